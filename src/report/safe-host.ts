import type { Host } from '../github/host.ts'
import { outputNames } from './outputs.ts'
import type { Redactor } from './redact.ts'

const fixedNames: ReadonlySet<string> = new Set(outputNames)

/** The host, with every text that leaves through it freed of secrets. Files are written as given: the log is redacted line by line when it arrives. */
export function withRedaction(host: Host, redactor: Redactor): Host {
  const redact = (text: string): string => redactor.redact(text)
  return {
    input: (name) => host.input(name),
    environment: (name) => host.environment(name),
    eventCommit: () => host.eventCommit(),
    identityToken: (audience) => host.identityToken(audience),
    state: (name) => host.state(name),
    saveState: (name, value) => { host.saveState(name, value) },
    mask: (secret) => { host.mask(secret) },
    // Bytes are the log's, which is freed of secrets line by line when it arrives.
    write: (text) => host.write(typeof text === 'string' ? redact(text) : text),
    annotate: (level, message, title) => { host.annotate(level, redact(message), title) },
    startGroup: (title) => { host.startGroup(redact(title)) },
    endGroup: () => { host.endGroup() },
    // Our own names are no secrets, nor is the verdict, even where a secret is spelt alike.
    setOutput: (name, value) => { host.setOutput(fixedNames.has(name) ? name : redact(name), name === 'outcome' ? value : redact(value)) },
    exportVariable: (name, value) => { host.exportVariable(redact(name), redact(value)) },
    writeSummary: (markdown) => host.writeSummary(redact(markdown)),
    createFile: (path) => host.createFile(path),
    createTemporaryFile: () => host.createTemporaryFile(),
  }
}
