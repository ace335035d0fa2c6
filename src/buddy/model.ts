/** One of an action execution's variables. Both are untrusted text. */
export interface Variable {
  readonly key: string
  readonly value: string
}

/** A Buddy action execution. What Buddy left out, or sent as null or in a form it never has, is null. */
export interface ActionExecution {
  /** `action_execution_id`, else the id in the execution's own `url`. */
  readonly id: string | null
  /** Web page. */
  readonly htmlUrl: string | null
  /** As Buddy wrote it. */
  readonly status: string
  /** ISO 8601. */
  readonly startDate: string | null
  readonly finishDate: string | null
  /** Percent. */
  readonly progress: number | null
  readonly errorMessage: string | null
  readonly approverId: number | null
  readonly approvalDate: string | null
  readonly actionId: number | null
  readonly actionName: string | null
  readonly actionType: string | null
  readonly ignoreErrors: boolean
  /** The commit that the action worked on. */
  readonly revision: string | null
  readonly passedVariables: readonly Variable[]
  readonly outputtedVariables: readonly Variable[]
  /** Where the full log is to be had; its presence means that `log` may be partial. */
  readonly logUrl: string | null
  /** Whether the answer had a `log`. */
  readonly hasLog: boolean
  /** What was not as it should be, a field a line. */
  readonly problems: readonly string[]
}

/** A Buddy run. Null as above. */
export interface Execution {
  readonly id: number | null
  readonly htmlUrl: string | null
  readonly status: string
  readonly startDate: string | null
  readonly finishDate: string | null
  readonly branch: string | null
  readonly tag: string | null
  /** Full revision of the commit that was built. */
  readonly revision: string | null
  readonly creatorName: string | null
  readonly pipelineName: string | null
  readonly logsRemoved: boolean
  readonly actionExecutions: readonly ActionExecution[]
  readonly problems: readonly string[]
}

/** One page of a log; its lines are handed on while it is read. */
export interface LogPage {
  /** How many lines there are in all. */
  readonly totalLines: number | null
}

/** A body whose shape cannot be used; the message names the field, what was expected and what came. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError'
}

/** Decodes an action execution. Throws {@link ShapeError} where there is no status; other faults become `problems`. */
export function decodeActionExecution(body: unknown): ActionExecution {
  const problems: string[] = []
  return readActionExecution(new Fields(body, '', problems), problems)
}

/** Decodes a run. Throws {@link ShapeError} where it, or one of its action executions, has no status. */
export function decodeExecution(body: unknown): Execution {
  const problems: string[] = []
  const fields = new Fields(body, '', problems)
  return {
    id: fields.number('id'),
    htmlUrl: fields.text('html_url'),
    status: fields.requiredText('status'),
    startDate: fields.text('start_date'),
    finishDate: fields.text('finish_date'),
    branch: fields.inner('branch')?.text('name') ?? null,
    tag: fields.inner('tag')?.text('name') ?? null,
    revision: fields.inner('to_revision')?.text('revision') ?? null,
    creatorName: fields.inner('creator')?.text('name') ?? null,
    pipelineName: fields.inner('pipeline')?.text('name') ?? null,
    logsRemoved: fields.flag('logs_removed'),
    actionExecutions: fields.list('action_executions').map((item) => readActionExecution(item, [])),
    problems,
  }
}

/** Decodes a page of a log. */
export function decodeLogPage(body: unknown): LogPage {
  return { totalLines: new Fields(body, '', []).number('total_element_count') }
}

/** The messages of an error body, in any of the shapes that Buddy's own clients survive; empty where there are none. */
export function decodeErrorMessages(body: unknown): readonly string[] {
  if (typeof body === 'string') return [body]
  if (typeof body !== 'object' || body === null) return []
  const fields = new Fields(body, '', [])
  const messages = fields.list('errors').flatMap((item) => item.text('message') ?? [])
  const single = fields.text('message') ?? fields.text('error')
  return messages.length > 0 || single === null ? messages : [single]
}

function readActionExecution(fields: Fields, problems: readonly string[]): ActionExecution {
  const action = fields.inner('action')
  return {
    id: fields.text('action_execution_id') ?? lastSegment(fields.text('url'), 'action_executions'),
    htmlUrl: fields.text('html_url'),
    status: fields.requiredText('status'),
    startDate: fields.text('start_date'),
    finishDate: fields.text('finish_date'),
    progress: fields.number('progress'),
    errorMessage: fields.text('error_message'),
    approverId: fields.number('approver_id'),
    approvalDate: fields.text('approval_date'),
    actionId: action?.number('id') ?? null,
    actionName: action?.text('name') ?? null,
    actionType: action?.text('type') ?? null,
    ignoreErrors: action?.flag('ignore_errors') ?? false,
    revision: action?.text('current_revision') ?? null,
    passedVariables: readVariables(fields, 'passed_variables'),
    outputtedVariables: readVariables(fields, 'outputted_variables'),
    logUrl: fields.text('log_url'),
    hasLog: fields.hasList('log'),
    problems,
  }
}

function readVariables(fields: Fields, name: string): readonly Variable[] {
  return fields.list(name).flatMap((item) => {
    const key = item.text('key')
    if (key === null) {
      item.complain('key', 'a string', undefined)
      return []
    }
    const value = item.variableValue()
    return value === null ? [] : [{ key, value }]
  })
}

function lastSegment(url: string | null, collection: string): string | null {
  const segments = (url ?? '').split('/')
  const place = segments.lastIndexOf(collection)
  return place < 0 ? null : (segments[place + 1] ?? null)
}

/** An object of a body whose fields are read one by one; what is not as it should be is noted with its place. */
class Fields {
  readonly #object: object
  readonly #place: string
  readonly #problems: string[]

  constructor(value: unknown, place: string, problems: string[]) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new ShapeError(`${place === '' ? 'the answer' : place}: expected an object, got ${nameKind(value)}`)
    }
    this.#object = value
    this.#place = place
    this.#problems = problems
  }

  text(name: string): string | null {
    const value = this.#value(name)
    if (value === null || typeof value === 'string') return value
    return this.complain(name, 'a string', value)
  }

  requiredText(name: string): string {
    const value = this.#value(name)
    if (typeof value === 'string') return value
    throw new ShapeError(`${this.#path(name)}: expected a string, got ${nameKind(value)}`)
  }

  number(name: string): number | null {
    const value = this.#value(name)
    if (value === null || typeof value === 'number') return value
    return this.complain(name, 'a number', value)
  }

  flag(name: string): boolean {
    const value = this.#value(name)
    if (value === null || typeof value === 'boolean') return value ?? false
    this.complain(name, 'true or false', value)
    return false
  }

  inner(name: string): Fields | null {
    const value = this.#value(name)
    if (value === null) return null
    if (typeof value === 'object' && !Array.isArray(value)) return new Fields(value, this.#path(name), this.#problems)
    return this.complain(name, 'an object', value)
  }

  hasList(name: string): boolean {
    return Array.isArray(this.#value(name))
  }

  list(name: string): readonly Fields[] {
    const value = this.#value(name)
    if (value === null) return []
    if (!Array.isArray(value)) {
      this.complain(name, 'a list', value)
      return []
    }
    return value.flatMap((item: unknown, index) => {
      const place = `${this.#path(name)}[${String(index)}]`
      if (typeof item === 'object' && item !== null && !Array.isArray(item)) return [new Fields(item, place, this.#problems)]
      this.#problems.push(`${place}: expected an object, got ${nameKind(item)}`)
      return []
    })
  }

  /** A variable's value; Buddy sends strings, and an empty one may come as null. */
  variableValue(): string | null {
    const value = this.#value('value')
    if (value === null) return ''
    return typeof value === 'string' ? value : this.complain('value', 'a string', value)
  }

  complain(name: string, expected: string, value: unknown): null {
    this.#problems.push(`${this.#path(name)}: expected ${expected}, got ${nameKind(value)}`)
    return null
  }

  #value(name: string): unknown {
    return (Object.hasOwn(this.#object, name) ? Reflect.get(this.#object, name) : null) ?? null
  }

  #path(name: string): string {
    return this.#place === '' ? name : `${this.#place}.${name}`
  }
}

function nameKind(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return `a ${typeof value}`
}
