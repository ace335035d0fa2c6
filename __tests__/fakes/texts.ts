import { fc } from './properties.ts'

/** Limits of a text, in code points. */
export interface TextLimits {
  readonly minLength?: number
  readonly maxLength?: number
}

const anyCodePoint = fc.oneof(
  fc.integer({ min: 0, max: 0x7f }),
  fc.integer({ min: 0x80, max: 0xd7ff }),
  fc.integer({ min: 0xe000, max: 0x10ffff }),
)

/** Names that an object has without having been given them. */
const inheritedNames = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'] as const

/**
 * Draws a text of any characters, as fast-check's unit `binary` does. fast-check builds a table of all 1.1 million
 * characters for that, which takes a second in each test file.
 */
export function anyUnicode({ minLength = 0, maxLength }: TextLimits = {}): fc.Arbitrary<string> {
  const limits = maxLength === undefined ? { minLength } : { minLength, maxLength }
  const text = fc.array(anyCodePoint, limits).map((points) => String.fromCodePoint(...points))
  const names = inheritedNames.filter(({ length }) => length >= minLength && length <= (maxLength ?? Infinity))
  if (names.length === 0) return text
  return fc.oneof({ weight: 30, arbitrary: text }, { weight: 1, arbitrary: fc.constantFrom(...names) })
}
