import { describeCommit } from '../buddy/actions.ts'
import { hasNotBegun } from '../buddy/status.ts'
import { countExecutions, type Reading } from '../run/state.ts'
import { quoteText } from '../runner/safe-text.ts'
import { formatDuration } from './duration.ts'
import { whoUnblocks } from './explain/explain.ts'
import type { Writer } from './step-writer.ts'
import { longestLink, trustLink } from './trusted-link.ts'

/** Progress is told again when it has moved this far, in percent. */
const progressStep = 10
/** Of what is wrong in an answer, so much is told. */
const problemCount = 5

/** What a notice about somebody who has to act needs to know. */
export interface Terms {
  readonly apiUrl: string
  /** Infinity for none. */
  readonly approvalTimeoutMs: number
}

/** Tells in the job log what has changed from one reading to the next. */
export class ProgressTeller {
  readonly #writer: Writer
  readonly #toldActions = new Map<string, string>()
  #toldProgress = 0
  #toldExecutions = 1
  #toldBlock: string | null = null
  #toldFormer = false

  constructor(writer: Writer) {
    this.#writer = writer
  }

  /** `before` is the reading that came before; null for the first. */
  tell(before: Reading | null, reading: Reading, terms: Terms): void {
    if (before === null) this.#writer.tell(describeFirst(reading))
    if (reading.isFormer) this.#tellFormer(reading)
    else this.#tellProgress(before, reading)
    if (reading.class === 'unknown')
      this.#writer.warn(
        `Buddy's status ${quoteText(reading.status)} is not known to this version: it never passes. Watching on.`,
      )
    this.#tellExecutions(reading)
    for (const problem of reading.problems.slice(0, problemCount))
      this.#writer.warn(`Buddy's answer is not as it should be: ${quoteText(problem)}`)
    this.#tellBlock(reading, terms)
  }

  #tellFormer({ status }: Reading): void {
    if (!this.#toldFormer) this.#writer.tell(`Before the retry: ${quoteText(status)}`)
    this.#toldFormer = true
  }

  /** Loops and retries: which execution is looked at must not be left to guess. */
  #tellExecutions(reading: Reading): void {
    const count = countExecutions(reading)
    if (count > this.#toldExecutions)
      this.#writer.tell(`The action has ${String(count)} executions in this run; the one that started last counts`)
    this.#toldExecutions = Math.max(1, count)
  }

  #tellProgress(before: Reading | null, reading: Reading): void {
    for (const action of reading.subject === 'run' ? reading.actions : []) {
      const place = action.id ?? String(action.actionId)
      const told = this.#toldActions.get(place)
      this.#toldActions.set(place, action.status)
      if (told !== action.status && !(told === undefined && hasNotBegun(action.status)))
        this.#writer.tell(`${quoteText(action.actionName ?? place)}: ${quoteText(action.status)}`)
    }
    const progress = reading.progress ?? 0
    if (before?.status === reading.status && progress - this.#toldProgress < progressStep) return
    this.#toldProgress = progress
    const amount = reading.progress === null || reading.class === 'settled' ? '' : `, ${String(progress)} %`
    this.#writer.tell(`${reading.subject === 'run' ? 'The run: ' : ''}${quoteText(reading.status)}${amount}`)
  }

  #tellBlock({ block, htmlUrl }: Reading, { apiUrl, approvalTimeoutMs: limit }: Terms): void {
    const told = block === null ? null : `${block.status} ${block.action?.id ?? ''}`
    if (told === this.#toldBlock) return
    this.#toldBlock = told
    // Where nobody is waited for, the error says all.
    if (block === null || limit === 0) return
    const link = trustLink(block.action?.htmlUrl ?? htmlUrl, apiUrl)
    const wait = Number.isFinite(limit) ? ` This step waits ${formatDuration(limit)} for that.` : ''
    const what = block.action?.actionName == null ? '' : `${quoteText(block.action.actionName)} is `
    this.#writer.annotate(
      'notice',
      `${what}${quoteText(block.status)}: ${whoUnblocks(block.status)}${link === null ? '' : `, at ${link}`}.${wait}`,
      'Buddy waits for somebody',
    )
  }
}

/** What is looked at, so that a wrong run is noticed. */
function describeFirst({ subject, name, htmlUrl, execution }: Reading): string {
  const built = execution === null ? '' : describeCommit(execution)
  const commit = built === '' ? '' : ` (${quoteText(built)})`
  return `${subject === 'run' ? 'Run of' : 'Action'} ${quoteText(name ?? '')}${commit}${htmlUrl === null || htmlUrl.length > longestLink ? '' : `: ${quoteText(htmlUrl, 500)}`}`
}
