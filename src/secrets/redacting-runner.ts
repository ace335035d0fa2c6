import { classify } from '../buddy/status.ts'
import type { Host } from '../runner/host.ts'
import { outputNames } from '../runner/output-names.ts'
import type { Redactor } from './redactor.ts'

const fixedNames: ReadonlySet<string> = new Set(outputNames)

/**
 * The host, with every text that leaves through it freed of secrets. Files are written as given: the log is redacted line by
 * line when it arrives. `published` learns what the runner is to hide: texts that leave by another way have nobody who hides it.
 */
export function withRedaction(host: Host, redactor: Redactor, published: Redactor | null = null): Host {
  const redact = (text: string): string => redactor.redact(text)
  return {
    input: (name) => host.input(name),
    environment: (name) => host.environment(name),
    eventCommit: () => host.eventCommit(),
    jobContext: () => host.jobContext(),
    isInCheckout: (path) => host.isInCheckout(path),
    mask: (secret) => {
      published?.add(secret)
      host.mask(secret)
    },
    identityToken: (audience, signal) => host.identityToken(audience, signal),
    state: (name) => host.state(name),
    saveState: (name, value) => {
      host.saveState(name, value)
    },
    // Bytes are the log's, which is freed of secrets line by line when it arrives.
    write: (text) => host.write(typeof text === 'string' ? redact(text) : text),
    annotate: (level, message, title) => {
      host.annotate(level, redact(message), title)
    },
    startGroup: (title) => {
      host.startGroup(redact(title))
    },
    endGroup: () => {
      host.endGroup()
    },
    setOutput: (name, value) => {
      host.setOutput(
        fixedNames.has(name) ? name : redact(name),
        fixedNames.has(name) ? redactFixed(name, value, redact) : redact(value),
      )
    },
    exportVariable: (name, value) => {
      host.exportVariable(redact(name), redact(value))
    },
    writeSummary: (markdown) => host.writeSummary(redact(markdown)),
    createFile: (path) => host.createFile(path),
    createTemporaryFile: () => host.createTemporaryFile(),
  }
}

/** Our own names are no secrets, nor are the verdict and Buddy's words for a status, even where a secret is spelt alike: a workflow decides by them. */
function redactFixed(name: string, value: string, redact: (text: string) => string): string {
  if (name === 'outcome') return value
  if (name === 'status') return redactStatus(value, redact)
  if (name !== 'actions') return redact(value)
  return JSON.stringify(JSON.parse(value), (key, item: unknown) =>
    typeof item !== 'string' ? item : key === 'status' ? redactStatus(item, redact) : redact(item),
  )
}

function redactStatus(status: string, redact: (text: string) => string): string {
  return classify(status) === 'unknown' ? redact(status) : status
}
