// Wraps the runner so that no secret leaves through it.
import { classifyStatus } from '../buddy/status.ts'
import { outputNames } from '../runner/output-names.ts'
import type { Runner } from '../runner/runner.ts'
import { Redactor, redactWith } from './redactor.ts'

/**
 * Number of masks that the runner gets, because it searches each of them in each later
 * line of the job.
 */
export const mostMasks = 1000

const fixedNames: ReadonlySet<string> = new Set(outputNames)

/**
 * Returns the runner with secrets taken out of every text that leaves through it. Files
 * are written as given, because the log is redacted line by line when it arrives.
 * `maskRedactor` learns every mask, for texts that leave by a way on which the runner
 * hides nothing.
 */
export function redactingRunner(runner: Runner, redactor: Redactor, maskRedactor: Redactor = new Redactor()): Runner {
  /**
   * Hides the masks that the runner did not get, in every text in which the runner
   * would have hidden them.
   */
  const surplus = new Redactor()
  const masked = new Set<string>()
  const redact = (text: string): string => redactor.redact(text)
  const redactShown = redactWith(redactor, surplus)
  return {
    ...runner,
    mask: (secret) => {
      if (masked.has(secret)) return
      masked.add(secret)
      maskRedactor.add(secret)
      if (masked.size <= mostMasks) runner.mask(secret)
      else surplus.add(secret)
      if (masked.size === mostMasks + 1)
        runner.annotate(
          'warning',
          `The secrets have more than ${String(mostMasks)} lines. Buddy Gate hides all of them. ` +
            `In later steps GitHub hides only the first ${String(mostMasks)}. Keep the other lines out of the job log.`,
          'Buddy Gate',
        )
    },
    // Bytes are lines of the log, from which `redactBatch` took the redactor's secrets.
    // The masks may be newer.
    write: (text) => {
      if (typeof text === 'string') return runner.write(redactShown(text))
      return runner.write(masked.size > mostMasks ? surplus.redact(Buffer.from(text).toString()) : text)
    },
    debug: (message) => {
      runner.debug(redactShown(message))
    },
    annotate: (level, message, title) => {
      runner.annotate(level, redactShown(message), title)
    },
    startGroup: (title) => {
      runner.startGroup(redactShown(title))
    },
    setOutput: (name, value) => {
      const isFixed = fixedNames.has(name)
      runner.setOutput(isFixed ? name : redact(name), isFixed ? redactFixed(name, value, redact) : redact(value))
    },
    exportVariable: (name, value) => {
      runner.exportVariable(redact(name), redact(value))
    },
    appendSummary: (markdown) => runner.appendSummary(redactShown(markdown)),
  }
}

/**
 * Redacts the value of an output of this action. The outcome and Buddy's statuses stay,
 * because a workflow decides by them. Numbers in `actions` stay, so that the value
 * stays JSON; links in it were not redacted when they arrived.
 */
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
