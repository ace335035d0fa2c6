import type { GaveUp, Trouble } from '../buddy/errors.ts'
import type { Reading } from '../read.ts'
import { formatDuration } from './duration.ts'
import { trustLink } from './link.ts'
import type { Story } from './story.ts'
import { quoteText } from './text.ts'

/** What a person needs to know of a step that did not pass. `title` is ours alone; the others may quote Buddy, made safe. */
export interface Explanation {
  readonly title: string
  readonly cause: string
  readonly next: string
  /** The page in Buddy where to look; null where none is known or trusted. */
  readonly link: string | null
}

type Words = Omit<Explanation, 'link'>

/** Why the step did not pass, in words; null for one that did. */
export function explain(story: Story): Explanation | null {
  if (story.outcome === 'passed') return null
  return { ...findWords(story), link: trustLink(story.reading?.actionExecution.htmlUrl ?? null, story.apiUrl) }
}

function findWords(story: Story): Words {
  const { end, reading } = story
  switch (end.kind) {
    case 'wrong-inputs':
      return {
        title: 'Buddy Gate: wrong inputs',
        cause: end.problems.map(({ message }) => quoteText(message, 600)).join('\n'),
        next: `Correct ${end.problems.length === 1 ? 'this' : 'these'} under 'with:' of the step. No request was sent to Buddy.`,
      }
    case 'broken':
      return {
        title: 'Buddy Gate: internal error',
        cause: `The gate itself failed, so nothing was decided: ${quoteText(end.error instanceof Error ? end.error.message : String(end.error))}`,
        next: 'Run the step again; if it happens again, please report it with the job log.',
      }
    case 'seen':
      return explainStatus(story, reading)
    case 'not-waiting':
      return {
        title: 'Buddy is not done',
        cause: `${describe(reading)}, and 'wait: false' judges what is there now.`,
        next: `Leave 'wait' at true to wait for the end, or name the status in 'pass-on'.`,
      }
    case 'approval-timed-out':
      return {
        title: 'Nobody unblocked Buddy in time',
        cause: `${describe(reading)}: it waited for ${blockedFor(reading)} longer than 'approval-timeout' (${formatDuration(story.approvalTimeoutMs)}) allows.`,
        next: `Unblock it in Buddy and run this step again, or raise 'approval-timeout'.`,
      }
    case 'timed-out':
      return explainTimeout(story, end.trouble?.trouble ?? null)
    case 'cancelled':
      return {
        title: 'Cancelled while waiting for Buddy',
        cause: `The workflow or job was cancelled (${end.signalName}). ${reading === null ? 'Buddy had not answered yet' : describe(reading)}.`,
        next: 'The run in Buddy goes on: this step did not start it.',
      }
    case 'lost':
      return explainLost(story, end.gaveUp)
  }
}

/** Who can bring a WAITING_* status to an end. */
export function whoUnblocks(status: string): string {
  switch (status) {
    case 'WAITING_FOR_APPLY':
      return 'somebody who may approve it has to approve or reject it in Buddy'
    case 'WAITING_FOR_VARIABLES':
    case 'WAITING_FOR_SETTABLE_VARIABLES':
      return 'somebody has to enter its variables in Buddy'
    case 'WAITING_FOR_VT_SESSION':
      return 'somebody has to review its visual tests in Buddy'
    default:
      return 'somebody has to act in Buddy'
  }
}

function explainStatus(story: Story, reading: Reading | null): Words {
  const status = reading?.judgedStatus ?? ''
  switch (status) {
    case 'FAILED':
      return { title: 'Buddy action failed', cause: findCause(story, reading), next: 'Mend the cause and run it again.' }
    case 'TERMINATED':
      return { title: 'Buddy action was terminated', cause: `Somebody, or a time limit in Buddy, stopped it before it ended. ${findCause(story, reading)}`.trim(), next: `Run it again in Buddy. To accept this, name TERMINATED in 'pass-on'.` }
    case 'SKIPPED':
      return { title: 'Buddy skipped the action', cause: 'Its conditions in Buddy were not met, so it did not run.', next: `Look at its conditions in Buddy. To accept this, name SKIPPED in 'pass-on'.` }
    case 'NOT_EXECUTED':
      return {
        title: 'Buddy action never ran',
        cause: reading?.status === status || reading?.execution == null
          ? 'Buddy did not execute it: it is disabled, or not among the selected actions of this run.'
          : `The run ended as ${quoteText(reading.execution.status)} while the action was still ${quoteText(reading.status)}.`,
        next: `Look in Buddy at what ended the run. To accept this, name NOT_EXECUTED in 'pass-on'.`,
      }
    default:
      return { title: 'Buddy status is not accepted', cause: `${describe(reading)}, and 'pass-on' accepts only ${[...story.passOn].join(', ')}.`, next: `Name the status in 'pass-on' if it is to pass.` }
  }
}

/** Buddy's own message, else the end of the log. */
function findCause(story: Story, reading: Reading | null): string {
  const message = quoteText(reading?.actionExecution.errorMessage ?? '', 1000)
  if (message !== '') return message
  if (!story.mayQuoteLog) return `Buddy gave no message; the end of the log is not shown because of 'stream-log: false'.`
  const { head = [], tail = [] } = story.log?.excerpt ?? {}
  const lines = [...head, ...tail].filter((line) => line.trim() !== '').slice(-5).map((line) => quoteText(line, 300))
  return lines.length === 0 ? 'Buddy gave no message and no log.' : `The log ends with:\n${lines.join('\n')}`
}

function explainTimeout(story: Story, trouble: Trouble | null): Words {
  const { reading, timeoutMs } = story
  const last = reading === null ? 'Buddy had not answered yet' : describe(reading)
  if (trouble?.kind === 'refused' && trouble.retryAfterMs !== null && trouble.retryAfterMs > 0) {
    return {
      title: 'Timed out: Buddy asks to wait',
      cause: `Buddy's rate limit asks to wait ${formatDuration(trouble.retryAfterMs)}, longer than is left of 'timeout' (${formatDuration(timeoutMs)}). ${last}.`,
      next: `Let fewer jobs share the token, raise 'poll-interval', or raise 'timeout'.`,
    }
  }
  const unreachable = trouble === null ? '' : ` At the end Buddy could not be asked: ${explainTrouble(trouble, story, true).cause}`
  if (reading?.class === 'unknown') {
    return {
      title: 'Timed out: unknown status',
      cause: `${describe(reading)}, a status that this version does not know and so never passes.${unreachable}`,
      next: 'Look at it in Buddy, and for a newer version of this action.',
    }
  }
  const blocked = reading?.blockedBy == null ? '' : ` It waits for ${blockedFor(reading)}: ${whoUnblocks(reading.blockedBy)}.`
  return {
    title: 'Timed out waiting for Buddy',
    cause: `${last} when 'timeout' (${formatDuration(timeoutMs)}) was over.${blocked}${unreachable}`,
    next: `If it only needs longer, raise 'timeout'. The run in Buddy goes on.`,
  }
}

function explainLost(story: Story, gaveUp: GaveUp): Words {
  const { cause, next } = explainTrouble(gaveUp.last.trouble, story, gaveUp.hadBeenReached)
  const title = gaveUp.hadBeenReached ? 'Lost sight of Buddy' : 'Buddy could not be asked'
  const tries = gaveUp.because === 'exhausted' ? ` (${String(gaveUp.attempts)} attempts in ${formatDuration(gaveUp.struggledMs)})` : ''
  const known = story.reading === null ? '' : ` Before that: ${describe(story.reading)}.`
  return { title, cause: `${cause}${tries}${known} Request: ${quoteText(gaveUp.last.request)}`, next }
}

/** Each kind of trouble: what it means, and what to do. */
function explainTrouble(trouble: Trouble, story: Story, hadBeenReached: boolean): { readonly cause: string; readonly next: string } {
  const host = URL.canParse(story.apiUrl) ? new URL(story.apiUrl).host : 'Buddy'
  const again = 'The state in Buddy is not known. Run the step again when Buddy is reachable'
  switch (trouble.kind) {
    case 'connection':
      return { cause: `The connection to ${host} failed: ${quoteText(trouble.code)}.`, next: `${again}; check 'api-url', proxy and firewall if it stays so.` }
    case 'host-not-found':
      return { cause: `The host ${quoteText(trouble.host)} was not found.`, next: `Check the spelling of 'api-url' and 'region', and the runner's DNS.` }
    case 'certificate':
      return {
        cause: `The certificate of ${host} is not trusted: ${quoteText(trouble.code)}.`,
        next: `For a private certificate authority set NODE_EXTRA_CA_CERTS to its file in the job's 'env:'; check that 'api-url' names the right host and port.`,
      }
    case 'timeout':
      return { cause: `${host} did not answer completely within ${formatDuration(trouble.afterMs)}.`, next: `${again}; raise 'request-timeout' if the network is slow.` }
    case 'too-large':
      return { cause: `The answer of ${host} is larger than ${String(trouble.limitBytes / 1024 / 1024)} MiB.`, next: `Check that 'api-url' names Buddy's API.` }
    case 'redirect':
      return { cause: `${host} redirects to ${quoteText(trouble.origin)} (${String(trouble.httpStatus)}); redirects are not followed, so that the token stays where it belongs.`, next: `Set 'api-url' to the address that answers itself.` }
    case 'not-buddy':
      return {
        cause: `${host} gave an answer that is not Buddy's: ${quoteText(trouble.problem)} (HTTP ${String(trouble.httpStatus)}, ${quoteText(trouble.contentType || 'no content type')}${trouble.excerpt === '' ? ', empty' : `, begins with ${JSON.stringify(quoteText(trouble.excerpt))}`}).`,
        next: `Check 'api-url'${onPremisesHint(story)}; a proxy may have answered in Buddy's place.`,
      }
    case 'refused':
      return explainRefusal(trouble, story, host, hadBeenReached)
  }
}

function explainRefusal(trouble: Extract<Trouble, { kind: 'refused' }>, story: Story, host: string, hadBeenReached: boolean): { readonly cause: string; readonly next: string } {
  const said = trouble.messages.length === 0 ? '' : ` Buddy says: ${quoteText(trouble.messages.join(' · '), 300)}`
  const cause = (what: string): string => `${what} (HTTP ${String(trouble.httpStatus)} from ${host}).${said}`
  const scopes = `Reading a run takes the scope EXECUTION_INFO (in newer versions PIPELINE_READ)${describeScopes(trouble)}.`
  const regionHint = story.otherRegion === null ? '' : ` 'url' belongs to region ${story.otherRegion}, but ${host} was asked: the two disagree, so set 'region: ${story.otherRegion}'.`
  switch (trouble.httpStatus) {
    case 401:
      return hadBeenReached
        ? { cause: cause('The token expired or was revoked while waiting'), next: 'The state in Buddy is not known. Use a token that lives longer than the wait, and run the step again.' }
        : { cause: cause('Buddy rejected the token'), next: `Check that 'token' is complete, not expired, and of this region and workspace.${regionHint} ${scopes}` }
    case 403:
      return { cause: cause('The token may not read this'), next: `${scopes} Check that the workspace allows API access (Workspace settings, Developer API) and the token's IP and workspace restrictions.` }
    case 404:
      return hadBeenReached
        ? { cause: cause('The execution is no longer visible'), next: `It may have been deleted, or the token lost its access.` }
        : { cause: cause(`Buddy does not know ${describeAddress(story)}`), next: `Check each of these, and 'region' or 'api-url'${onPremisesHint(story, trouble.html)}.${regionHint} A pipeline that the token's owner may not see is not found either.` }
    case 429:
      return { cause: cause('The rate limit is used up'), next: `Let fewer jobs share the token, or raise 'poll-interval'.` }
    default:
      return { cause: cause('Buddy refused the request'), next: trouble.httpStatus >= 500 ? 'The state in Buddy is not known. Run the step again when Buddy is well.' : 'Check the ids in the inputs.' }
  }
}

function describeScopes({ scopes, acceptedScopes }: Extract<Trouble, { kind: 'refused' }>): string {
  const has = scopes === '' ? '' : `; this token has ${quoteText(scopes)}`
  return acceptedScopes === '' ? has : `${has}; accepted are ${quoteText(acceptedScopes)}`
}

function describeAddress({ address }: Story): string {
  if (address === null) return 'this'
  return `workspace ${quoteText(address.workspace)}, project ${quoteText(address.project)}, pipeline ${address.pipelineId}, run ${address.executionId} or action execution ${address.actionExecutionId}`
}

function onPremisesHint({ apiUrl }: Story, isLikely = true): string {
  const isOwn = !URL.canParse(apiUrl) || new URL(apiUrl).hostname.endsWith('buddy.works')
  return isOwn || !isLikely || apiUrl.endsWith('/api') ? '' : ` (an on-premises API usually ends in /api)`
}

function describe(reading: Reading | null): string {
  if (reading === null) return 'Nothing is known'
  const { actionExecution, status, execution } = reading
  const progress = actionExecution.progress === null || reading.class !== 'moving' ? '' : ` at ${String(actionExecution.progress)} %`
  const run = reading.blockedBy === null || reading.blockedBy === status ? '' : `, its run ${quoteText(execution?.status ?? '')}`
  return `The action was ${quoteText(status)}${progress}${run}`
}

function blockedFor(reading: Reading | null): string {
  switch (reading?.blockedBy) {
    case 'WAITING_FOR_APPLY':
      return 'an approval'
    case 'WAITING_FOR_VT_SESSION':
      return 'a review of its visual tests'
    default:
      return 'its variables'
  }
}
