/** What an input of variables holds, and what is wrong with it. */
export interface ParsedVariables {
  readonly variables: readonly { readonly key: string; readonly value: string }[]
  /** A sentence each; nothing of a value stands in them, and of a name only where it is legal. */
  readonly mistakes: readonly string[]
}

/** What Buddy takes for the name of a variable. */
const namePattern = /^[A-Za-z_][A-Za-z0-9_]*$/

const advice = 'Write one KEY=VALUE a line, or a JSON object of texts for values of several lines'

/**
 * Reads lines `KEY=VALUE` (the value may hold `=`, and is kept as it is), or a JSON object of texts. Of secrets, a line that
 * looks like the end of one of several lines in base64 is a mistake: its letters would be shown as a name.
 */
export function parseVariables(text: string, areSecret = false): ParsedVariables {
  if (text === '') return { variables: [], mistakes: [] }
  const { variables, mistakes } = text.startsWith('{') ? parseObject(text) : parseLines(text, areSecret)
  const seen = new Set<string>()
  const repeated = variables
    .filter(({ key }) => seen.size === seen.add(key).size)
    .map(({ key }) => `has ${key} twice. Give each variable once.`)
  return { variables, mistakes: [...mistakes, ...new Set(repeated)] }
}

/**
 * Every text in an input of secrets that must be shown nowhere, also where the input is wrong: then what was meant as a
 * value is not known, and each part counts.
 */
export function listSecretTexts(text: string): readonly string[] {
  const { variables, mistakes } = parseVariables(text, true)
  const values = variables.map(({ value }) => value)
  if (mistakes.length === 0) return values
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim())
  return [...values, ...lines, ...lines.map((line) => line.slice(line.indexOf('=') + 1)), ...readStrings(text)]
}

function parseLines(text: string, areSecret: boolean): ParsedVariables {
  const variables: { key: string; value: string }[] = []
  const mistakes: string[] = []
  for (const [index, line] of text.split(/\r\n|\n/).entries()) {
    if (line.trim() === '') continue
    const place = line.indexOf('=')
    const key = line.slice(0, Math.max(0, place)).trim()
    if (place < 0) mistakes.push(`has no = in line ${String(index + 1)}. ${advice}.`)
    else if (!namePattern.test(key))
      mistakes.push(
        `has no legal name before the = in line ${String(index + 1)}. A name begins with a letter or _ and goes on with letters, digits or _. ${advice}.`,
      )
    else if (areSecret && mayBeSecretEnd(key, line.slice(place + 1).trim()))
      mistakes.push(
        `has in line ${String(index + 1)} no value, or the end of a secret of several lines. Is there such a secret? ${advice}.`,
      )
    else variables.push({ key, value: line.slice(place + 1) })
  }
  return { variables, mistakes }
}

/** Base64 has letters of both cases, and ends with one `=` or two, where names of variables have a value. */
function mayBeSecretEnd(key: string, value: string): boolean {
  return value === '=' || (value === '' && /[a-z]/.test(key) && /[A-Z]/.test(key))
}

function parseObject(text: string): ParsedVariables {
  const parsed = parseJson(text)
  if (parsed === null) return { variables: [], mistakes: [`begins with { but is no JSON object. ${advice}.`] }
  const entries: readonly (readonly [string, unknown])[] = Object.entries(parsed)
  const variables: { key: string; value: string }[] = []
  const mistakes: string[] = []
  for (const [index, [key, value]] of entries.entries()) {
    if (!namePattern.test(key))
      mistakes.push(
        `has no legal name for entry ${String(index + 1)}. A name begins with a letter or _ and goes on with letters, digits or _.`,
      )
    else if (typeof value !== 'string')
      mistakes.push(`has for ${key} something that is no text. Put every value in quotes.`)
    else variables.push({ key, value })
  }
  // JSON.parse keeps the last of two; which was meant is not known.
  const isRepeated = mistakes.length === 0 && readStrings(text).length !== entries.length * 2
  return { variables, mistakes: isRepeated ? ['has a name twice. Give each variable once.'] : mistakes }
}

function parseJson(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

/** What stands between double quotes, decoded where that is possible. */
function readStrings(text: string): readonly string[] {
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"/gs)].map(([quoted]) => {
    try {
      return String(JSON.parse(quoted))
    } catch {
      return quoted.slice(1, -1)
    }
  })
}
