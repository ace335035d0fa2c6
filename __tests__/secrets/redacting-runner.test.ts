import fc from 'fast-check'
import { describe, expect, test } from '@jest/globals'
import type { Host } from '../../src/runner/host.ts'
import { outputNames } from '../../src/runner/output-names.ts'
import { withRedaction } from '../../src/secrets/redacting-runner.ts'
import { Redactor } from '../../src/secrets/redactor.ts'
import { createFakeHost, type FakeHost } from '../fakes/host.ts'

function aSafeHost(...secrets: readonly string[]): { readonly host: Host; readonly real: FakeHost } {
  const redactor = new Redactor()
  for (const secret of secrets) redactor.add(secret)
  const real = createFakeHost({
    inputs: { token: 'x' },
    environment: { HOME: '/home' },
    commit: 'abc',
    state: { run: 'kept' },
    identityToken: (audience) => `for ${audience}`,
  })
  return { host: withRedaction(real, redactor), real }
}

/** Everything that a host can be made to write. */
async function writeAll(host: Host, text: string): Promise<void> {
  await host.write(text)
  host.annotate('error', text, 'a title of ours')
  host.startGroup(text)
  host.endGroup()
  host.setOutput('variables', text)
  host.setOutput(`name_${text}`, text)
  host.exportVariable(`NAME_${text}`, text)
  await host.writeSummary(text)
}

describe('a secret leaves in nothing', () => {
  test('that is written, annotated, put out, exported or summed up', async () => {
    const { host, real } = aSafeHost('hunter2-0123')
    await writeAll(host, 'a hunter2-0123 b')
    expect(`${real.doings.join('\n')}${real.stdout}`).not.toContain('hunter2')
    expect(real.outputs.get('variables')).toBe('a *** b')
    expect([...real.exported]).toEqual([['NAME_a *** b', 'a *** b']])
    expect([real.summary, real.written]).toEqual(['a *** b', 'a *** b'])
  })

  test('whatever it is, and whatever stands around it', async () => {
    const anySecret = fc
      .oneof(
        fc.string({ unit: 'binary-ascii', minLength: 4 }),
        fc.string({ unit: 'grapheme', minLength: 4 }),
        fc.stringMatching(/^[\w+/=-]{4,40}$/),
      )
      .filter((secret) => !'a title of ours***name_NAME_variables::error title=::group::::endgroup::'.includes(secret))
    const around = fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', '*', '%', ' ', ':', 'é') })
    await fc.assert(
      fc.asyncProperty(anySecret, around, around, async (secret, before, after) => {
        const { host, real } = aSafeHost(secret)
        await writeAll(host, `${before}${secret}${after}`)
        const left = [
          real.written,
          real.summary ?? '',
          ...real.annotations.map(({ message }) => message),
          ...[...real.outputs.values()],
          ...[...real.exported].flat(),
        ]
        // What is hidden may bring together what was apart: then that is not the secret, but what was written around it.
        const isFromAround = `${before}***${after}`.includes(secret)
        if (!isFromAround) for (const text of left) expect(text).not.toContain(secret)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what is ours stays as it is, however a secret is spelt', () => {
  const names = [...outputNames]

  test.each(names)('the name of the output %s', (name) => {
    const { host, real } = aSafeHost(name, name.slice(0, 4))
    host.setOutput(name, '[]')
    expect([...real.outputs]).toEqual([[name, '[]']])
  })

  test.each(['passed', 'failed', 'timed-out', 'cancelled', 'unknown'])('the outcome %s', (outcome) => {
    const { host, real } = aSafeHost(outcome, outcome.slice(0, 4), outcome.slice(-4))
    host.setOutput('outcome', outcome)
    expect([...real.outputs]).toEqual([['outcome', outcome]])
  })

  test('the numbers of actions, so that what lists them stays JSON', () => {
    const { host, real } = aSafeHost('1234')
    host.setOutput('actions', '[{"id":12345,"name":"a 1234"}]')
    expect(JSON.parse(real.outputs.get('actions') ?? '')).toEqual([{ id: 12345, name: 'a ***' }])
  })

  test('but the values of the other outputs are not ours', () => {
    const { host, real } = aSafeHost('hunter2')
    for (const name of names) host.setOutput(name, name === 'actions' ? '"hunter2"' : 'hunter2')
    for (const name of names)
      expect(real.outputs.get(name)).toBe(name === 'outcome' ? 'hunter2' : name === 'actions' ? '"***"' : '***')
  })
})

test('what comes in, and what the runner is to hide, is left as it is', async () => {
  const { host, real } = aSafeHost('for aud', 'kept', '/home', 'hunter2')
  expect([
    host.input('token'),
    host.environment('HOME'),
    await host.eventCommit(),
    await host.identityToken('aud', new AbortController().signal),
    host.state('run'),
  ]).toEqual(['x', '/home', 'abc', 'for aud', 'kept'])
  host.mask('hunter2')
  host.saveState('run', '{"marker":"kept"}')
  expect([real.masks, real.saved.get('run')]).toEqual([['hunter2'], '{"marker":"kept"}'])
  await host.write(Buffer.from('hunter2'))
  expect(real.written).toBe('hunter2')
  expect((await host.createFile('x')).path).toBe('/workspace/x')
  expect((await host.createTemporaryFile()).path).toMatch(/^\/temporary/)
})

const secret = 's3cr3t-token'

function open(): { readonly host: FakeHost; readonly safe: Host } {
  const host = createFakeHost({ inputs: { token: secret }, environment: { BUDDY_TOKEN: secret }, commit: 'abcdef0' })
  const redactor = new Redactor()
  redactor.add(secret)
  return { host, safe: withRedaction(host, redactor) }
}

describe('what leaves through the host has no secret in it', () => {
  test.each<[string, (safe: Host) => unknown, (host: FakeHost) => unknown, unknown]>([
    ['text of the job log', (safe) => safe.write(`a ${secret}\n`), (host) => host.written, 'a ***\n'],
    [
      'annotations',
      (safe) => {
        safe.annotate('error', `a ${secret}`, 'Title')
      },
      (host) => host.annotations,
      [{ level: 'error', message: 'a ***', title: 'Title' }],
    ],
    [
      'titles of groups',
      (safe) => {
        safe.startGroup(`a ${secret}`)
      },
      (host) => host.stdout,
      '::group::a ***\n',
    ],
    [
      'outputs',
      (safe) => {
        safe.setOutput(`a-${secret}`, `b ${secret}`)
      },
      (host) => host.outputList,
      [['a-***', 'b ***']],
    ],
    [
      'environment variables',
      (safe) => {
        safe.exportVariable(`A_${secret}`, `b ${secret}`)
      },
      (host) => [...host.exported],
      [['A_***', 'b ***']],
    ],
    ['the summary', (safe) => safe.writeSummary(`a ${secret}`), (host) => host.summary, 'a ***'],
  ])('%s', async (_, write, look, expected) => {
    const { host, safe } = open()
    await write(safe)
    expect(look(host)).toEqual(expected)
  })
})

describe("a secret that is spelt like a word of Buddy's", () => {
  const hidden = 'SUCCESSFUL'
  const spelt = (): { readonly host: FakeHost; readonly safe: Host } => {
    const host = createFakeHost()
    const redactor = new Redactor()
    redactor.add(hidden)
    redactor.add('ODD_SECRET')
    return { host, safe: withRedaction(host, redactor) }
  }

  test.each<[string, string, string]>([
    ['outcome', hidden, hidden],
    ['status', hidden, hidden],
    ['status', 'ODD_SECRET', '***'],
    ['action-name', hidden, '***'],
    ['SUCCESSFUL_X', hidden, '***'],
    [
      'actions',
      `[{"name":"${hidden}","status":"${hidden}","id":1},{"name":null,"status":"ODD_SECRET"}]`,
      `[{"name":"***","status":"${hidden}","id":1},{"name":null,"status":"***"}]`,
    ],
  ])('is hidden in the output %s where that is not the word itself: %s', (name, value, shown) => {
    const { host, safe } = spelt()
    safe.setOutput(name, value)
    expect(host.outputList).toEqual([[name.replace(hidden, '***'), shown]])
  })
})

describe('what has to go through as it is does', () => {
  test('what the runner says of the job, and which files are there', async () => {
    const host = createFakeHost({ checkout: ['a.ts'] })
    const safe = withRedaction(host, new Redactor())
    expect(await safe.jobContext()).toEqual(await host.jobContext())
    expect([await safe.isInCheckout('a.ts'), await safe.isInCheckout('none')]).toEqual([true, false])
  })

  test('a secret that the runner is to hide', () => {
    const { host, safe } = open()
    safe.mask(secret)
    expect(host.masks).toEqual([secret])
  })

  test('bytes of a log, which has been freed of secrets line by line', async () => {
    const { host, safe } = open()
    await safe.write(Buffer.from('żółć\n'))
    expect(host.written).toBe('żółć\n')
  })

  test('what the workflow says', async () => {
    const { safe } = open()
    expect([safe.input('token'), safe.environment('BUDDY_TOKEN'), await safe.eventCommit()]).toEqual([
      secret,
      secret,
      'abcdef0',
    ])
  })

  test('the end of a group', () => {
    const { host, safe } = open()
    safe.endGroup()
    expect(host.stdout).toBe('::endgroup::\n')
  })

  test('files', async () => {
    const { host, safe } = open()
    await safe.createFile('logs/x.txt')
    await safe.createTemporaryFile()
    expect(host.files.map(({ path, isTemporary }) => [path, isTemporary])).toEqual([
      ['/workspace/logs/x.txt', false],
      ['/temporary/1', true],
    ])
  })
})
