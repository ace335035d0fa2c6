import type { BuddyError } from '../../src/buddy/errors.ts'
import type { RunSelector, Target } from '../../src/inputs/target.ts'
import { findRun, type ResolvedTarget } from '../../src/run/find.ts'
import { NotFound, type NotFoundReason } from '../../src/run/not-found.ts'
import { aHash, anExecutionBody, type Fields, revision } from './builders.ts'
import { createFakeClock } from './clock.ts'
import type { Call } from './exchange.ts'
import { aContext, marker, type OperatingOptions } from './operating.ts'

/** The revision of the runs that no test searches. */
export const otherRevision = 'f'.repeat(40)

/** Result of a search, and everything that it asked and reported. */
export interface Found {
  readonly resolved: ResolvedTarget | null
  readonly error: unknown
  readonly asked: readonly string[]
  /** In order: `failed`, `recovered`, what is waited for, and the ids that were found, as JSON. */
  readonly observed: readonly string[]
  readonly tookMs: number
}

/** Responds to a search. */
export type Respond = (call: Call) => Fields | BuddyError

/** Limits of a search. */
export interface FindOptions extends Omit<OperatingOptions, 'deadline'> {
  readonly timeoutMs?: number
}

/** Finds a target, which is run 2 as a whole in all that is not given. A POST starts run 7. */
export async function find(
  target: Partial<Target>,
  respond: Respond,
  { timeoutMs = Infinity, clock = createFakeClock(), ...options }: FindOptions = {},
): Promise<Found> {
  const startedAt = clock.now()
  const observed: string[] = []
  const started = anExecutionBody({ id: 7, comment: marker })
  const { context, buddy } = aContext((call) => (call.method === 'POST' ? started : respond(call)), {
    ...options,
    clock,
    deadline: startedAt + timeoutMs,
  })
  const listener = {
    ...context.listener,
    onRetry: () => observed.push('failed'),
    onRecovered: () => observed.push('recovered'),
    onResolved: (found: object) => observed.push(JSON.stringify(found)),
    onWaitingToAppear: (what: string) => observed.push(what),
  }
  const whole: Target = {
    workspace: 'w',
    project: 'p',
    pipeline: { by: 'number', number: '2' },
    run: { by: 'number', number: '2' },
    gate: { by: 'run' },
    ...target,
  }
  const outcome = await findRun(whole, { ...context, listener }).then(
    (resolved) => ({ resolved, error: null }),
    (error: unknown) => ({ resolved: null, error }),
  )
  return { ...outcome, asked: buddy.asked, observed, tookMs: clock.now() - startedAt }
}

/** Finds a target, and returns the number of its run; '' for none. */
export async function findNumber(target: Partial<Target>, respond: Respond, options?: FindOptions): Promise<string> {
  return (await find(target, respond, options)).resolved?.run.executionId ?? ''
}

/** Searches a target in vain, and returns the reason; null for another error or none. */
export async function failToFind(
  target: Partial<Target>,
  respond: Respond,
  options?: FindOptions,
): Promise<NotFoundReason | null> {
  const { error } = await find(target, respond, options)
  return error instanceof NotFound ? error.reason : null
}

/** Lists runs as they are at each request: in pages of the asked size, the newest first. */
export function listing(runsAt: (call: Call) => readonly Fields[]): (call: Call) => Fields {
  return (call) => {
    const page = Number(call.query.get('page'))
    const size = Number(call.query.get('per_page'))
    const all = runsAt(call)
    return {
      executions: all.slice((page - 1) * size, page * size),
      page,
      total_page_count: Math.ceil(all.length / size),
      total_element_count: all.length,
    }
  }
}

/** A run in a list. */
export function aRun(id: number, sha = otherRevision, more: Fields = {}): Fields {
  return anExecutionBody({ id, to_revision: { revision: sha }, ...more })
}

/** The runs from a number down to 1; `own` replaces some of them. */
export function runs(count: number, own: Readonly<Record<number, Fields>> = {}): readonly Fields[] {
  return Array.from({ length: count }, (_, index) => own[count - index] ?? aRun(count - index))
}

/** Lists {@link runs}, always the same. */
export function listOf(count: number, own?: Readonly<Record<number, Fields>>): (call: Call) => Fields {
  return listing(() => runs(count, own))
}

/** Selects the newest run of the ordinary revision. */
export function byCommit(more: Partial<Extract<RunSelector, { by: 'commit' }>> = {}): RunSelector {
  return { by: 'commit', commit: revision, branch: '', tag: '', ...more }
}

/** Selects the run whose hash {@link aHash} makes of a number. */
export function byHash(id: number): RunSelector {
  return { by: 'hash', hash: aHash(id) }
}

/** The path of a page of runs. */
export function pageOf(page: number): string {
  return `/executions?page=${String(page)}&per_page=20`
}

/** The paths of the first pages of runs. */
export function pagesTo(last: number): readonly string[] {
  return Array.from({ length: last }, (_, index) => pageOf(index + 1))
}
