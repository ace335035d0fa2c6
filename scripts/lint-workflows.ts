// Checks the workflows of the repository, and those of its documents, with actionlint, shellcheck and zizmor; ends with 1 where one has anything to say.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasNewStepKeys, nameFile, readSnippets, toWorkflow } from './snippets.ts'
import { installTool } from './tools.ts'

const root = join(import.meta.dirname, '..')

/** Findings of actionlint about GitHub's newest keys, which it does not know yet. Ignored only for workflows that use the keys. */
const unknownKeys = [
  '^unexpected key "background" for step to (?:execute action|run script)\\.',
  '^step must run script with "run" section or run action with "uses" section$',
] as const

/** Writes each snippet of the documents as a workflow into a folder; returns the paths. */
function writeSnippets(folder: string): readonly { readonly path: string; readonly hasNewKeys: boolean }[] {
  const snippets = readSnippets((path) => readFileSync(join(root, path), 'utf8'))
  if (snippets.length === 0) throw new Error('No snippet was found in the documents')
  mkdirSync(folder, { recursive: true })
  return snippets.map((snippet) => {
    const path = join(folder, nameFile(snippet))
    writeFileSync(path, toWorkflow(snippet))
    return { path, hasNewKeys: hasNewStepKeys(snippet) }
  })
}

/** Runs a checker in the repository; true where it has nothing to say. */
function check(what: string, program: string, parameters: readonly string[]): boolean {
  const { status, error, stdout, stderr } = spawnSync(program, parameters, { cwd: root, encoding: 'utf8' })
  const isClean = status === 0
  console.log(`${isClean ? '✔' : '✘'} ${what}`)
  if (!isClean) console.log(error === undefined ? stdout + stderr : String(error))
  return isClean
}

const temporary = mkdtempSync(join(tmpdir(), 'buddy-gate-snippets-'))
try {
  const [actionlint, shellcheck, zizmor] = [
    await installTool('actionlint'),
    await installTool('shellcheck'),
    await installTool('zizmor'),
  ]
  // Where else a checker is installed on this machine must make no difference.
  const lint = ['-no-color', '-shellcheck', shellcheck, '-pyflakes', '']
  const audit = ['--offline', '--no-progress', '--color=never', '--strict-collection', '--config', '.github/zizmor.yml']
  const written = writeSnippets(join(temporary, '.github', 'workflows'))
  const snippets = written.map(({ path }) => path)
  const older = written.flatMap(({ path, hasNewKeys }) => (hasNewKeys ? [] : [path]))
  const newer = written.flatMap(({ path, hasNewKeys }) => (hasNewKeys ? [path] : []))
  const ignored = unknownKeys.flatMap((pattern) => ['-ignore', pattern])
  const held = [
    check('actionlint: the workflows', actionlint, lint),
    check(`actionlint: ${older.length} snippets`, actionlint, [...lint, ...older]),
    check(`actionlint: ${newer.length} snippets with newer keys`, actionlint, [...lint, ...ignored, ...newer]),
    check('shellcheck: .ci/run', shellcheck, ['.ci/run']),
    check('zizmor, pedantic: the workflows, the actions and dependabot.yml', zizmor, [
      ...audit,
      '--persona=pedantic',
      '.',
    ]),
    // The pedantic persona wants names for jobs and limits of concurrency, which an example leaves to its reader.
    check(`zizmor, regular: ${snippets.length} snippets`, zizmor, [...audit, '--persona=regular', ...snippets]),
  ]
  if (held.includes(false)) process.exitCode = 1
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
