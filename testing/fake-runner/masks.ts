/** What the runner puts in the place of a secret. */
const replacement = '***'

/** The runner's memory of secrets. */
export interface Masks {
  /** Remembers a value whole, each of its lines, and their encoded forms. */
  add(value: string): void
  /** The text with every remembered form hidden. */
  redact(text: string): string
  /** Every value that was added, as given. */
  readonly values: readonly string[]
}

/** Masks that know the given secrets from the start. */
export function createMasks(secrets: readonly string[] = []): Masks {
  const values: string[] = []
  const forms = new Set<string>()

  const add = (value: string): void => {
    if (value.trim() === '') return
    values.push(value)
    const lines = value.split(/\r\n|\r|\n/).map((line) => line.trim())
    for (const part of [value, ...lines].filter((each) => each !== '')) {
      for (const form of encodedForms(part)) forms.add(form)
    }
  }
  for (const secret of secrets) add(secret)

  return {
    add,
    redact: (text) => redactForms(text, forms),
    get values() {
      return values
    },
  }
}

function encodedForms(value: string): readonly string[] {
  const bytes = Buffer.from(value, 'utf8')
  const shifted = [0, 1, 2]
    .filter((shift) => bytes.length > shift)
    .map((shift) => bytes.subarray(shift).toString('base64'))
  const uri = encodeURIComponent(Buffer.from(value).toString('utf8')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  const json = JSON.stringify(value).slice(1, -1)
  const xml = value.replace(/[&<>"']/g, (character) => xmlEntities[character] ?? character)
  return [value, ...shifted, uri, json, xml]
}

const xmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

function redactForms(text: string, forms: ReadonlySet<string>): string {
  const ranges: { readonly from: number; readonly until: number }[] = []
  for (const form of forms) {
    for (let from = text.indexOf(form); from >= 0; from = text.indexOf(form, from + 1)) {
      ranges.push({ from, until: from + form.length })
    }
  }
  if (ranges.length === 0) return text
  let redacted = ''
  let done = 0
  let coveredUntil = -1
  for (const { from, until } of ranges.toSorted((one, other) => one.from - other.from)) {
    // Secrets that overlap or touch are hidden as one.
    if (from > coveredUntil) redacted += text.slice(done, from) + replacement
    coveredUntil = Math.max(coveredUntil, until)
    done = coveredUntil
  }
  return redacted + text.slice(done)
}
