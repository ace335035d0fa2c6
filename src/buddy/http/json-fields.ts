/** A body whose shape cannot be used; the message names the field, what was expected and what came. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError'
}

/** An object of a body whose fields are read one by one; what is not as it should be is noted with its place. */
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

  requiredText(name: string): string {
    const value = this.#value(name)
    if (typeof value === 'string') return value
    throw new DecodeError(`${this.#path(name)}: expected a string, got ${nameKind(value)}`)
  }

  number(name: string): number | null {
    const value = this.#value(name)
    if (value === null || typeof value === 'number') return value
    return this.#warn(name, 'a number', value)
  }

  /** A number that names something: whole, and not so large that JavaScript takes it for another. */
  identity(name: string): number | null {
    const value = this.number(name)
    return value === null || Number.isSafeInteger(value) ? value : this.#warn(name, 'a whole number below 2^53', value)
  }

  /** The same, also written as text. */
  identityOrText(name: string): number | null {
    const value = this.reference(name)
    return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : this.identity(name)
  }

  /** What names something, as it is written. */
  reference(name: string): number | string | null {
    const value = this.#value(name)
    return typeof value === 'string' || typeof value === 'number' ? value : null
  }

  /** Throws {@link DecodeError} where there is such a field: then the answer is something else. */
  rejectIfPresent(name: string, what: string): void {
    if (this.has(name)) throw new DecodeError(`the answer is ${what}, which was not asked for`)
  }

  /** What an answer says that it is about, as text; null where it does not say. What can name nothing is told by its kind, which names nothing either. */
  echoedId(name: string): string | null {
    const value = this.#value(name)
    return value === null
      ? null
      : typeof value === 'string' || typeof value === 'number'
        ? String(value)
        : nameKind(value)
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

  /** Like {@link text}, but there has to be one. */
  expectString(name: string): string | null {
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
