/** A field of an object; undefined for anything else. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined
}

/** The code of an error or of what caused it; '' where there is none. */
export function readCode(error: unknown): string {
  const code = field(error, 'code')
  if (typeof code === 'string') return code
  const cause = field(error, 'cause')
  return cause === undefined ? '' : readCode(cause)
}
