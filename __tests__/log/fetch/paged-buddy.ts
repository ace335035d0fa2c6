import { BuddyClient } from '../../../src/buddy/client.ts'
import type { BuddyError } from '../../../src/buddy/errors.ts'
import { ActionLog } from '../../../src/log/action-log.ts'
import { Redactor } from '../../../src/secrets/redactor.ts'
import { aHash, type Fields } from '../../fakes/builders.ts'
import { type Call, createFakeBuddy } from '../../fakes/exchange.ts'
import { createFakeSinks } from '../../fakes/outlets.ts'
import { createFakeRunner, type FakeRunnerOptions } from '../../fakes/runner.ts'

export const run = { workspace: 'w', project: 'p', pipelineId: '2', executionId: '2' }
export const address = { ...run, actionExecutionId: aHash(1) }

/** Returns the lines of a log from one number to another. */
export const numbered = (from: number, to: number, name = 'line'): readonly string[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => `${name} ${String(from + index)}`)

/** Returns a page of such a log, as Buddy gives it. */
export function pageOf(lines: readonly string[], { query }: Call): Fields {
  const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit'))]
  return { logs: lines.slice(offset, offset + limit), total_element_count: lines.length }
}

/** A fake Buddy, and logs whose lines go to one job log. */
export interface PagedBuddy {
  readonly client: BuddyClient
  readonly asked: () => readonly string[]
  readonly stop: AbortController
  /** Lines that were shown, each after the last digit of its action execution's id. */
  readonly shown: readonly string[]
  readonly open: () => ActionLog
}

/** Returns a fake Buddy with this response to each request. */
export function createPagedBuddy(
  respond: (call: Call) => Fields | BuddyError,
  options: FakeRunnerOptions = {},
  secrets: readonly string[] = [],
): PagedBuddy {
  const redactor = new Redactor()
  for (const secret of secrets) redactor.add(secret)
  const stop = new AbortController()
  const buddy = createFakeBuddy(respond)
  const limits = { requestTimeoutMs: 30_000, deadline: Infinity, now: () => 0, wallTime: () => 0 }
  const sinks = createFakeSinks((line, { id }) => `${id?.at(-1) ?? ''} ${line}`)
  return {
    client: new BuddyClient(buddy.sendRequest, { ...limits, signal: stop.signal }),
    asked: () =>
      buddy.asked.map((short) =>
        short.replace(/^\/executions\/2\/action_executions\/0*/, '').replaceAll(/[0-9a-f]{23}(?=\d)/g, ''),
      ),
    stop,
    shown: sinks.shown,
    open: () => new ActionLog(createFakeRunner(options), redactor, sinks),
  }
}
