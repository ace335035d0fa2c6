import type { Host } from '../github/host.ts'
import { outputNames } from './outputs.ts'
import type { Redactor } from './redact.ts'

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
    saveState: (name, value) => { host.saveState(name, value) },
    // Bytes are the log's, which is freed of secrets line by line when it arrives.
    write: (text) => host.write(typeof text === 'string' ? redact(text) : text),
    annotate: (level, message, title) => { host.annotate(level, redact(message), title) },
    startGroup: (title) => { host.startGroup(redact(title)) },
    endGroup: () => { host.endGroup() },
    // Our own names are no secrets, nor is the verdict, even where a secret is spelt alike.
    setOutput: (name, value) => { host.setOutput(fixedNames.has(name) ? name : redact(name), name === 'outcome' ? value : name === 'actions' ? redactTexts(value, redact) : redact(value)) },
    exportVariable: (name, value) => { host.exportVariable(redact(name), redact(value)) },
    writeSummary: (markdown) => host.writeSummary(redact(markdown)),
    createFile: (path) => host.createFile(path),
    createTemporaryFile: () => host.createTemporaryFile(),
  }
}

/** JSON whose texts are redacted, and whose numbers are not: they are ids, and what is left has to be JSON. */
function redactTexts(json: string, redact: (text: string) => string): string {
  return JSON.stringify(JSON.parse(json), (_, value: unknown) => (typeof value === 'string' ? redact(value) : value))
}
