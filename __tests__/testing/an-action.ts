import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

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
