import { describe, expect, test } from '@jest/globals'
import type { Runner } from '../../src/runner/runner.ts'
import { outputNames } from '../../src/runner/output-names.ts'
import { mostMasks, redactingRunner } from '../../src/secrets/redacting-runner.ts'
import { Redactor } from '../../src/secrets/redactor.ts'
import { createFakeRunner, type FakeRunner } from '../fakes/runner.ts'
import { fc } from '../fakes/properties.ts'

function aRedactingRunner(...secrets: readonly string[]): { readonly runner: Runner; readonly real: FakeRunner } {
  const redactor = new Redactor()
  for (const secret of secrets) redactor.add(secret)
  const real = createFakeRunner({
    inputs: { token: 'x' },
    environment: { HOME: '/home' },
    commit: 'abc',
    state: { run: 'kept' },
    identityToken: (audience) => `for ${audience}`,
  })
  return { runner: redactingRunner(real, redactor), real }
}

/** Everything that a host can be made to write. */
async function writeAll(runner: Runner, text: string): Promise<void> {
  await runner.write(text)
  runner.annotate('error', text, 'a title of ours')
  runner.startGroup(text)
  runner.endGroup()
  runner.setOutput('variables', text)
  runner.setOutput(`name_${text}`, text)
  runner.exportVariable(`NAME_${text}`, text)
  await runner.appendSummary(text)
}

describe('a secret leaves in nothing', () => {
  test('that is written, annotated, put out, exported or summed up', async () => {
    const { runner, real } = aRedactingRunner('hunter2-0123')
    await writeAll(runner, 'a hunter2-0123 b')
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
        const { runner, real } = aRedactingRunner(secret)
        await writeAll(runner, `${before}${secret}${after}`)
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
    )
  })
})

describe('what is ours stays as it is, however a secret is spelt', () => {
  const names = [...outputNames]

  test.each(names)('the name of the output %s', (name) => {
    const { runner, real } = aRedactingRunner(name, name.slice(0, 4))
    runner.setOutput(name, '[]')
    expect([...real.outputs]).toEqual([[name, '[]']])
  })

  test.each(['passed', 'failed', 'timed-out', 'cancelled', 'unknown'])('the outcome %s', (outcome) => {
    const { runner, real } = aRedactingRunner(outcome, outcome.slice(0, 4), outcome.slice(-4))
    runner.setOutput('outcome', outcome)
    expect([...real.outputs]).toEqual([['outcome', outcome]])
  })

  test('the numbers of actions, so that what lists them stays JSON', () => {
    const { runner, real } = aRedactingRunner('1234')
    runner.setOutput('actions', '[{"id":12345,"name":"a 1234"}]')
    expect(JSON.parse(real.outputs.get('actions') ?? '')).toEqual([{ id: 12345, name: 'a ***' }])
  })

  test('but the values of the other outputs are not ours', () => {
    const { runner, real } = aRedactingRunner('hunter2')
    for (const name of names) runner.setOutput(name, name === 'actions' ? '"hunter2"' : 'hunter2')
    for (const name of names)
      expect(real.outputs.get(name)).toBe(name === 'outcome' ? 'hunter2' : name === 'actions' ? '"***"' : '***')
  })
})

test('what comes in, and what the runner is to hide, is left as it is', async () => {
  const { runner, real } = aRedactingRunner('for aud', 'kept', '/home', 'hunter2')
  expect([
    runner.input('token'),
    runner.environment('HOME'),
    await runner.eventCommit(),
    await runner.identityToken('aud', new AbortController().signal),
    runner.state('run'),
  ]).toEqual(['x', '/home', { kind: 'commit', commit: 'abc' }, 'for aud', 'kept'])
  runner.mask('hunter2')
  runner.saveState('run', '{"marker":"kept"}')
  expect([real.masks, real.saved.get('run')]).toEqual([['hunter2'], '{"marker":"kept"}'])
  await runner.write(Buffer.from('hunter2'))
  expect(real.written).toBe('hunter2')
  expect((await runner.createFile('x')).path).toBe('/workspace/x')
  expect((await runner.createTemporaryFile()).path).toMatch(/^\/temporary/)
})

const secret = 's3cr3t-token'

function open(): { readonly runner: FakeRunner; readonly safe: Runner } {
  const runner = createFakeRunner({
    inputs: { token: secret },
    environment: { BUDDY_TOKEN: secret },
    commit: 'abcdef0',
  })
  const redactor = new Redactor()
  redactor.add(secret)
  return { runner, safe: redactingRunner(runner, redactor) }
}

describe('what leaves through the host has no secret in it', () => {
  test.each<[string, (safe: Runner) => unknown, (runner: FakeRunner) => unknown, unknown]>([
    ['text of the job log', (safe) => safe.write(`a ${secret}\n`), (runner) => runner.written, 'a ***\n'],
    [
      'annotations',
      (safe) => {
        safe.annotate('error', `a ${secret}`, 'Title')
      },
      (runner) => runner.annotations,
      [{ level: 'error', message: 'a ***', title: 'Title' }],
    ],
    [
      'debug lines',
      (safe) => {
        safe.debug(`a ${secret}`)
      },
      (runner) => runner.stdout,
      '::debug::a ***\n',
    ],
    [
      'titles of groups',
      (safe) => {
        safe.startGroup(`a ${secret}`)
      },
      (runner) => runner.stdout,
      '::group::a ***\n',
    ],
    [
      'outputs',
      (safe) => {
        safe.setOutput(`a-${secret}`, `b ${secret}`)
      },
      (runner) => runner.outputList,
      [['a-***', 'b ***']],
    ],
    [
      'environment variables',
      (safe) => {
        safe.exportVariable(`A_${secret}`, `b ${secret}`)
      },
      (runner) => [...runner.exported],
      [['A_***', 'b ***']],
    ],
    ['the summary', (safe) => safe.appendSummary(`a ${secret}`), (runner) => runner.summary, 'a ***'],
  ])('%s', async (_, write, check, expected) => {
    const { runner, safe } = open()
    await write(safe)
    expect(check(runner)).toEqual(expected)
  })
})

describe("a secret that is spelt like a word of Buddy's", () => {
  const redacted = 'SUCCESSFUL'
  const spelt = (): { readonly runner: FakeRunner; readonly safe: Runner } => {
    const runner = createFakeRunner()
    const redactor = new Redactor()
    redactor.add(redacted)
    redactor.add('ODD_SECRET')
    return { runner, safe: redactingRunner(runner, redactor) }
  }

  test.each<[string, string, string]>([
    ['outcome', redacted, redacted],
    ['status', redacted, redacted],
    ['status', 'ODD_SECRET', '***'],
    ['action-name', redacted, '***'],
    ['SUCCESSFUL_X', redacted, '***'],
    [
      'actions',
      `[{"name":"${redacted}","status":"${redacted}","id":1},{"name":null,"status":"ODD_SECRET"}]`,
      `[{"name":"***","status":"${redacted}","id":1},{"name":null,"status":"***"}]`,
    ],
  ])('is hidden in the output %s where that is not the word itself: %s', (name, value, shown) => {
    const { runner, safe } = spelt()
    safe.setOutput(name, value)
    expect(runner.outputList).toEqual([[name.replace(redacted, '***'), shown]])
  })
})

describe('what has to go through as it is does', () => {
  test('what the runner says of the job, and which files are there', async () => {
    const runner = createFakeRunner({ checkout: ['a.ts'] })
    const safe = redactingRunner(runner, new Redactor())
    expect(await safe.jobContext()).toEqual(await runner.jobContext())
    expect([await safe.isInCheckout('a.ts'), await safe.isInCheckout('none')]).toEqual([true, false])
  })

  test('a secret that the runner is to hide', () => {
    const { runner, safe } = open()
    safe.mask(secret)
    expect(runner.masks).toEqual([secret])
  })

  test('bytes of a log, which has been freed of secrets line by line', async () => {
    const { runner, safe } = open()
    await safe.write(Buffer.from('żółć\n'))
    expect(runner.written).toBe('żółć\n')
  })

  test('what the workflow says', async () => {
    const { safe } = open()
    expect([safe.input('token'), safe.environment('BUDDY_TOKEN'), await safe.eventCommit()]).toEqual([
      secret,
      secret,
      { kind: 'commit', commit: 'abcdef0' },
    ])
  })

  test('the end of a group', () => {
    const { runner, safe } = open()
    safe.endGroup()
    expect(runner.stdout).toBe('::endgroup::\n')
  })

  test('files', async () => {
    const { runner, safe } = open()
    await safe.createFile('logs/x.txt')
    await safe.createTemporaryFile()
    expect(runner.files.map(({ path, isTemporary }) => [path, isTemporary])).toEqual([
      ['/workspace/logs/x.txt', false],
      ['/temporary/1', true],
    ])
  })
})

describe('a secret of ten thousand lines', () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `line-${String(index)};`)
  const masked = (): { readonly runner: FakeRunner; readonly safe: Runner; readonly masks: Redactor } => {
    const runner = createFakeRunner()
    const masks = new Redactor()
    const safe = redactingRunner(runner, new Redactor(), masks)
    for (const line of [...lines, ...lines]) safe.mask(line)
    return { runner, safe, masks }
  }

  test('is registered with the runner up to a limit, and one warning names the limit', () => {
    const { runner } = masked()
    expect(runner.masks).toEqual(lines.slice(0, mostMasks))
    expect(runner.annotations).toMatchObject([{ level: 'warning', title: 'Buddy Gate' }])
    expect(runner.annotations[0]?.message).toContain(`more than ${String(mostMasks)} lines`)
    expect(runner.annotations[0]?.message).toContain(`the first ${String(mostMasks)}. Keep the other lines out`)
  })

  test('gives no warning where it has only as many lines as the runner gets, each any number of times', () => {
    const runner = createFakeRunner()
    const safe = redactingRunner(runner, new Redactor())
    const allowed = lines.slice(0, mostMasks)
    for (const line of [...allowed, ...allowed]) safe.mask(line)
    expect([runner.masks, runner.annotations]).toEqual([allowed, []])
  })

  test('leaves bytes that are cut within a character as they are where the runner got all lines', async () => {
    const runner = createFakeRunner()
    const safe = redactingRunner(runner, new Redactor())
    for (const line of lines.slice(0, mostMasks)) safe.mask(line)
    const bytes = Buffer.from('ż\n')
    for (const part of [bytes.subarray(0, 1), bytes.subarray(1)]) await safe.write(part)
    expect(runner.written).toBe('ż\n')
  })

  test('is hidden from there on in all that the runner would have hidden', async () => {
    const { runner, safe, masks } = masked()
    await safe.write('a line-9999; b\n')
    await safe.write(Buffer.from('│ c line-9998; d\n'))
    safe.startGroup('line-9997;')
    safe.annotate('notice', 'line-9996;', 'Title')
    await safe.appendSummary('line-9995;')
    expect(runner.written).toBe('a *** b\n│ c *** d\n')
    expect(runner.stdout).not.toMatch(/line-99\d\d/)
    expect(runner.annotations.at(-1)?.message).toBe('***')
    expect(runner.summary).toBe('***')
    expect(masks.redact('line-0; line-9999;')).toBe('*** ***')
  })

  test('leaves the outputs as they are, which are no text of the job log', () => {
    const { runner, safe } = masked()
    safe.setOutput('variables', '{"A":"line-9999;"}')
    expect(runner.outputs.get('variables')).toBe('{"A":"line-9999;"}')
  })
})
