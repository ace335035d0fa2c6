import { describe, expect, test } from '@jest/globals'
import type { BuddyError } from '../../src/buddy/errors.ts'
import { readResponse } from '../../src/buddy/http/response.ts'
import type { SendRequest } from '../../src/buddy/http/transport.ts'
import type { Operation } from '../../src/inputs/operation.ts'
import { main } from '../../src/main.ts'
import { operate } from '../../src/run/operate.ts'
import type { Outcome } from '../../src/watch/verdict.ts'
import { someRunOptions, anActionBody, anExecutionBody, type Fields, revision } from '../fakes/builders.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { type Call, createFakeBuddy, cut, type FakeBuddy } from '../fakes/exchange.ts'
import { createFakeRunner, type FakeRunner } from '../fakes/runner.ts'
import { aContext, resolvedRun } from '../fakes/operating.ts'
import { fc } from '../fakes/properties.ts'

type Texts = Readonly<Record<string, string>>

const ids = { token: 'tok-0123456789', workspace: 'w', project: 'p', 'pipeline-id': '2' }

/** Nothing here is told on GitHub. */
const refuseToConnect = async (): Promise<never> => {
  throw new Error('GitHub was asked')
}

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
      async function* pieces(): AsyncIterable<Uint8Array> {
        yield Buffer.from(JSON.stringify(body))
      }
      return await readResponse(
        { statusCode: 200, headers: {}, body: pieces() },
        { name: `${request.method} ${request.path}`, kind: request.kind, isRead: true, isSecret: false, lines },
        redact,
      )
    }
  const outcome = await main({
    runner,
    clock: createFakeClock(),
    random: () => 0.5,
    randomId: () => '00000000-1234-4000-8000-0123456789ab',
    connectGitHub: refuseToConnect,
    signal: new AbortController().signal,
    connect: (_, redact) => overWire(redact),
  })
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

describe('a run whose answer was lost is found by its marker', () => {
  test.each(['hunter2-0123', 'buddy', 'gate', '1234', '2026', 'run', 'Nightly'])(
    'also where a secret stands in the marker or the comment by chance: %s',
    async (secret) => {
      const { outcome, runner, buddy } = await runOperate(
        { operation: 'run', comment: 'Nightly', 'secret-variables': `A=${secret}` },
        aForgetfulBuddy(),
      )
      expect(outcome).toBe('passed')
      expect(runner.outputs.get('outcome')).toBe('passed')
      expect(buddy.calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
      expect(runner.outputList.findLast(([name]) => name === 'execution-id')?.[1]).toBe('7')
    },
  )
})

describe('what is asked for first is done', () => {
  const run: Operation = {
    kind: 'run',
    options: someRunOptions(),
  }

  test.each<[string, Operation, readonly unknown[]]>([
    ['watch: nothing', { kind: 'watch' }, []],
    ['run: nothing more, since it was started when it was looked for', run, []],
    ['retry', { kind: 'retry' }, ['RETRY']],
    ['approve', { kind: 'approve', variables: [] }, ['APPLY']],
    [
      'pass-variables',
      { kind: 'pass-variables', variables: [{ key: 'A', value: '1', isEncrypted: false }] },
      ['APPLY_VARIABLES'],
    ],
  ])('%s', async (_, operation, sent) => {
    const waitsFor = operation.kind === 'approve' ? 'WAITING_FOR_APPLY' : 'WAITING_FOR_VARIABLES'
    const { context, buddy } = aContext(({ method }) =>
      operation.kind === 'retry'
        ? anExecutionBody({ status: method === 'PATCH' ? 'INPROGRESS' : 'FAILED' })
        : anExecutionBody({
            status: 'INPROGRESS',
            action_executions: [anActionBody({ status: method === 'PATCH' ? 'INPROGRESS' : waitsFor })],
          }),
    )
    const operated = await operate(operation, resolvedRun, context)
    expect(buddy.calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual(
      sent.map((word) => expect.objectContaining({ operation: word })),
    )
    if (sent.length === 0) expect(operated).toBe(resolvedRun)
  })
})

describe('secret variables', () => {
  const echo =
    (secret: string, status = 'SUCCESSFUL') =>
    ({ method, short, body }: Call): Fields | BuddyError => {
      const passed =
        method === 'POST' && typeof body === 'object' && body !== null && 'variables' in body ? body.variables : []
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
      return short.includes('/action_executions/')
        ? action
        : anExecutionBody({
            id: 7,
            status,
            comment: secret,
            handed: passed,
            branch: { name: secret },
            creator: { name: secret },
            pipeline: { id: 2, name: secret },
            action_executions: [action],
          })
    }

  async function write(
    secret: string,
    status?: string,
  ): Promise<{ readonly written: RunResult; readonly left: string }> {
    const inputs = {
      operation: 'run',
      'secret-variables': JSON.stringify({ S: secret }),
      'log-file': 'log.txt',
      'export-variables': 'true',
      mask: 'none',
    }
    const written = await runOperate(inputs, echo(secret, status))
    const { runner } = written
    return {
      written,
      left: [
        ...runner.doings.filter((doing) => !doing.startsWith('mask ')),
        ...runner.files.map(({ text }) => text),
        ...runner.annotations.map(({ title }) => title),
      ].join('\n'),
    }
  }

  test('stand in nothing that leaves the step, whatever they are, and decide nothing', async () => {
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
        const { written, left } = await write(secret, status)
        expect(written.outcome).toBe(status === 'SUCCESSFUL' ? 'passed' : 'failed')
        expect(written.runner.outputs.get('outcome')).toBe(written.outcome)
        for (const form of [secret, ...secret.split('\n'), JSON.stringify(secret).slice(1, -1)])
          expect(left).not.toContain(form)
        // It was sent as it is.
        expect(written.buddy.calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
          variables: [{ key: 'S', value: secret, encrypted: true }],
        })
      }),
    )
  })

  test.each(['passed', 'failed', 'SUCCESSFUL', 'FAILED', 'outcome', 'status', 'execution', 'variables'])(
    'the outcome stays what it is where a secret is spelt %s',
    async (secret) => {
      for (const [status, outcome] of [
        ['SUCCESSFUL', 'passed'],
        ['FAILED', 'failed'],
      ] as const) {
        const { written } = await write(secret, status)
        expect(written.outcome).toBe(outcome)
        expect(written.runner.outputs.get('outcome')).toBe(outcome)
        const names = written.runner.outputList.map(([name]) => name)
        expect(names).toEqual(
          expect.arrayContaining(['outcome', 'status', 'execution-id', 'variables', 'passed-variables']),
        )
      }
    },
  )

  test.each(['1', 'on', 'abc'])('that are short are hidden by their name, and nowhere else: %s', async (secret) => {
    const { written } = await write(secret)
    expect(JSON.parse(written.runner.outputs.get('passed-variables') ?? '')).toEqual({ S: '***', other: `x${secret}y` })
    expect(JSON.parse(written.runner.outputs.get('variables') ?? '')).toEqual({ S: '***', out: `${secret}!` })
    expect(written.runner.outputs.get('S')).toBe('***')
    expect(written.runner.masks).not.toContain(secret)
  })
})
