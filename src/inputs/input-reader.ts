import type { Runner } from '../runner/runner.ts'
import { suggest } from './suggestion.ts'

/** Names of the inputs of `operation: run` only. */
export const runInputNames = [
  'comment',
  'refresh',
  'clear-cache',
  'priority',
  'actions-to-run',
  'delay-until',
  'environment',
  'pull-request',
  'package-version',
] as const

/** Names of all inputs; action.yml and docs/inputs.md have the same ones. */
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
  'if-missing',
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
  ...runInputNames,
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
  'matrix',
] as const

/** Name of an input. */
export type InputName = (typeof inputNames)[number]

/** Names of the inputs that are true or false. */
export const booleanInputNames = [
  'wait',
  'refresh',
  'clear-cache',
  'cancel-on-abort',
  'cancel-on-timeout',
  'export-variables',
  'stream-log',
  'pr-comment',
] as const satisfies readonly InputName[]

/** Place of a value that does not stand in `with:`. */
type OtherPlace = 'environment' | 'event'

/**
 * Mistake in an input, with a sentence that says what was given, what is allowed and
 * what to do.
 */
export interface Problem {
  /** Name of the input or of the environment variable. */
  readonly input: string
  readonly message: string
  /** Place of the mistake; absent for `with:`. */
  readonly place?: OtherPlace
}

/** Value of an input, or the value that is used because the input is not set. */
export interface GivenValue {
  readonly input: InputName
  /** '' for none. */
  readonly value: string
  /** Words that name the value at the beginning of a sentence. */
  readonly subject: string
  readonly place?: OtherPlace
}

/** Reads inputs by kind and collects what is wrong with them. */
export class InputReader {
  readonly runner: Runner
  readonly problems: Problem[] = []

  constructor(runner: Runner) {
    this.runner = runner
  }

  /** Returns the value of an input. */
  given(input: InputName): GivenValue {
    return { input, value: this.runner.input(input), subject: `\`${input}\`` }
  }

  /** Returns an environment variable that is used if the input is not set. */
  fromVariable(input: InputName, variable: string): GivenValue {
    const value = this.runner.environment(variable)
    return replaceInput(input, value, `The environment variable ${variable}`, 'environment')
  }

  addProblem(input: InputName, message: string): null {
    this.problems.push({ input, message })
    return null
  }

  /** Adds a problem. The sentence follows the name of the value. */
  addProblemWith({ input, subject, place }: GivenValue, sentence: string): null {
    this.problems.push({ input, message: `${subject} ${sentence}`, ...(place === undefined ? {} : { place }) })
    return null
  }

  /**
   * Adds a problem that quotes the value. `suggestion` is '' or begins with a space.
   */
  refuse(given: GivenValue, advice: string, suggestion = ''): null {
    return this.addProblemWith(given, `is ${quoteInput(given.value)}.${suggestion} ${advice}`)
  }

  /**
   * Reads a list. Adds a problem for an item that has other separators, brackets,
   * quotes or a dash, and returns an empty list then. `noun` names the items in the
   * plural.
   */
  list(input: InputName, noun: string): readonly string[] {
    const items = this.runner
      .input(input)
      .split(/[,\n]/)
      .map((item) => item.trim())
      .filter((item) => item !== '')
    const wrong = items.find((item) => decoration.test(item) || otherSeparator.test(item))
    if (wrong === undefined) return items
    const advice = decoration.test(wrong)
      ? `Write ${noun} without brackets, quotes and dashes, separated by commas or newlines.`
      : `Separate ${noun} by commas or newlines.`
    this.addProblem(input, `\`${input}\` contains ${quoteInput(wrong)}. ${advice}`)
    return []
  }

  /** Reads a boolean of YAML 1.2's core schema. */
  boolean<T>(input: (typeof booleanInputNames)[number], fallback: T): boolean | T {
    const given = this.given(input)
    if (given.value === '') return fallback
    if (['true', 'True', 'TRUE'].includes(given.value)) return true
    if (!['false', 'False', 'FALSE'].includes(given.value)) this.refuse(given, 'Set it to true or false.')
    return false
  }

  oneOf<T extends string>(input: InputName, choices: readonly T[], fallback: T): T {
    const given = this.given(input)
    if (given.value === '') return fallback
    const match = choices.find((word) => word === given.value)
    if (match === undefined) this.refuse(given, `Set it to ${joinChoices(choices)}.`, suggest(given.value, choices))
    return match ?? fallback
  }

  /**
   * Reads a duration in milliseconds, or the meaning of a word such as `none`. A wrong
   * duration counts as endless.
   */
  duration<T = never>(
    input: InputName,
    fallback: string,
    { words = {}, atLeastMs = 1, atMostMs = Infinity }: DurationRules<T>,
  ): number | T {
    const given = this.given(input)
    const duration = given.value || fallback
    const parsed = parseDuration(duration)
    const word = Object.entries(words).find(([text]) => text === (parsed === 0 ? '0' : duration))
    if (word !== undefined) return word[1]
    if (parsed !== null && parsed >= atLeastMs && parsed <= atMostMs) return parsed
    const limits = [
      ...(atLeastMs > 1 ? [`, at least ${String(atLeastMs / 1000)}s`] : []),
      ...(atMostMs < Infinity ? [`, at most ${String(atMostMs / 3600_000)}h`] : []),
    ]
    // Of two words with one meaning, such as 0 and none, the second says more.
    const meanings = [...new Map(Object.entries(words).map(([text, meaning]) => [meaning, text])).values()]
    const others = meanings.length === 0 ? '' : `, or to ${joinChoices(meanings)}`
    this.refuse(
      given,
      `Set it to a duration such as 30m or 1h30m${limits.join('')}${others}. A number alone is seconds.`,
    )
    return Infinity
  }
}

/** Returns the value that is used because an input is not set. */
export function replaceInput(input: InputName, value: string, source: string, place: OtherPlace): GivenValue {
  return { input, value, subject: `${source}, used because \`${input}\` is not set,`, place }
}

/**
 * Quotes a given value on one line. Gives only the length of a long one: a secret that
 * is cut is no longer masked.
 */
export function quoteInput(value: string): string {
  return value.length > 100 ? `a text of ${String(value.length)} characters` : JSON.stringify(value)
}

/** Limits of a duration, and the words that are allowed in its place. */
export interface DurationRules<T> {
  /** `0` stands for every duration of no length. */
  readonly words?: Readonly<Record<string, T>>
  readonly atLeastMs?: number
  readonly atMostMs?: number
}

/** Characters around items that come from a list in YAML or JSON. */
const decoration = /["'[\](){}]|^-\s/
/** Character between two items that is no separator, and that no item has. */
const otherSeparator = /[\p{L}\p{N}_*][^\p{L}\p{N}_*.-]+[\p{L}\p{N}_*]/u

function joinChoices(choices: readonly string[]): string {
  return choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} or ${choices.slice(-1).join('')}`
}

/** Returns a duration in milliseconds, or null for a text that is no duration. */
function parseDuration(text: string): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const match = /^(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/.exec(text)
  if (match === null) return null
  const [, hours = 0, minutes = 0, seconds = 0] = match
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
}
