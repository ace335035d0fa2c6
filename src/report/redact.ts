import { isPlain, withoutControls } from './text.ts'

/** Encoded forms shorter than this would hit ordinary words. */
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
    const needles = new Set([...this.#needles, secret, ...encoded])
    // The longest first, so that no part of it is left where one holds another.
    this.#needles = [...needles].sort((one, other) => other.length - one.length)
  }

  /** The text with each secret replaced by `***`. */
  redact(text: string): string {
    return this.#needles.reduce((rest, needle) => (rest.includes(needle) ? rest.replaceAll(needle, redacted) : rest), text)
  }

  /** The same for lines; a secret that is taken apart by colours or control characters is found too, and costs its line those. */
  redactLines(lines: readonly string[]): readonly string[] {
    if (this.#needles.length === 0) return lines
    const joined = lines.join('')
    if (isPlain(joined) && !this.#needles.some((needle) => joined.includes(needle))) return lines
    return lines.map((line) => (isPlain(line) ? this.redact(line) : line.split(/(\r\n|\r|\n)/).map((part) => this.#redactPart(part)).join('')))
  }

  #redactPart(part: string): string {
    const plain = withoutControls(part)
    const hidden = this.redact(plain)
    return hidden === plain ? this.redact(part) : hidden
  }
}

function encodings(secret: string): readonly string[] {
  const base64 = [0, 1, 2].map((shift) => encodeAt(secret, shift))
  return [
    ...base64,
    ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
    encodeURIComponent(secret.toWellFormed()),
    JSON.stringify(secret).slice(1, -1),
  ]
}

/** The base64 characters that depend on the secret alone when so many bytes stand before it. */
function encodeAt(secret: string, shift: number): string {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)])
  const first = Math.ceil((shift * 8) / 6)
  const end = Math.floor((bytes.length * 8) / 6)
  return bytes.toString('base64').slice(first, end)
}
