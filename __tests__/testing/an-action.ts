import { appendFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { splitLines } from '../../testing/fake-runner/lines.ts'
import type { ProcessEnd, ProcessOptions } from '../../testing/fake-runner/process.ts'

/** An action whose stages are the given ECMAScript modules. */
export interface ActionParts {
  readonly main: string
  readonly post?: string
  /** The `inputs:` of its action.yml, in YAML, indented by two. */
  readonly inputs?: string
}

/** Writes the action into a fresh folder, hands it over, and removes it. */
export async function withAction<T>(parts: ActionParts, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'action-'))
  try {
    const post = parts.post === undefined ? '' : '\n  post: post.mjs'
    const inputs = parts.inputs === undefined ? '' : `inputs:\n${parts.inputs}\n`
    await writeFile(
      join(folder, 'action.yml'),
      `name: Stand-in\n${inputs}runs:\n  using: node24\n  main: main.mjs${post}\n`,
    )
    await writeFile(join(folder, 'main.mjs'), parts.main)
    if (parts.post !== undefined) await writeFile(join(folder, 'post.mjs'), parts.post)
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** A module that prints text as it is. */
export function printing(text: string): string {
  return `process.stdout.write(${JSON.stringify(text)})\n`
}

/** Stands for a process that appends these texts to the files of the runner, prints, and ends. */
export function acting(
  files: Readonly<Record<string, string>>,
  stdout = '',
  exitCode = 0,
): (options: ProcessOptions) => Promise<ProcessEnd> {
  return ({ env, onLine }) => {
    for (const [variable, text] of Object.entries(files)) appendFileSync(env[variable] ?? '', text)
    const splitter = splitLines(onLine)
    splitter.push(Buffer.from(stdout))
    splitter.end()
    return Promise.resolve({ exitCode, endedBy: null, stdout, stderr: '' })
  }
}
