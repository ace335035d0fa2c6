// Reads values of which the type is not known.

/** Returns a field of an object; undefined for anything else. */
export function readField(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined
}

/** Returns the code of an error or of what caused the error; '' without one. */
export function readCode(error: unknown): string {
  const code = readField(error, 'code')
  if (typeof code === 'string') return code
  const cause = readField(error, 'cause')
  return cause === undefined ? '' : readCode(cause)
}

/** Returns the value of a JSON text; undefined for a text that is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
