import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { outputNames } from '../../src/report/outputs.ts'
import { Redactor } from '../../src/report/redact.ts'
import { withRedaction } from '../../src/report/safe-host.ts'
import { createFakeHost } from '../fakes/host.ts'
import type { FakeHost } from '../fakes/host.ts'
import type { Host } from '../../src/github/host.ts'

function aSafeHost(...secrets: readonly string[]): { readonly host: Host; readonly real: FakeHost } {
  const redactor = new Redactor()
  for (const secret of secrets) redactor.add(secret)
  const real = createFakeHost({ inputs: { token: 'x' }, environment: { HOME: '/home' }, commit: 'abc', state: { run: 'kept' }, identityToken: (audience) => `for ${audience}` })
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
    const anySecret = fc.oneof(fc.string({ unit: 'binary-ascii', minLength: 4 }), fc.string({ unit: 'grapheme', minLength: 4 }), fc.stringMatching(/^[\w+/=-]{4,40}$/)).filter((secret) => !'a title of ours***name_NAME_variables::error title=::group::::endgroup::'.includes(secret))
    const around = fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', '*', '%', ' ', ':', 'é') })
    await fc.assert(fc.asyncProperty(anySecret, around, around, async (secret, before, after) => {
      const { host, real } = aSafeHost(secret)
      await writeAll(host, `${before}${secret}${after}`)
      const left = [real.written, real.summary ?? '', ...real.annotations.map(({ message }) => message), ...[...real.outputs.values()], ...[...real.exported].flat()]
      // What is hidden may bring together what was apart: then that is not the secret, but what was written around it.
      const isFromAround = `${before}***${after}`.includes(secret)
      if (!isFromAround) for (const text of left) expect(text).not.toContain(secret)
    }), { numRuns: 500 })
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
    for (const name of names) expect(real.outputs.get(name)).toBe(name === 'outcome' ? 'hunter2' : name === 'actions' ? '"***"' : '***')
  })
})

test('what comes in, and what the runner is to hide, is left as it is', async () => {
  const { host, real } = aSafeHost('for aud', 'kept', '/home', 'hunter2')
  expect([host.input('token'), host.environment('HOME'), await host.eventCommit(), await host.identityToken('aud', new AbortController().signal), host.state('run')]).toEqual(['x', '/home', 'abc', 'for aud', 'kept'])
  host.mask('hunter2')
  host.saveState('run', '{"marker":"kept"}')
  expect([real.masks, real.saved.get('run')]).toEqual([['hunter2'], '{"marker":"kept"}'])
  await host.write(Buffer.from('hunter2'))
  expect(real.written).toBe('hunter2')
  expect((await host.createFile('x')).path).toBe('/workspace/x')
  expect((await host.createTemporaryFile()).path).toMatch(/^\/temporary/)
})
