import type { ServerResponse } from 'node:http'
import type { FakeBuddy } from '../../../testing/fake-buddy/fake-buddy.ts'
import { type GateOptions, type GateResult, runGate } from './run-gate.ts'
import { asking } from './scenarios.ts'

/** A step that gives an action what it asks for. */
export interface UnblockOptions extends GateOptions {
  /** Gets each PATCH, counted from 1, before it is carried out; answers it by returning true. */
  readonly onPatch?: (patch: Patch) => boolean | Promise<boolean>
}

/** A PATCH that has arrived. */
export interface Patch {
  readonly count: number
  readonly buddy: FakeBuddy
  readonly response: ServerResponse
  readonly body: unknown
}

/** What a user and Buddy saw of it. */
export interface UnblockResult extends GateResult {
  /** The bodies of the PATCH requests. */
  readonly sent: readonly unknown[]
}

/** Runs the action with `operation: approve` on an action that waits for approval, unless others are given. */
export async function runUnblock({ onPatch, ...options }: UnblockOptions = {}): Promise<UnblockResult> {
  const { inputs: given, buddy: buddyOptions, onReady } = options
  const seen: { buddy: FakeBuddy | null; patches: number } = { buddy: null, patches: 0 }
  const result = await runGate({
    ...options,
    watched: { timeline: asking('WAITING_FOR_APPLY'), ...options.watched },
    inputs: (apiUrl) => ({
      operation: 'approve',
      'appear-timeout': '3s',
      ...(typeof given === 'function' ? given(apiUrl) : given),
    }),
    onReady: async (buddy) => {
      seen.buddy = buddy
      await onReady?.(buddy)
    },
    buddy: {
      ...buddyOptions,
      intercept: async (request, response, body, count) => {
        if (request.method === 'PATCH' && seen.buddy !== null && onPatch !== undefined) {
          seen.patches += 1
          if (await onPatch({ count: seen.patches, buddy: seen.buddy, response, body: JSON.parse(body) })) return true
        }
        return (await buddyOptions?.intercept?.(request, response, body, count)) ?? false
      },
    },
  })
  return { ...result, sent: sentBy(result) }
}

/** The bodies of the PATCH requests. */
export function sentBy({ requests }: GateResult): readonly unknown[] {
  return requests.filter(({ method }) => method === 'PATCH').map(({ body }): unknown => JSON.parse(body))
}

/** Does in Buddy what the first waiting action asks for, as somebody else would. */
export function unblockByHand(buddy: FakeBuddy, operation: string): void {
  buddy.runs[0]?.operate(operation)
}
