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

const passing: readonly (readonly [what: string, step: Step])[] = [
  ['RST', reset],
  ['FIN inside the body', cut],
  ['half JSON with 200', halfJson],
  ['HTML with 200', send('<html>')],
  ['HTML with 502', refuse(502, { body: '<html>' })],
  ['a list', send([details('SUCCESSFUL')])],
  ['no status', send({ ...details(''), status: undefined })],
  ['null for a status', send({ ...details(''), status: null })],
  [
    'an answer about another action execution',
    send(details('SUCCESSFUL', { action_execution_id: 'fedcba9876543210fedcba98' })),
  ],
  [
    'an answer about another one, told by its url alone',
    send(
      details('SUCCESSFUL', {
        action_execution_id: undefined,
        url: 'https://api.buddy.works/x/action_executions/fedcba9876543210fedcba98',
      }),
    ),
  ],
  ...[408, 429, 503, 527].map((statusCode) => [String(statusCode), refuse(statusCode)] as const),
  ['403 with nothing left of the rate limit', refuse(403, { headers: ['X-Rate-Limit-Remaining: 0'] })],
]

describe('a fault that passes is got over', () => {
  test.each(passing)('%s, at the start', async (_, fault) => {
    const { outcome, errors, heads } = await runSteps([fault, respond('SUCCESSFUL')])
    expect([outcome, errors]).toEqual(['passed', []])
    expect(heads.length).toBeGreaterThan(1)
  })

  test.each(passing)('%s, five times during the wait', async (_, fault) => {
    const { outcome, errors } = await runSteps([
      respond('INPROGRESS'),
      ...Array.from({ length: 5 }, () => fault),
      respond('SUCCESSFUL'),
    ])
    expect([outcome, errors]).toEqual(['passed', []])
  })
})

describe('a fault that stays never passes', () => {
  test.each(passing)('%s, from the start', async (_, fault) => {
    const { outcome, errors, heads } = await runSteps([fault])
    expect([outcome, errors.length]).toEqual(['unknown', 1])
    expect(errors[0]).not.toMatch(/internal error/)
    expect(heads.length).toBeGreaterThan(1)
  })

  test.each(passing)('%s, during the wait: unknown, within outage-tolerance', async (_, fault) => {
    const { outcome, errors, tookMs, runner } = await runSteps([respond('INPROGRESS'), fault], {
      inputs: { 'outage-tolerance': '5m' },
    })
    expect([outcome, errors.length, runner.outputs.get('status')]).toEqual(['unknown', 1, 'INPROGRESS'])
    expect(tookMs).toBeGreaterThan(4 * 60_000)
    expect(tookMs).toBeLessThan(6 * 60_000)
  })

  test('403 with Retry-After asks for patience, so it ends with the time of the step', async () => {
    const { outcome, errors } = await runSteps([respond('INPROGRESS'), refuse(403, { headers: ['Retry-After: 60'] })], {
      inputs: { timeout: '30m', 'outage-tolerance': '1m' },
    })
    expect([outcome, errors.length]).toEqual(['timed-out', 1])
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

describe('what Buddy refuses', () => {
  const rows = [401, 403, 404] as const

  test.each(rows)('%i at the start ends the step with one request', async (statusCode) => {
    const { outcome, errors, heads } = await runSteps([refuse(statusCode)])
    expect([outcome, errors.length, heads.length]).toEqual(['unknown', 1, 1])
    expect(errors[0]).toContain('so says Buddy')
  })

  test.each(rows)('%i during the wait is tried three times, and told apart from the start', async (statusCode) => {
    const first = await runSteps([refuse(statusCode)])
    const later = await runSteps([respond('INPROGRESS'), refuse(statusCode)])
    expect([later.outcome, later.errors.length]).toEqual(['unknown', 1])
    expect(later.clock.sleeps.length - 1).toBe(2)
    expect(later.errors[0]).toContain('so says Buddy')
    const withoutHostName = (text: string | undefined): string | undefined => text?.replaceAll(/127\.0\.0\.1:\d+/g, '')
    expect(withoutHostName(later.errors[0])).not.toBe(withoutHostName(first.errors[0]))
  })

  test('401 during the wait speaks of a token that has expired, 404 of an execution that is gone', async () => {
    expect((await runSteps([respond('INPROGRESS'), refuse(401)])).errors[0]).toMatch(/expired or was revoked/)
    expect((await runSteps([respond('INPROGRESS'), refuse(404)])).errors[0]).toMatch(/no longer visible/)
  })

  test('302 names where it leads to, and asks for api-url', async () => {
    const { outcome, errors, heads } = await runSteps([
      refuse(302, { headers: ['Location: https://buddy.example.com/secret?x=y'] }),
    ])
    expect([outcome, errors.length, heads.length]).toEqual(['unknown', 1, 1])
    expect(errors[0]).toContain('https://buddy.example.com')
    expect(errors[0]).toContain('api-url')
    expect(errors[0]).not.toContain('secret')
  })
})

describe('Retry-After', () => {
  const asked = (statusCode: number, header: string): Step =>
    refuse(statusCode, { headers: [`Retry-After: ${header}`] })

  test.each([
    ['429, in seconds', asked(429, '90'), 90_000],
    ['503, in seconds', asked(503, '90'), 90_000],
    ['403, in seconds', asked(403, '90'), 90_000],
    ['429, as a date', asked(429, 'Thu, 01 Jan 2026 00:02:00 GMT'), 120_000],
  ])('of %s is never cut short', async (_, step, leastMs) => {
    const { outcome, clock } = await runSteps([step, respond('SUCCESSFUL')])
    expect(outcome).toBe('passed')
    expect(Math.max(...clock.sleeps)).toBeGreaterThanOrEqual(leastMs)
    expect(Math.max(...clock.sleeps)).toBeLessThan(leastMs * 1.2)
  })

  test('beyond the deadline ends the step now', async () => {
    const { outcome, errors, clock, heads } = await runSteps([asked(429, '3600')], { inputs: { timeout: '30m' } })
    expect([outcome, errors.length, clock.sleeps.length, heads.length]).toEqual(['timed-out', 1, 0, 1])
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

describe('whatever happens', () => {
  test('nothing is sent but GET', async () => {
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

  test('the answer of a run about another run decides nothing', async () => {
    const { outcome } = await runSteps(
      [
        ({ socket, path }) => {
          socket.write(
            response(path.includes('action_executions') ? details('INPROGRESS') : runOf('SUCCESSFUL', { id: 2 })),
          )
        },
      ],
      { inputs: { timeout: '10m', 'outage-tolerance': '1h' } },
    )
    expect(outcome).not.toBe('passed')
  })
})
