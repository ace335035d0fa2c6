import { describe, expect, test } from '@jest/globals'
import { bodyFor, details, runTransport, type RunResult, type TransportRunOptions, runOf } from './play.ts'
import { response, type AnswerParts, findFreePort, type Heard, withServer } from './sockets.ts'

type Step = (heard: Heard) => void

const respond =
  (status: string): Step =>
  ({ socket, path }) => {
    socket.write(response(bodyFor(path, status)))
  }
const refuse =
  (statusCode: number, parts: AnswerParts & { readonly body?: unknown } = {}): Step =>
  ({ socket }) => {
    socket.write(
      response(parts.body ?? { errors: [{ message: 'so says Buddy' }] }, {
        status: `${String(statusCode)} No`,
        ...parts,
      }),
    )
  }
const send =
  (body: unknown, parts: AnswerParts = {}): Step =>
  ({ socket }) => {
    socket.write(response(body, parts))
  }
const reset: Step = ({ socket }) => {
  socket.resetAndDestroy()
}
const cut: Step = ({ socket }) => {
  socket.end(response('{"status":"SUCCESSFUL"', { length: 500 }))
}
const halfJson: Step = ({ socket }) => {
  socket.end(response('{"status":"SUCCESSFUL","log":["D', { length: null, headers: ['Connection: close'] }))
}

/** The first, second ... request gets the first, second ... answer; the last one holds. */
async function runSteps(
  steps: readonly Step[],
  options: TransportRunOptions = {},
): Promise<RunResult & { readonly heads: readonly string[] }> {
  return withServer(
    (heard) => {
      steps[Math.min(heard.count, steps.length) - 1]?.(heard)
    },
    async ({ apiUrl, heads }) => {
      const run = await runTransport(apiUrl, options)
      return { ...run, heads: [...heads] }
    },
  )
}

const faults: readonly (readonly [what: string, step: Step])[] = [
  ['RST', reset],
  ['FIN inside the body', cut],
  ['half JSON with 200', halfJson],
  ['HTML with 200', send('<html>')],
  ['503', refuse(503)],
  [
    'a response about another action execution',
    send(details('SUCCESSFUL', { action_execution_id: 'fedcba9876543210fedcba98' })),
  ],
]

describe('a fault', () => {
  test.each(faults)('at the start and five times during the wait does not end the step: %s', async (_, fault) => {
    const five = Array.from({ length: 5 }, () => fault)
    const { outcome, errors } = await runSteps([fault, respond('INPROGRESS'), ...five, respond('SUCCESSFUL')])
    expect([outcome, errors]).toEqual(['passed', []])
  })

  test.each(faults)('that lasts from the start never passes: %s', async (_, fault) => {
    const { outcome, errors, heads } = await runSteps([fault])
    expect([outcome, errors.length]).toEqual(['unknown', 1])
    expect(errors[0]).not.toMatch(/internal error/)
    expect(heads.length).toBeGreaterThan(1)
  })

  test.each(faults)('that lasts during the wait ends it within outage-tolerance: %s', async (_, fault) => {
    const { outcome, errors, tookMs, runner } = await runSteps([respond('INPROGRESS'), fault], {
      inputs: { 'outage-tolerance': '5m' },
    })
    expect([outcome, errors.length, runner.outputs.get('status')]).toEqual(['unknown', 1, 'INPROGRESS'])
    expect(tookMs).toBeGreaterThan(4 * 60_000)
    expect(tookMs).toBeLessThan(6 * 60_000)
  })

  test('stalls: each request is given up in its time', async () => {
    const limits: { readonly milliseconds: number; readonly end: () => void }[] = []
    const stall: Step = () => {
      limits.at(-1)?.end()
    }
    const { outcome, errors, heads } = await runSteps([stall], {
      inputs: { 'request-timeout': '7s', 'outage-tolerance': '1s' },
      startTimer: (milliseconds, end) => {
        limits.push({ milliseconds, end })
        return () => undefined
      },
    })
    expect([outcome, errors.length, heads.length]).toEqual(['unknown', 1, 2])
    expect(limits.map(({ milliseconds }) => milliseconds)).toEqual([7_000, 7_000])
  })
})

describe('a refusal', () => {
  test.each([
    [refuse(401), ['so says Buddy']],
    [refuse(302, { headers: ['Location: https://buddy.example.com/secret?x=y'] }), ['buddy.example.com', 'api-url']],
    [refuse(429, { headers: ['Retry-After: 3601'] }), ['rate limit']],
  ])('that lasts ends the step with one request', async (step, words) => {
    const { errors, heads, clock } = await runSteps([step])
    expect([errors.length, heads.length, clock.sleeps]).toEqual([1, 1, []])
    for (const word of words) expect(errors[0]).toContain(word)
    expect(errors[0]).not.toContain('secret')
  })

  test('with a Retry-After that is a date is heeded', async () => {
    const refusal = refuse(429, { headers: ['Retry-After: Thu, 01 Jan 2026 00:02:00 GMT'] })
    const { outcome, clock } = await runSteps([refusal, respond('SUCCESSFUL')])
    expect(outcome).toBe('passed')
    expect(Math.max(...clock.sleeps)).toBeGreaterThanOrEqual(120_000)
    expect(Math.max(...clock.sleeps)).toBeLessThan(144_000)
  })
})

describe('connections', () => {
  test('one that the server closes between two looks is no trouble', async () => {
    const { outcome, errors } = await runSteps([
      ({ socket, path }) => {
        socket.end(response(bodyFor(path, 'INPROGRESS')))
      },
      ({ socket, path }) => {
        socket.end(response(bodyFor(path, 'INPROGRESS')))
      },
      respond('SUCCESSFUL'),
    ])
    expect([outcome, errors]).toEqual(['passed', []])
  })

  test('one that is closed when it is used again is no trouble', async () => {
    const used = new Set<number>()
    const { outcome, errors } = await withServer(
      ({ socket, path, connection, count }) => {
        if (used.has(connection)) socket.resetAndDestroy()
        else socket.write(response(bodyFor(path, count > 4 ? 'SUCCESSFUL' : 'INPROGRESS')))
        used.add(connection)
      },
      async ({ apiUrl }) => runTransport(apiUrl),
    )
    expect([outcome, errors]).toEqual(['passed', []])
  })

  test('an answer that nobody asked for is not taken for the next one', async () => {
    const { outcome, runner } = await runSteps([
      ({ socket, path }) => {
        socket.write(Buffer.concat([response(bodyFor(path, 'INPROGRESS')), response(runOf('SUCCESSFUL'))]))
      },
      respond('FAILED'),
    ])
    expect([outcome, runner.outputs.get('status')]).toEqual(['failed', 'FAILED'])
  })

  test('a server that is killed inside an answer and comes back decides', async () => {
    const { outcome, errors } = await withServer(
      ({ socket, path, count }) => {
        if (count === 2)
          void socket.write(response('{"id":1,"status":"SUCC', { length: 900 }), () => {
            kill()
          })
        else socket.write(response(bodyFor(path, count === 1 ? 'INPROGRESS' : 'SUCCESSFUL')))
      },
      async (server) => {
        restart = async () => {
          await server.stop()
          await server.restart()
        }
        return runTransport(server.apiUrl, { inputs: { 'outage-tolerance': '1000h', timeout: '0' } })
      },
    )
    expect([outcome, errors]).toEqual(['passed', []])
  })
  let restart: () => Promise<void> = async () => undefined
  const kill = (): void => {
    void restart()
  }

  test('nobody there at the start: the step gives up after a minute', async () => {
    const { outcome, errors, tookMs } = await runTransport(`http://127.0.0.1:${String(await findFreePort())}`)
    expect([outcome, errors.length]).toEqual(['unknown', 1])
    expect(errors[0]).toContain('ECONNREFUSED')
    expect(tookMs).toBeGreaterThan(30_000)
    expect(tookMs).toBeLessThan(100_000)
  })

  test('a name that there is not: the step gives up after a quarter of a minute, or a minute where the resolver cannot tell', async () => {
    const { outcome, errors, tookMs } = await runTransport('https://no-such-host.invalid')
    expect([outcome, errors.length]).toEqual(['unknown', 1])
    expect(errors[0]).toMatch(/no-such-host\.invalid/)
    expect(tookMs).toBeLessThan(100_000)
  })
})

test('sends nothing but GET, whatever happens', async () => {
  const { heads } = await runSteps([
    respond('INPROGRESS'),
    reset,
    refuse(503),
    cut,
    respond('WAITING_FOR_APPLY'),
    refuse(401),
    respond('SUCCESSFUL'),
  ])
  expect(heads.map((head) => head.split(' ')[0])).toEqual(heads.map(() => 'GET'))
})
