import { describe, expect, test } from '@jest/globals'
import type { BuddyError } from '../../src/buddy/errors.ts'
import { readResponse } from '../../src/buddy/http/response.ts'
import type { SendRequest } from '../../src/buddy/http/transport.ts'
import { main } from '../../src/main.ts'
import type { Outcome } from '../../src/watch/verdict.ts'
import { anActionBody, anExecutionBody, type Fields, revision } from '../fakes/builders.ts'
import { type Call, createFakeBuddy, cut, type FakeBuddy } from '../fakes/exchange.ts'
import { createFakeRunner, type FakeRunner } from '../fakes/runner.ts'
import { fc } from '../fakes/properties.ts'
import { aRawResponse } from '../fakes/raw-response.ts'
import { aStep } from '../fakes/step.ts'

type Texts = Readonly<Record<string, string>>

const ids = { token: 'tok-0123456789', workspace: 'w', project: 'p', 'pipeline-id': '2' }

interface RunResult {
  readonly outcome: Outcome
  readonly runner: FakeRunner
  readonly buddy: FakeBuddy
}

/** The whole step; what Buddy sends goes through JSON, and loses its secrets, as it does on the wire. */
async function runOperate(inputs: Texts, respond: (call: Call) => Fields | BuddyError): Promise<RunResult> {
  const runner = createFakeRunner({
    inputs: { ...ids, ...inputs },
    environment: { GITHUB_RUN_ID: '20261234', GITHUB_RUN_ATTEMPT: '1' },
    commit: revision,
  })
  const buddy = createFakeBuddy(respond)
  const overWire =
    (redact: (text: string) => string): SendRequest =>
    async ({ lines, ...request }) => {
      const { body } = await buddy.sendRequest(request)
      const about = {
        name: `${request.method} ${request.path}`,
        kind: request.kind,
        isRead: true,
        isSecret: false,
        lines,
      }
      return await readResponse(aRawResponse(JSON.stringify(body)), about, redact)
    }
  const connect = (_: string, redact: (text: string) => string): SendRequest => overWire(redact)
  const outcome = await main(aStep(buddy, { runner, connect, randomId: () => '00000000-1234-4000-8000-0123456789ab' }))
  return { outcome, runner, buddy }
}

/** A Buddy that starts a run and remembers its comment; the answer to the start is lost. */
function aForgetfulBuddy(): (call: Call) => Fields | BuddyError {
  let comment: unknown = null
  return ({ method, short, body }) => {
    if (method === 'POST') {
      comment = typeof body === 'object' && body !== null && 'comment' in body ? body.comment : null
      return cut()
    }
    return short.startsWith('/executions?')
      ? { executions: comment === null ? [] : [anExecutionBody({ id: 7, comment })], total_page_count: 1 }
      : anExecutionBody({ id: 7, comment })
  }
}

test.each(['hunter2-0123', 'buddy', 'gate', '1234', '2026', 'run', 'Nightly'])(
  'finds a run by its marker after a lost response, although a secret is spelt %s',
  async (secret) => {
    const { outcome, runner, buddy } = await runOperate(
      { operation: 'run', comment: 'Nightly', 'secret-variables': `A=${secret}` },
      aForgetfulBuddy(),
    )
    expect([outcome, runner.outputs.get('outcome'), runner.outputs.get('execution-id')]).toEqual([
      'passed',
      'passed',
      '7',
    ])
    expect(buddy.calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
  },
)

describe('secret variables', () => {
  const echo =
    (secret: string, status: string) =>
    ({ short, body }: Call): Fields => {
      const action = anActionBody({
        status,
        error_message: `bad ${secret}`,
        passed_variables: [
          { key: 'S', value: secret },
          { key: 'other', value: `x${secret}y` },
        ],
        outputted_variables: [
          { key: 'S', value: secret },
          { key: 'out', value: `${secret}!` },
        ],
        log: [`the log has ${secret}`],
        action: { name: `Deploy ${secret}` },
      })
      if (short.includes('/action_executions/')) return action
      const [branch, creator, pipeline] = [{ name: secret }, { name: secret }, { id: 2, name: secret }]
      const run = { id: 7, status, comment: secret, branch, creator, pipeline, action_executions: [action] }
      return anExecutionBody({ ...run, received: body })
    }
  const runWith = async (secret: string, status = 'SUCCESSFUL'): Promise<RunResult> => {
    const report = { 'log-file': 'log.txt', 'export-variables': 'true', mask: 'none' }
    const inputs = { operation: 'run', 'secret-variables': JSON.stringify({ S: secret }), ...report }
    return await runOperate(inputs, echo(secret, status))
  }

  test('are sent as they are, and are in nothing that leaves the step', async () => {
    const anySecret = fc
      .oneof(
        fc.string({ unit: 'grapheme-ascii', minLength: 6, maxLength: 20 }),
        fc.stringMatching(/^[A-Za-z0-9+/=_-]{6,24}$/),
        fc
          .array(fc.stringMatching(/^[A-Za-z0-9+/]{6,16}$/), { minLength: 2, maxLength: 3 })
          .map((lines) => lines.join('\n')),
      )
      .map((text) => `#${text}`)
    await fc.assert(
      fc.asyncProperty(anySecret, fc.constantFrom('SUCCESSFUL', 'FAILED'), async (secret, status) => {
        const { runner, buddy, outcome } = await runWith(secret, status)
        expect(outcome).toBe(status === 'SUCCESSFUL' ? 'passed' : 'failed')
        const left = [
          ...runner.doings.filter((doing) => !doing.startsWith('mask ')),
          ...runner.files.map(({ text }) => text),
          ...runner.annotations.map(({ title }) => title),
        ].join('\n')
        for (const form of [secret, ...secret.split('\n'), JSON.stringify(secret).slice(1, -1)])
          expect(left).not.toContain(form)
        expect(buddy.calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
          variables: [{ key: 'S', value: secret, encrypted: true }],
        })
      }),
    )
  })

  test.each(['passed', 'failed', 'SUCCESSFUL', 'FAILED', 'outcome', 'status', 'execution', 'variables'])(
    'decide nothing when they are spelt %s',
    async (secret) => {
      for (const [status, expected] of [
        ['SUCCESSFUL', 'passed'],
        ['FAILED', 'failed'],
      ] as const) {
        const { runner, outcome } = await runWith(secret, status)
        expect([outcome, runner.outputs.get('outcome')]).toEqual([expected, expected])
        const own = ['outcome', 'status', 'execution-id', 'variables', 'passed-variables']
        expect([...runner.outputs.keys()]).toEqual(expect.arrayContaining(own))
      }
    },
  )

  test.each(['1', 'on', 'abc'])('that are short are hidden by their name only: %s', async (secret) => {
    const { outputs, masks } = (await runWith(secret)).runner
    expect(JSON.parse(outputs.get('passed-variables') ?? '')).toEqual({ S: '***', other: `x${secret}y` })
    expect(JSON.parse(outputs.get('variables') ?? '')).toEqual({ S: '***', out: `${secret}!` })
    expect([outputs.get('S'), masks.includes(secret)]).toEqual(['***', false])
  })
})
