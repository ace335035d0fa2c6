import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type WithGitHubOptions, runWithGitHub } from './support/with-github.ts'
import { withFolder } from './support/run-gate.ts'
import { finished } from './support/scenarios.ts'

/** The files of the checkout. */
const files = [
  'src/a.c',
  'src/a.ts',
  'src/rules.js',
  'tests/test_a.py',
  'main.go',
  'src/main.rs',
  'Makefile.am',
  'deep/src/a.c',
  '.config/x.ts',
  'a b/c d.ts',
  'app/(group)/[id].tsx',
] as const

interface Shown {
  /** `level path:line title: message` of each annotation that GitHub got. */
  readonly annotations: readonly string[]
  readonly warnings: readonly string[]
  readonly exitCode: number | null
  readonly rawStdout: string
}

/** Runs a gate whose log has these lines, in a checkout that has {@link files}. */
async function annotate(log: readonly string[], options: WithGitHubOptions = {}): Promise<Shown> {
  return withFolder(async (folder) => {
    const workspace = join(folder, 'checkout')
    for (const path of files) {
      await mkdir(dirname(join(workspace, path)), { recursive: true })
      await writeFile(join(workspace, path), '\n')
    }
    await writeFile(join(folder, 'outside.c'), '\n')
    await mkdir(join(folder, 'src'))
    await writeFile(join(folder, 'src', 'outside.c'), '\n')
    await symlink(join(folder, 'outside.c'), join(workspace, 'link.c'))
    await symlink(folder, join(workspace, 'up.d'))
    await symlink(join(workspace, 'src', 'a.c'), join(workspace, 'inner.c'))
    const { github, warnings, exitCode, rawStdout } = await runWithGitHub({
      watched: { ...finished('FAILED'), log },
      ...options,
      step: { workspace },
    })
    return { annotations: (github.checkRuns[0]?.annotations ?? []).map(show), warnings, exitCode, rawStdout }
  })
}

function show(annotation: unknown): string {
  const part = (name: string): string => String(Reflect.get(Object(annotation), name))
  expect(part('end_line')).toBe(part('start_line'))
  return `${part('annotation_level')} ${part('path')}:${part('start_line')} ${part('title')}: ${part('message')}`
}

const reported: readonly (readonly [tool: string, log: readonly string[], annotations: readonly string[]])[] = [
  [
    'gcc',
    [
      'src/a.c: In function ‘main’:',
      'src/a.c:3:5: error: ‘x’ undeclared',
      'src/a.c:9:1: warning: unused variable ‘y’ [-Wunused-variable]',
      'src/a.c:3:5: note: declared here',
    ],
    [
      'failure src/a.c:3 error: ‘x’ undeclared',
      'warning src/a.c:9 -Wunused-variable: unused variable ‘y’ [-Wunused-variable]',
    ],
  ],
  [
    'eslint, which names absolute paths',
    [
      '',
      '/buddy/my-project/src/rules.js',
      `  12:5  error    'x' is not defined  no-undef`,
      '  13:1  warning  Unexpected console statement  no-console',
      '',
      '✖ 2 problems (1 error, 1 warning)',
    ],
    [
      `failure src/rules.js:12 no-undef: 'x' is not defined`,
      'warning src/rules.js:13 no-console: Unexpected console statement',
    ],
  ],
]

const placed: readonly (readonly [what: string, path: string, place: string | null])[] = [
  ['of an absolute path, the longest ending that is there', '/buddy/deep/src/a.c', 'deep/src/a.c'],
  ['of another absolute path, a shorter one', '/buddy/shallow/src/a.c', 'src/a.c'],
  ['a path with dots and doubled slashes', './src/.//a.c', 'src/a.c'],
  ['a hidden folder', '.config/x.ts', '.config/x.ts'],
  ['a link that stays inside', './inner.c', 'inner.c'],
  ['a bare name, which says nothing of its folder', 'inner.c', null],
  ['a link that leads out', 'link.c', null],
  ['a file behind a link that leads out', 'up.d/outside.c', null],
  ['the same of an absolute path', '/w/up.d/src/outside.c', null],
  ['a path that leads out', '../outside.c', null],
  ['one that leads out and in again', '../checkout/src/a.c', null],
  ['one that leads up inside', 'src/../src/a.c', null],
  ['an absolute one that leads up', '/w/../src/a.c', null],
  ['one that leads up with backslashes', '..\\src\\a.c', null],
  ['a file that is not there', 'src/none.c', null],
  ['a relative path whose ending is there', 'other/src/a.c', null],
  ['a folder', 'up.d', null],
  ['a file of the machine', '/etc/resolv.conf', null],
]

describe('the log’s errors stand at the lines of the checkout', () => {
  test.each(reported)('%s', async (_, log, annotations) => {
    expect(await annotate(log)).toMatchObject({ annotations, warnings: [], exitCode: 1 })
  })

  test('each path only where it is in the checkout', async () => {
    const { annotations, warnings } = await annotate(placed.map(([what, path]) => `${path}:7:1: error: ${what}`))
    expect(annotations).toEqual(
      placed.flatMap(([what, , place]) => (place === null ? [] : [`failure ${place}:7 error: ${what}`])),
    )
    expect(warnings).toEqual([])
  })

  test('none for a run that passed', async () => {
    const { annotations, exitCode } = await annotate(['src/a.c:9:1: warning: unused'], {
      watched: { log: ['src/a.c:9:1: warning: unused'] },
    })
    expect([annotations, exitCode]).toEqual([[], 0])
  })

  test('of every action of a run', async () => {
    const { annotations } = await annotate([], {
      run: {
        actions: [1, 2].map((id) => ({
          id,
          name: `Action ${String(id)}`,
          type: 'BUILD',
          hash: `00000000000000000000000${String(id)}`,
          log: [`src/a.c:${String(id)}:1: error: no`],
          variables: [],
          passedVariables: [],
          ...finished('FAILED'),
        })),
      },
      inputs: { 'action-execution-id': undefined },
    })
    expect(annotations).toEqual(['failure src/a.c:1 error: no', 'failure src/a.c:2 error: no'])
  })
})

describe('how many', () => {
  test('none twice where the log comes while the gate waits', async () => {
    const log = ['src/a.c:1:1: error: one', 'src/a.c:2:1: error: two', 'src/a.c:3:1: error: three']
    const { annotations } = await annotate(log, {
      watched: {
        timeline: [
          { afterMs: 0, status: 'INPROGRESS', logLines: 1 },
          { afterMs: 1_200, status: 'INPROGRESS', logLines: 2 },
          { afterMs: 2_400, status: 'FAILED', logLines: 3 },
        ],
        log,
      },
    })
    expect(annotations).toHaveLength(3)
  })

  test('for files below the folder that actions/checkout was given as `path`', async () => {
    const annotations = await withFolder(async (workspace) => {
      for (const [path, text] of [
        ['app/.git/config', '[remote "origin"]\n\turl = https://github.com/octo-org/octo-repo\n'],
        ['app/src/a.c', '\n'],
        ['tools/src/b.c', '\n'],
      ] as const) {
        await mkdir(dirname(join(workspace, path)), { recursive: true })
        await writeFile(join(workspace, path), text)
      }
      const log = ['src/a.c:3:5: error: one', 'app/src/a.c:4:5: error: two', 'src/b.c:5:5: error: three']
      const { github } = await runWithGitHub({ watched: { ...finished('FAILED'), log }, step: { workspace } })
      return github.checkRuns[0]?.annotations ?? []
    })
    expect(annotations.map(show)).toEqual(['failure src/a.c:3 error: one', 'failure src/a.c:4 error: two'])
  })

  test('none without a checkout', async () => {
    const { github, warnings } = await runWithGitHub({
      watched: { ...finished('FAILED'), log: ['src/a.c:3:5: error: no'] },
    })
    expect(github.checkRuns).toMatchObject([{ conclusion: 'failure', annotations: [] }])
    expect(warnings).toEqual([])
  })

  test('a message is cut, and what the log tried with it is text', async () => {
    const { annotations } = await annotate([
      `src/a.c:1:1: error: ${'x'.repeat(3_000)}`,
      'src/a.c:2:1: error: \u001b]8;;https://evil.example\u0007a\u202eb ::error::c',
    ])
    expect(annotations[0]).toMatch(/^failure src\/a\.c:1 error: x{1000}…$/)
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(annotations.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/)
  })
})
