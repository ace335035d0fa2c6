// Replaces secrets in text with `***`.
import { isPlain, withoutControls } from '../runner/safe-text.ts'
import { decodeEscapes } from './escapes.ts'
import { Needles, type Range, shortestNeedle } from './needles.ts'

/**
 * Length in characters of the shortest encoded form that is hidden, because shorter
 * ones are ordinary words.
 */
const shortestEncoded = 8
/**
 * Number of secrets whose base64 and hexadecimal forms are hidden, because each secret
 * has about six of them.
 */
const encodedSecrets = 2000
/**
 * Length in characters of the part of a secret that no escaping changes and that makes
 * decoding worthwhile.
 */
const shortestCore = 3
/**
 * Number of such parts that are searched before escapes are decoded, because more
 * searches cost more than decoding.
 */
const mostCores = 64

/** An escape that is not whole, at the end of a text. */
const cutEscape = /(?:%[\da-f]?|&[#\w]{0,8}|\\(?:u\{?[\da-f]{0,6}|x[\da-f]?)?)$/i

/** The text that stands in a secret's place; the runner writes the same. */
export const redacted = '***'

/** Everything that is searched in a text. */
interface SearchIndex {
  readonly needles: Needles
  /** Secrets that look different once they are escaped. */
  readonly escaped: Needles
  /**
   * One part of each of those that no escaping changes; null if some of them have no
   * such part.
   */
  readonly cores: readonly string[] | null
}

/**
 * Returns a text without secrets. `mayBeCut`: the end of the text may be missing, see
 * {@link Redactor.redact}.
 */
export type Redact = (text: string, mayBeCut?: boolean) => string

/** Returns a function that hides the secrets of several redactors. */
export function redactWith(...redactors: readonly Pick<Redactor, 'redact'>[]): Redact {
  return (text, mayBeCut) => redactors.reduce((shown, redactor) => redactor.redact(shown, mayBeCut), text)
}

/**
 * Hides secrets in text, in the forms in which programs print them: as they are,
 * escaped, in base64 and hexadecimal. A secret that is split over two lines is not
 * found.
 */
export class Redactor {
  readonly #secrets = new Set<string>()
  #index: SearchIndex | null = null

  /**
   * Hides a secret from here on. Ignores a secret of fewer than four characters, as the
   * runner does.
   */
  add(secret: string): void {
    if (secret.length < shortestNeedle || this.#secrets.has(secret)) return
    this.#secrets.add(secret)
    this.#index = null
  }

  /**
   * Returns the text with `***` for each secret. Secrets that overlap are replaced as
   * one. A line loses its colours and control characters if a secret is found only
   * without them. `mayBeCut`: the end of the text may be missing, so four or more
   * characters that begin a secret are hidden at its end.
   */
  redact(text: string, mayBeCut = false): string {
    if (this.#secrets.size === 0) return text
    // A secret of several lines is found only in the whole text.
    const replaced = this.#replace(text, mayBeCut)
    if (isPlain(replaced)) return replaced
    return replaced
      .split(/(\r\n|\r|\n)/)
      .map((part) => {
        const plain = withoutControls(part)
        const redactedPart = this.#replace(plain, mayBeCut)
        return redactedPart === plain ? part : redactedPart
      })
      .join('')
  }

  /** Returns the lines with each of them redacted. */
  redactLines(lines: readonly string[]): readonly string[] {
    return lines.map((line) => this.redact(line))
  }

  /** Returns true if no secret stands in a text that is free of control characters. */
  hasNoSecret(plain: string): boolean {
    const index = this.#buildIndex()
    if (index.needles.isIn(plain)) return false
    if (!mayBeEscaped(plain, index)) return true
    for (const { text } of decodeEscapes(plain)) if (index.escaped.isIn(text)) return false
    return true
  }

  #replace(text: string, mayBeCut: boolean): string {
    const cut = mayBeCut ? this.#findCut(text) : text.length
    if (cut === text.length && this.hasNoSecret(text)) return text
    let result = ''
    let end = 0
    const ranges = [...this.#findAll(text), { start: cut, end: text.length }].filter(({ start }) => start < text.length)
    for (const range of ranges.sort((one, other) => one.start - other.start)) {
      if (range.start >= end) result += text.slice(end, range.start) + redacted
      end = Math.max(end, range.end)
    }
    return result + text.slice(end)
  }

  /** Lists the places of secrets in the text by their start. */
  #findAll(text: string): readonly Range[] {
    const index = this.#buildIndex()
    const found = [...index.needles.findAll(text)]
    if (!mayBeEscaped(text, index)) return found
    // A quote next to a secret may seem to be a part of it once more escapes are
    // decoded. The narrowest range is right.
    const known = new Set<string>()
    for (const decoded of decodeEscapes(text)) {
      const ranges = index.escaped.findAll(decoded.text)
      if (ranges.length === 0) continue
      const origins = decoded.origins()
      for (const range of ranges) {
        const start = origins[range.start] ?? 0
        const end = origins[range.end] ?? 0
        const keys = [
          `${String(start)}+${String(range.end - range.start)}`,
          `${String(end)}-${String(range.end - range.start)}`,
        ]
        if (keys.some((key) => known.has(key))) continue
        for (const key of keys) known.add(key)
        found.push({ start, end })
      }
    }
    return found
  }

  /**
   * Returns where the text ends in the beginning of a secret; its length if it does
   * not.
   */
  #findCut(text: string): number {
    const { needles, escaped } = this.#buildIndex()
    const whole = text.replace(cutEscape, '')
    const starts = [needles.findCut(text), escaped.findCut(whole)]
    for (const decoded of decodeEscapes(whole)) {
      const start = escaped.findCut(decoded.text)
      if (start >= 0) starts.push(decoded.origins()[start] ?? 0)
    }
    return Math.min(text.length, ...starts.filter((start) => start >= 0))
  }

  #buildIndex(): SearchIndex {
    this.#index ??= createIndex([...this.#secrets])
    return this.#index
  }
}

function createIndex(secrets: readonly string[]): SearchIndex {
  const escapable = secrets.filter(isEscapable)
  const cores = escapable.map(findCore)
  return {
    needles: new Needles([...secrets, ...secrets.slice(0, encodedSecrets).flatMap(encodings)]),
    escaped: new Needles(escapable),
    cores: cores.length > mostCores || cores.some((core) => core.length < shortestCore) ? null : cores,
  }
}

/** Returns true if an escaped secret may stand in the text. */
function mayBeEscaped(text: string, { cores }: SearchIndex): boolean {
  if (!/[%&\\'"+]/.test(text)) return false
  return cores?.some((core) => text.includes(core)) ?? true
}

/** Returns true if a secret has characters that some program escapes. */
function isEscapable(secret: string): boolean {
  return !/^\w*$/.test(secret)
}

/** Returns the longest part of a secret that no program escapes. */
function findCore(secret: string): string {
  return secret.split(/\W+/).reduce((longest, part) => (part.length > longest.length ? part : longest), '')
}

/**
 * Lists the forms of a secret in base64 at each alignment, base64url and hexadecimal.
 */
function encodings(secret: string): readonly string[] {
  const base64 = [0, 1, 2].map((shift) => encodeAt(secret, shift))
  const hex = Buffer.from(secret).toString('hex')
  return [
    ...base64,
    ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
    hex,
    hex.toUpperCase(),
  ].filter((form) => form.length >= shortestEncoded)
}

/**
 * Returns the base64 characters that depend on the secret alone when this number of
 * bytes stands before it.
 */
function encodeAt(secret: string, shift: number): string {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)])
  const first = Math.ceil((shift * 8) / 6)
  const end = Math.floor((bytes.length * 8) / 6)
  return bytes.toString('base64').slice(first, end)
}
