import type { SecretPlan } from './schedule.ts'

/** The ways in which programs write a secret, by their names. */
export const encodings = {
  raw: (text) => text,
  json: (text) => JSON.stringify(text).slice(1, -1),
  'base64 at 0': (text) => encodeBase64(text, 0),
  'base64 at 1': (text) => encodeBase64(text, 1),
  'base64 at 2': (text) => encodeBase64(text, 2),
  base64url: (text) => encodeBase64(text, 0).replaceAll('+', '-').replaceAll('/', '_'),
  percent: (text) => encodeURIComponent(text),
  'percent in small letters': (text) => encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
  form: (text) => new URLSearchParams([['', text]]).toString().slice(1),
  html: (text) => text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`),
  'html by name': (text) => text.replace(/[&<>"]/g, (character) => entities[character] ?? character),
  shell: (text) => text.replaceAll("'", "'\\''"),
  'json with \\u002f': (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\u002f'),
} as const satisfies Readonly<Record<string, (text: string) => string>>

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Returns the base64 characters that depend on the secret alone when this number of bytes stands before it. */
function encodeBase64(text: string, shift: number): string {
  const bytes = Buffer.from('x'.repeat(shift) + text)
  return bytes.toString('base64').slice(Math.ceil((shift * 8) / 6), Math.floor((bytes.length * 8) / 6))
}

/** The name of an encoding. */
export type EncodingName = keyof typeof encodings

/** Every encoding. */
export const encodingNames: readonly EncodingName[] = Object.keys(encodings).filter(isEncodingName)

function isEncodingName(name: string): name is EncodingName {
  return Object.hasOwn(encodings, name)
}

/** What a Buddy that repeats secrets puts into its texts; '' where it does not. */
export function echoOf({ token, variable, echo }: SecretPlan): string {
  return echo.flatMap((name) => [write(name, token), write(name, variable)]).join(' | ')
}

/** The secret in an encoding, as a program writes it: in base64 something may stand before and behind it. */
function write(name: EncodingName, secret: string): string {
  if (name === 'base64url') return Buffer.from(`${secret}.`).toString('base64url')
  const shift = /^base64 at (\d)$/.exec(name)?.[1]
  return shift === undefined
    ? encodings[name](secret)
    : Buffer.from(`${'u'.repeat(Number(shift))}${secret}.`).toString('base64')
}

/** The encodings in which a secret stands in a text. */
export function findSecret(text: string, secret: string): readonly string[] {
  return Object.entries(encodings)
    .filter(([, encode]) => text.includes(encode(secret)))
    .map(([name]) => name)
}
