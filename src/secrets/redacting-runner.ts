import { classifyStatus } from '../buddy/status.ts'
import type { Runner } from '../runner/runner.ts'
import { outputNames } from '../runner/output-names.ts'
import type { Redactor } from './redactor.ts'

const fixedNames: ReadonlySet<string> = new Set(outputNames)

/**
 * The host, with every text that leaves through it freed of secrets. Files are written as given: the log is redacted line by
 * line when it arrives. `published` learns what the runner is to hide: texts that leave by another way have nobody who hides it.
 */
export function redactingRunner(runner: Runner, redactor: Redactor, maskRedactor: Redactor | null = null): Runner {
  const redact = (text: string): string => redactor.redact(text)
  return {
    input: (name) => runner.input(name),
    environment: (name) => runner.environment(name),
    givenInputs: () => runner.givenInputs(),
    eventCommit: () => runner.eventCommit(),
    jobContext: () => runner.jobContext(),
    isInCheckout: (path) => runner.isInCheckout(path),
    mask: (secret) => {
      maskRedactor?.add(secret)
      runner.mask(secret)
    },
    identityToken: (audience, signal) => runner.identityToken(audience, signal),
    state: (name) => runner.state(name),
    saveState: (name, value) => {
      runner.saveState(name, value)
    },
    // Bytes are the log's, which is freed of secrets line by line when it arrives.
    write: (text) => runner.write(typeof text === 'string' ? redact(text) : text),
    setDeadline: (deadline) => {
      runner.setDeadline(deadline)
    },
    flush: () => runner.flush(),
    debug: (message) => {
      runner.debug(redact(message))
    },
    annotate: (level, message, title) => {
      runner.annotate(level, redact(message), title)
    },
    startGroup: (title) => {
      runner.startGroup(redact(title))
    },
    endGroup: () => {
      runner.endGroup()
    },
    setOutput: (name, value) => {
      runner.setOutput(
        fixedNames.has(name) ? name : redact(name),
        fixedNames.has(name) ? redactFixed(name, value, redact) : redact(value),
      )
    },
    exportVariable: (name, value) => {
      runner.exportVariable(redact(name), redact(value))
    },
    writeSummary: (markdown) => runner.writeSummary(redact(markdown)),
    createFile: (path) => runner.createFile(path),
    createTemporaryFile: () => runner.createTemporaryFile(),
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
  return classifyStatus(status) === 'unknown' ? redact(status) : status
}
