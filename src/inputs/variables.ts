// Reads the inputs `variables` and `secret-variables`.
import { parseJson } from '../runner/unknown-value.ts'

/** Variables of an input, and the mistakes in the input. */
export interface ParsedVariables {
  readonly variables: readonly { readonly key: string; readonly value: string }[]
  /**
   * Sentences that follow the name of the input. They have nothing of a value, and of a
   * name only if it is legal.
   */
  readonly mistakes: readonly string[]
}

/** Names of variables that Buddy accepts. */
const namePattern = /^[A-Za-z_][A-Za-z0-9_]*$/

const advice = 'Write one KEY=VALUE a line, or a JSON object of strings for multi-line values.'
const jsonRule = 'JSON needs double quotes, and no comma at the end.'
const nameRule = 'A name has letters, digits and _, and does not begin with a digit.'

/**
 * Reads lines `KEY=VALUE` (the value may hold `=`, and is kept as it is), or a JSON
 * object of strings. Among secrets, a line that looks like the end of a multi-line
 * secret in base64 is a mistake: its letters would be shown as a name.
 */
export function parseVariables(text: string, areSecret = false): ParsedVariables {
  const { variables, mistakes } = text.startsWith('{') ? parseVariableObject(text) : parseLines(text, areSecret)
  const seen = new Set<string>()
  const repeated = variables
    .filter(({ key }) => seen.size === seen.add(key).size)
    .map(({ key }) => `: ${key} is given twice. Give each variable once.`)
  return { variables, mistakes: [...mistakes, ...new Set(repeated)] }
}

/**
 * Lists every text of an input of secrets that must not be shown. If the input has
 * mistakes, each part of it counts, because nobody knows which part is a value.
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
    if (place < 0)
      mistakes.push(`, line ${String(index + 1)}: there is no "=". ${adviseOnColon(line, areSecret)}${advice}`)
    else if (!namePattern.test(key))
      mistakes.push(`, line ${String(index + 1)}: the name before the "=" is not valid. ${nameRule} ${advice}`)
    else if (areSecret && mayBeSecretEnd(key, line.slice(place + 1).trim()))
      mistakes.push(`, line ${String(index + 1)}: the value is empty. For a multi-line secret use a JSON object.`)
    else variables.push({ key, value: line.slice(place + 1) })
  }
  return { variables, mistakes }
}

/**
 * Returns a sentence about a line in YAML's form, with a space at its end; '' for any
 * other line. A part of a multi-line secret may look like a name.
 */
function adviseOnColon(line: string, areSecret: boolean): string {
  const key = /^\s*([A-Za-z_][A-Za-z0-9_]*):(?:\s|$)/.exec(line)?.[1]
  if (key === undefined) return ''
  return areSecret ? 'Put "=" in place of ": ". ' : `Write ${key}= in place of ${key}:. `
}

/**
 * Returns whether a line may be the end of base64, which has letters of both cases and
 * ends with one or two `=`.
 */
function mayBeSecretEnd(key: string, value: string): boolean {
  return value === '=' || (value === '' && /[a-z]/.test(key) && /[A-Z]/.test(key))
}

function parseVariableObject(text: string): ParsedVariables {
  const parsed = parseJson(text)
  if (typeof parsed !== 'object' || parsed === null)
    return { variables: [], mistakes: [`: the text begins with "{" but is not a JSON object. ${jsonRule} ${advice}`] }
  const entries: readonly (readonly [string, unknown])[] = Object.entries(parsed)
  const variables: { key: string; value: string }[] = []
  const mistakes: string[] = []
  for (const [index, [key, value]] of entries.entries()) {
    if (!namePattern.test(key)) mistakes.push(`, entry ${String(index + 1)}: the name is not valid. ${nameRule}`)
    else if (typeof value !== 'string')
      mistakes.push(`: the value of ${key} is not a string. Put each value in quotes.`)
    else variables.push({ key, value })
  }
  // JSON.parse keeps the last of two entries, and nobody knows which one was meant.
  const isRepeated = mistakes.length === 0 && readStrings(text).length !== entries.length * 2
  return { variables, mistakes: isRepeated ? [': a name is given twice. Give each variable once.'] : mistakes }
}

/** Returns the texts between double quotes, decoded if possible. */
function readStrings(text: string): readonly string[] {
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"/gs)].map(([quoted]) => {
    const decoded = parseJson(quoted)
    return typeof decoded === 'string' ? decoded : quoted.slice(1, -1)
  })
}
