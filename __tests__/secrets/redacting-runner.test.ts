import { describe, expect, test } from '@jest/globals'
import type { Runner } from '../../src/runner/runner.ts'
import { outcomeValues, outputNames } from '../../src/runner/output-names.ts'
import { mostMasks, redactingRunner } from '../../src/secrets/redacting-runner.ts'
import { Redactor } from '../../src/secrets/redactor.ts'
import { createFakeRunner, type FakeRunner } from '../fakes/runner.ts'
import { fc } from '../fakes/properties.ts'

function aRedactingRunner(...secrets: readonly string[]): { readonly runner: Runner; readonly real: FakeRunner } {
  const redactor = new Redactor()
  for (const secret of secrets) redactor.add(secret)
  const real = createFakeRunner({
    inputs: { token: 'hunter2' },
    environment: { HOME: '/home' },
    commit: 'abcdef0',
    state: { run: 'kept' },
    checkout: ['a.ts'],
    identityToken: (audience) => `for ${audience}`,
  })
  return { runner: redactingRunner(real, redactor), real }
}

/** Writes the text in every way that a runner has. */
async function writeAll(runner: Runner, text: string): Promise<void> {
  await runner.write(text)
  runner.debug(text)
  runner.annotate('error', text, 'a title of ours')
  runner.startGroup(text)
  runner.endGroup()
  runner.setOutput('variables', text)
  runner.setOutput(`name_${text}`, text)
  runner.exportVariable(`NAME_${text}`, text)
  await runner.appendSummary(text)
}

describe('a secret is taken out of all that leaves', () => {
  test('when it is written, annotated, put out, exported or summed up', async () => {
    const { runner, real } = aRedactingRunner('hunter2-0123')
    await writeAll(runner, 'a hunter2-0123 b')
    expect(real.written).toBe('a *** b')
    expect(real.stdout).toContain('::debug::a *** b')
    expect(real.stdout).toContain('::group::a *** b\n::endgroup::')
    expect(real.annotations).toEqual([{ level: 'error', message: 'a *** b', title: 'a title of ours' }])
    expect(real.outputList).toEqual([
      ['variables', 'a *** b'],
      ['name_a *** b', 'a *** b'],
    ])
    expect([...real.exported]).toEqual([['NAME_a *** b', 'a *** b']])
    expect(real.summary).toBe('a *** b')
    expect(`${real.doings.join('\n')}${real.stdout}`).not.toContain('hunter2')
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

describe('a text of this action stays, however a secret is spelt', () => {
  test.each(outputNames)('the name of the output %s', (name) => {
    const { runner, real } = aRedactingRunner(name, name.slice(0, 4))
    runner.setOutput(name, '[]')
    expect(real.outputList).toEqual([[name, '[]']])
  })

  test.each(outcomeValues)('the outcome %s', (outcome) => {
    const { runner, real } = aRedactingRunner(outcome, outcome.slice(0, 4), outcome.slice(-4))
    runner.setOutput('outcome', outcome)
    expect(real.outputList).toEqual([['outcome', outcome]])
  })

  test.each<[string, string, string]>([
    ['status', 'SUCCESSFUL', 'SUCCESSFUL'],
    ['status', 'ODD_SECRET', '***'],
    ['SUCCESSFUL_X', 'SUCCESSFUL', '***'],
    [
      'actions',
      '[{"name":"SUCCESSFUL","status":"SUCCESSFUL","id":12345},{"name":null,"status":"ODD_SECRET"}]',
      '[{"name":"***","status":"SUCCESSFUL","id":12345},{"name":null,"status":"***"}]',
    ],
    ...outputNames
      .filter((name) => !['outcome', 'actions'].includes(name))
      .map((name): [string, string, string] => [name, 'hunter2', '***']),
  ])('a status and a number in %s, but no other text: %s', (name, value, shown) => {
    const { runner, real } = aRedactingRunner('SUCCESSFUL', 'ODD_SECRET', '1234', 'hunter2')
    runner.setOutput(name, value)
    expect(real.outputList).toEqual([[name.replace('SUCCESSFUL', '***'), shown]])
  })
})

test('leaves what comes in, what the runner masks, and what is in files', async () => {
  const { runner, real } = aRedactingRunner('for aud', 'kept', '/home', 'hunter2')
  expect([
    runner.input('token'),
    runner.environment('HOME'),
    await runner.eventCommit(),
    await runner.identityToken('aud', new AbortController().signal),
    runner.state('run'),
    await runner.isInCheckout('a.ts'),
  ]).toEqual(['hunter2', '/home', { kind: 'commit', commit: 'abcdef0' }, 'for aud', 'kept', true])
  expect(await runner.jobContext()).toEqual(await real.jobContext())
  runner.mask('hunter2')
  runner.saveState('run', '{"marker":"kept"}')
  expect([real.masks, real.saved.get('run')]).toEqual([['hunter2'], '{"marker":"kept"}'])
  // Bytes are lines of the log, from which secrets are gone.
  await runner.write(Buffer.from('hunter2 żółć\n'))
  expect(real.written).toBe('hunter2 żółć\n')
  expect((await runner.createFile('x')).path).toBe('/workspace/x')
  expect((await runner.createTemporaryFile()).path).toMatch(/^\/temporary/)
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
