import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { anAction } from '../../testing/fake-buddy/scenario.ts'
import { withFolder } from './support/run-gate.ts'
import { finished } from './support/scenarios.ts'
import { runWithGitHub, type WithGitHubOptions, type WithGitHubResult } from './support/with-github.ts'

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** Runs a gate whose action has failed with this log. */
async function annotate(log: readonly string[], options: WithGitHubOptions): Promise<WithGitHubResult> {
  return runWithGitHub({ watched: { ...finished('FAILED'), log }, ...options })
}

/** Returns `level path:line title: message` of each annotation that GitHub got. */
function listAnnotations({ github }: WithGitHubResult): readonly string[] {
  return (github.checkRuns[0]?.annotations ?? []).map((annotation) => {
    const part = (name: string): string => String(Reflect.get(Object(annotation), name))
    expect(part('end_line')).toBe(part('start_line'))
    return `${part('annotation_level')} ${part('path')}:${part('start_line')} ${part('title')}: ${part('message')}`
  })
}

test('the errors of a log are annotations at the lines of the checkout, none twice', async () => {
  const log = [
    'src/a.c: In function ‘main’:',
    'src/a.c:3:5: error: ‘x’ undeclared',
    'src/a.c:9:1: warning: unused variable ‘y’ [-Wunused-variable]',
    '/buddy/my-project/src/rules.js',
    `  12:5  error    'x' is not defined  no-undef`,
    '  13:1  warning  Unexpected console statement  no-console',
    '',
    '✖ 2 problems (1 error, 1 warning)',
  ]
  const timeline = [0, 1, 2].map((step) => ({ afterMs: step * 1_200, status: 'INPROGRESS', logLines: step * 2 }))
  await withFolder(async (workspace) => {
    await writeFiles(workspace, { 'src/a.c': '\n', 'src/rules.js': '\n' })
    const result = await annotate([], {
      watched: { log, timeline: [...timeline, { afterMs: 3_600, status: 'FAILED', logLines: log.length }] },
      step: { workspace },
    })
    expect(listAnnotations(result)).toEqual([
      'failure src/a.c:3 error: ‘x’ undeclared',
      `failure src/rules.js:12 no-undef: 'x' is not defined`,
      'warning src/a.c:9 -Wunused-variable: unused variable ‘y’ [-Wunused-variable]',
      'warning src/rules.js:13 no-console: Unexpected console statement',
    ])
    expect(result.warnings).toEqual([])
  })
})

test('the errors of every action of a run are annotations', async () => {
  await withFolder(async (workspace) => {
    await writeFiles(workspace, { 'src/a.c': '\n' })
    const actions = [1, 2].map((id) =>
      anAction({ id, ...finished('FAILED'), log: [`src/a.c:${String(id)}:1: error: no`] }),
    )
    const options = { run: { actions }, inputs: { 'action-execution-id': undefined }, step: { workspace } }
    expect(listAnnotations(await runWithGitHub(options))).toEqual([
      'failure src/a.c:1 error: no',
      'failure src/a.c:2 error: no',
    ])
  })
})

describe('a path', () => {
  const paths: readonly (readonly [what: string, path: string, place: string | null])[] = [
    ['of an absolute path, the longest ending that is there', '/buddy/deep/src/a.c', 'deep/src/a.c'],
    ['a path with dots and doubled slashes', './src/.//a.c', 'src/a.c'],
    ['a link that stays inside', './inner.c', 'inner.c'],
    ['a link that leads out', 'link.c', null],
    ['a file behind a link that leads out', 'up.d/outside.c', null],
    ['the same of an absolute path', '/w/up.d/src/outside.c', null],
    ['a path that leads out', '../outside.c', null],
    ['one that leads out and in again', '../checkout/src/a.c', null],
    ['a file that is not there', 'src/none.c', null],
    ['a folder', 'up.d', null],
    ['a file of the machine', '/etc/resolv.conf', null],
  ]

  test('is annotated only where it is in the checkout', async () => {
    await withFolder(async (folder) => {
      const workspace = join(folder, 'checkout')
      await writeFiles(folder, { 'outside.c': '\n', 'src/outside.c': '\n' })
      await writeFiles(workspace, { 'src/a.c': '\n', 'deep/src/a.c': '\n' })
      await symlink(join(folder, 'outside.c'), join(workspace, 'link.c'))
      await symlink(folder, join(workspace, 'up.d'))
      await symlink(join(workspace, 'src', 'a.c'), join(workspace, 'inner.c'))
      const log = paths.map(([what, path]) => `${path}:7:1: error: ${what}`)
      const result = await annotate(log, { step: { workspace } })
      expect(listAnnotations(result)).toEqual(
        paths.flatMap(([what, , place]) => (place === null ? [] : [`failure ${place}:7 error: ${what}`])),
      )
      expect(result.warnings).toEqual([])
    })
  })

  test('is also looked for below the folder that actions/checkout was given as `path`', async () => {
    await withFolder(async (workspace) => {
      await writeFiles(workspace, {
        'app/.git/config': '[remote "origin"]\n\turl = https://github.com/octo-org/octo-repo\n',
        'app/src/a.c': '\n',
        'tools/src/b.c': '\n',
      })
      const log = ['src/a.c:3:5: error: one', 'app/src/a.c:4:5: error: two', 'src/b.c:5:5: error: three']
      expect(listAnnotations(await annotate(log, { step: { workspace } }))).toEqual([
        'failure src/a.c:3 error: one',
        'failure src/a.c:4 error: two',
      ])
    })
  })

  test('is nothing without a checkout', async () => {
    const { github, warnings } = await annotate(['src/a.c:3:5: error: no'], {})
    expect(github.checkRuns).toMatchObject([{ conclusion: 'failure', annotations: [] }])
    expect(warnings).toEqual([])
  })
})

test('a message is cut, and what the log tried with it is text', async () => {
  await withFolder(async (workspace) => {
    await writeFiles(workspace, { 'src/a.c': '\n' })
    const log = [
      `src/a.c:1:1: error: ${'x'.repeat(3_000)}`,
      'src/a.c:2:1: error: \u001b]8;;https://evil.example\u0007a\u202eb ::error::c',
    ]
    const annotations = listAnnotations(await annotate(log, { step: { workspace } }))
    expect(annotations[0]).toMatch(/^failure src\/a\.c:1 error: x{1000}…$/)
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(annotations.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/)
  })
})
