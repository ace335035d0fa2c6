// Decodes the fields of a JSON body, with messages that name the field.
/**
 * Error of a body that cannot be used. The message names the field, the expected type
 * and the given one.
 */
export class DecodeError extends Error {
  override readonly name = 'DecodeError'
}

/**
 * Object of a body whose fields are read one by one. A field of another type becomes a
 * warning with its place.
 */
export class JsonFields {
  readonly #object: object
  readonly #place: string
  readonly #decodeWarnings: string[]

  constructor(value: unknown, place: string, decodeWarnings: string[]) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new DecodeError(`${place === '' ? 'the answer' : place}: expected an object, got ${nameKind(value)}`)
    }
    this.#object = value
    this.#place = place
    this.#decodeWarnings = decodeWarnings
  }

  text(name: string): string | null {
    const value = this.#value(name)
    if (value === null || typeof value === 'string') return value
    return this.#warn(name, 'a string', value)
  }

  isText(name: string): boolean {
    return typeof this.#value(name) === 'string'
  }

  /** Throws {@link DecodeError} if a field is no text. */
  requireText(name: string): void {
    const value = this.#value(name)
    if (typeof value !== 'string')
      throw new DecodeError(`${this.#path(name)}: expected a string, got ${nameKind(value)}`)
  }

  number(name: string): number | null {
    const value = this.#value(name)
    if (value === null || typeof value === 'number') return value
    return this.#warn(name, 'a number', value)
  }

  /**
   * Reads an id as a number, also if it is written as text; null for an id that
   * JavaScript would round.
   */
  id(name: string): number | null {
    const value = this.idAsWritten(name)
    if (typeof value === 'string' && /^\d{1,15}$/.test(value)) return Number(value)
    const number = this.number(name)
    return number === null || Number.isSafeInteger(number)
      ? number
      : this.#warn(name, 'a whole number below 2^53', number)
  }

  /** Reads an id as Buddy writes it, to be sent back. */
  idAsWritten(name: string): number | string | null {
    const value = this.#value(name)
    return typeof value === 'string' || typeof value === 'number' ? value : null
  }

  /**
   * Throws {@link DecodeError} if there is such a field, because the response is about
   * something else.
   */
  rejectIfPresent(name: string, what: string): void {
    if (this.has(name)) throw new DecodeError(`the answer is ${what}, which was not asked for`)
  }

  /**
   * Reads the id that a response is about, as text; null without one. For a value that
   * is no id, returns its kind.
   */
  echoedId(name: string): string | null {
    return this.has(name) ? String(this.idAsWritten(name) ?? nameKind(this.#value(name))) : null
  }

  boolean(name: string): boolean {
    const value = this.#value(name)
    if (value === null || typeof value === 'boolean') return value ?? false
    this.#warn(name, 'true or false', value)
    return false
  }

  inner(name: string): JsonFields | null {
    const value = this.#value(name)
    if (value === null) return null
    if (typeof value === 'object' && !Array.isArray(value))
      return new JsonFields(value, this.#path(name), this.#decodeWarnings)
    return this.#warn(name, 'an object', value)
  }

  hasList(name: string): boolean {
    return Array.isArray(this.#value(name))
  }

  /** Returns the number of entries of a list, of whatever type; 0 without a list. */
  listLength(name: string): number {
    const value = this.#value(name)
    return Array.isArray(value) ? value.length : 0
  }

  list(name: string): readonly JsonFields[] {
    const value = this.#value(name)
    if (value === null) return []
    if (!Array.isArray(value)) {
      this.#warn(name, 'a list', value)
      return []
    }
    return value.flatMap((item: unknown, index) => {
      const place = `${this.#path(name)}[${String(index)}]`
      if (typeof item === 'object' && item !== null && !Array.isArray(item))
        return [new JsonFields(item, place, this.#decodeWarnings)]
      this.#decodeWarnings.push(`${place}: expected an object, got ${nameKind(item)}`)
      return []
    })
  }

  has(name: string): boolean {
    return this.#value(name) !== null
  }

  /** Reads a text like {@link text}, and adds a warning if there is none. */
  expectText(name: string): string | null {
    const value = this.#value(name)
    return typeof value === 'string' ? value : this.#warn(name, 'a string', value)
  }

  #warn(name: string, expected: string, value: unknown): null {
    this.#decodeWarnings.push(`${this.#path(name)}: expected ${expected}, got ${nameKind(value)}`)
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
