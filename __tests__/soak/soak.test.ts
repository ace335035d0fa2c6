import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { runSoak } from './run-soak.ts'

// Only a hang ends by this: a busy machine may need minutes.
jest.setTimeout(3_600_000)

/** An action whose main file is the given text, after what each of them needs. */
async function withAction<T>(text: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'soak-action-'))
  try {
    await mkdir(join(folder, 'dist'))
    await writeFile(join(folder, 'action.yml'), 'name: Fake\nruns:\n  using: node24\n  main: dist/index.js\n')
    await writeFile(join(folder, 'dist', 'post.js'), '')
    const tools =
      'const fs = process.getBuiltinModule("node:fs");\n' +
      'const conclude = (outcome, code) => {\n' +
      '  fs.appendFileSync(process.env.GITHUB_OUTPUT, `outcome=${outcome}\\n`); process.exitCode = code;\n};\n'
    await writeFile(join(folder, 'dist', 'index.js'), `${tools}${text}`)
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test('a seed decides everything, whichever seeds were played before it', async () => {
  const [one, other] = await Promise.all([
    runSoak('--seeds', '12..16', '--jobs', '1', '--show'),
    runSoak('--seeds', '14..16', '--jobs', '1', '--show'),
  ])
  const fromSeed14 = ({ text }: { readonly text: string }): string =>
    text
      .slice(text.indexOf('{\n "seed": 14,'))
      .replace(/soak-\w+/g, 'folder')
      .replace(/[\da-f]{8}-[\da-f-]{27}/g, 'id')
      .replace(/\n\d+ schedules in [^$]*/, '')
  expect(fromSeed14(one)).toContain('"seed": 16,')
  expect(fromSeed14(one)).toBe(fromSeed14(other))
})

describe('the oracle finds an action that', () => {
  test.each([
    ['always passes', 'conclude("passed", 0)', 'wrong-pass'],
    ['says more than its exit code', 'conclude("passed", 1)', 'exit-code'],
    ['fails without asking', 'conclude("failed", 1); console.log("::error::no")', 'wrong-fail'],
    ['gives up without asking', 'conclude("unknown", 1); process.stdout.write("::error::no\\n")', 'unknown-unasked'],
    ['says nothing of a failure', 'conclude("unknown", 1)', 'error-count'],
    ['waits for ever', 'setInterval(() => {}, 60000); conclude("unknown", 1)', 'never-ends'],
    ['waits for what never comes', 'setTimeout(() => {}, 2 ** 30); conclude("unknown", 1)', 'late-end'],
    ['tells its token', 'conclude("unknown", 1); process.stdout.write(process.env.INPUT_TOKEN ?? "")', 'leak: raw'],
    ['leaves nothing behind', '', 'no-outcome'],
    ['throws', 'throw new Error("no")', 'crash'],
  ])('%s', async (_, script, kind) => {
    const { code, text } = await withAction(script, (folder) =>
      runSoak('--seeds', '1..6', '--jobs', '1', '--no-shrink', '--repository', folder),
    )
    expect([code, text]).toEqual([1, expect.stringContaining(`: ${kind}`)])
  })
})

test('a finding comes with its seed and the simplest schedule that shows it', async () => {
  const { text } = await withAction('conclude("passed", 1)', (folder) =>
    runSoak('--seeds', '21', '--repository', folder),
  )
  const shrunk: unknown = JSON.parse(/seed 21: exit-code\n.*\n {2}shrunk: (.*)/.exec(text)?.[1] ?? 'null')
  expect(shrunk).toMatchObject({ seed: 21, faults: [], others: [], signals: [], skewMs: 0 })
})
