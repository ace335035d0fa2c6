import { isPlain, withoutControls } from '../runner/safe-text.ts'

/** Base64 shorter than this would hit ordinary words. */
const shortestEncoded = 8
/** The runner, too, hides nothing shorter. */
const shortestSecret = 4

/** What stands in a secret's place; the runner writes the same. */
export const redacted = '***'

/** Hides secrets in text, in the forms in which programs print them. What is split over two lines is not found. */
export class Redactor {
  #needles: readonly string[] = []

  /** Hides this one too: as it is and encoded (base64 at each alignment, base64url, percent, JSON). Shorter than four characters: ignored. */
  add(secret: string): void {
    if (secret.length < shortestSecret) return
    const encoded = encodings(secret).filter((form) => form.length >= shortestEncoded)
    this.#needles = [...new Set([...this.#needles, secret, ...escapes(secret), ...encoded])]
  }

  /** The text with each secret replaced by `***`, also one that colours or control characters take apart; that costs its line those. Secrets that overlap are replaced as one. */
  redact(text: string): string {
    if (this.#needles.length === 0) return text
    // A secret of several lines is found only in the whole.
    const replaced = this.#replace(text)
    if (isPlain(replaced)) return replaced
    return replaced
      .split(/(\r\n|\r|\n)/)
      .map((part) => {
        const plain = withoutControls(part)
        const redactedPart = this.#replace(plain)
        return redactedPart === plain ? part : redactedPart
      })
      .join('')
  }

  /** The same for lines. */
  redactLines(lines: readonly string[]): readonly string[] {
    return this.#needles.length === 0 ? lines : lines.map((line) => this.redact(line))
  }

  /** Whether there is nothing to hide in a text that is free of control characters. */
  hasNoSecret(plain: string): boolean {
    return !this.#needles.some((needle) => plain.includes(needle))
  }

  #replace(text: string): string {
    const found = this.#needles.flatMap((needle) => findAll(text, needle)).sort((one, other) => one.start - other.start)
    let result = ''
    let end = 0
    for (const { start, end: needleEnd } of found) {
      if (start >= end) result += text.slice(end, start) + redacted
      end = Math.max(end, needleEnd)
    }
    return found.length === 0 ? text : result + text.slice(end)
  }
}

interface Place {
  readonly start: number
  readonly end: number
}

function findAll(text: string, needle: string): readonly Place[] {
  const places: Place[] = []
  for (let start = text.indexOf(needle); start >= 0; start = text.indexOf(needle, start + 1))
    places.push({ start, end: start + needle.length })
  return places
}

function encodings(secret: string): readonly string[] {
  const base64 = [0, 1, 2].map((shift) => encodeAt(secret, shift))
  return [...base64, ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))]
}

/** Forms with escapes in them, where they differ at all: no ordinary word, however short. */
function escapes(secret: string): readonly string[] {
  const json = JSON.stringify(secret).slice(1, -1)
  return [encodeURIComponent(secret.toWellFormed()), json, json.replaceAll('/', '\\/')]
}

/** The base64 characters that depend on the secret alone when so many bytes stand before it. */
function encodeAt(secret: string, shift: number): string {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)])
  const first = Math.ceil((shift * 8) / 6)
  const end = Math.floor((bytes.length * 8) / 6)
  return bytes.toString('base64').slice(first, end)
}
