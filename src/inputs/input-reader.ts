import type { Runner } from '../runner/runner.ts'
import { type Problem, quoteInput } from './problem.ts'

/** Every input that is read; action.yml and the README have the same ones. */
export const inputNames = [
  'token',
  'oidc-provider-id',
  'oidc-audience',
  'region',
  'api-url',
  'url',
  'workspace',
  'project',
  'pipeline-id',
  'execution-id',
  'action-execution-id',
  'action',
  'commit',
  'branch',
  'tag',
  'appear-timeout',
  'pass-on',
  'wait',
  'timeout',
  'approval-timeout',
  'outage-tolerance',
  'request-timeout',
  'poll-interval',
  'operation',
  'variables',
  'secret-variables',
  'comment',
  'refresh',
  'clear-cache',
  'priority',
  'actions-to-run',
  'delay-until',
  'environment',
  'pull-request',
  'cancel-on-abort',
  'cancel-on-timeout',
  'output-prefix',
  'mask',
  'export-variables',
  'summary',
  'stream-log',
  'log-file',
  'github-token',
  'check-run',
  'pr-comment',
] as const

/** The name of an input. */
export type InputName = (typeof inputNames)[number]

/** Reads inputs by kind and collects what is wrong with them. */
export class InputReader {
  readonly runner: Runner
  readonly problems: Problem[] = []

  constructor(runner: Runner) {
    this.runner = runner
  }

  addProblem(input: InputName, message: string): null {
    this.problems.push({ input, message })
    return null
  }

  list(input: InputName): readonly string[] {
    return this.runner
      .input(input)
      .split(/[,\n]/)
      .map((item) => item.trim())
      .filter((item) => item !== '')
  }

  /** A boolean of YAML 1.2's core schema. */
  boolean(input: InputName, fallback: boolean): boolean {
    const given = this.runner.input(input)
    if (given === '') return fallback
    if (['true', 'True', 'TRUE'].includes(given)) return true
    if (!['false', 'False', 'FALSE'].includes(given))
      this.addProblem(input, `'${input}' is ${quoteInput(given)}. It must be true or false.`)
    return false
  }

  oneOf<T extends string>(input: InputName, choices: readonly T[], fallback: T): T {
    const given = this.runner.input(input)
    if (given === '') return fallback
    const match = choices.find((word) => word === given)
    if (match === undefined)
      this.addProblem(input, `'${input}' is ${quoteInput(given)}. It must be one of ${choices.join(', ')}.`)
    return match ?? fallback
  }

  /** In milliseconds; Infinity where neither the workflow nor the fallback gives one. */
  duration(
    input: InputName,
    fallback: string,
    { zeroMeans, atMostMs = Infinity }: { zeroMeans?: number; atMostMs?: number },
  ): number {
    const given = this.runner.input(input) || fallback
    if (given === '') return Infinity
    const milliseconds = parseDuration(given)
    if (milliseconds === 0 && zeroMeans !== undefined) return zeroMeans
    if (milliseconds === null || milliseconds === 0) {
      const zero = zeroMeans === undefined ? '' : ', or 0'
      const most = atMostMs === Infinity ? '' : ', at most 840h'
      this.addProblem(
        input,
        `'${input}' is ${quoteInput(given)}. It must be a duration above zero such as 90 (seconds), 90s, 30m, 1h or 1h30m${most}${zero}.`,
      )
      return Infinity
    }
    if (milliseconds > atMostMs)
      this.addProblem(input, `'${input}' is ${quoteInput(given)}. It may be up to 35 days (840h), or 0 for no limit.`)
    return milliseconds
  }

  /** In milliseconds, at least a second; null where none is given. */
  optionalDuration(input: InputName, alternative: string): number | null {
    const given = this.runner.input(input)
    if (given === '') return null
    const milliseconds = parseDuration(given)
    if ((milliseconds ?? 0) >= 1000) return milliseconds
    return this.addProblem(
      input,
      `'${input}' is ${quoteInput(given)}. It must be ${alternative}a duration of at least 1s, such as 5s or 1m.`,
    )
  }
}

/** A duration in milliseconds; null where the text, which is not empty, is none. */
function parseDuration(text: string): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const match = /^(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/.exec(text)
  if (match === null) return null
  const [, hours = 0, minutes = 0, seconds = 0] = match
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
}
