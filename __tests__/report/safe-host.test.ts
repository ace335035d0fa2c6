import { describe, expect, test } from '@jest/globals'
import type { Host } from '../../src/github/host.ts'
import { Redactor } from '../../src/report/redact.ts'
import { withRedaction } from '../../src/report/safe-host.ts'
import { createFakeHost } from '../fakes/host.ts'
import type { FakeHost } from '../fakes/host.ts'

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
    ['annotations', (safe) => { safe.annotate('error', `a ${secret}`, 'Title') }, (host) => host.annotations, [{ level: 'error', message: 'a ***', title: 'Title' }]],
    ['titles of groups', (safe) => { safe.startGroup(`a ${secret}`) }, (host) => host.stdout, '::group::a ***\n'],
    ['outputs', (safe) => { safe.setOutput(`a-${secret}`, `b ${secret}`) }, (host) => host.outputList, [['a-***', 'b ***']]],
    ['environment variables', (safe) => { safe.exportVariable(`A_${secret}`, `b ${secret}`) }, (host) => [...host.exported], [['A_***', 'b ***']]],
    ['the summary', (safe) => safe.writeSummary(`a ${secret}`), (host) => host.summary, 'a ***'],
  ])('%s', async (_, write, look, expected) => {
    const { host, safe } = open()
    await write(safe)
    expect(look(host)).toEqual(expected)
  })
})

describe('what has to go through as it is does', () => {
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
    expect([safe.input('token'), safe.environment('BUDDY_TOKEN'), await safe.eventCommit()]).toEqual([secret, secret, 'abcdef0'])
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
    expect(host.files.map(({ path, isTemporary }) => [path, isTemporary])).toEqual([['/workspace/logs/x.txt', false], ['/temporary/1', true]])
  })
})
