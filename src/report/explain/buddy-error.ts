import type { BuddyError, ContactStage, BuddyErrorDetails } from '../../buddy/errors.ts'
import type { RunRequest } from '../../buddy/requests.ts'
import type { OperationKind } from '../../inputs/operation.ts'
import type { Target } from '../../inputs/target.ts'
import { quoteText } from '../../runner/safe-text.ts'
import { formatDuration } from '../duration.ts'
import type { GateResult } from '../result.ts'

/** Trouble that may be that of a proxy. */
const networkErrorKinds: ReadonlySet<BuddyErrorDetails['kind']> = new Set([
  'connection',
  'host-not-found',
  'certificate',
  'timeout',
  'invalid-response',
  'redirect',
])

/** Each kind of trouble: what it means, and what to do. */
export function explainBuddyError(
  details: BuddyErrorDetails,
  result: GateResult,
  stage: ContactStage,
  request = '',
): { readonly cause: string; readonly nextStep: string } {
  const { cause, nextStep } = explainByKind(details, result, stage, request)
  const isProxied = result.proxyVariable !== null && networkErrorKinds.has(details.kind)
  return {
    cause,
    nextStep: isProxied
      ? `Buddy is asked through the proxy that ${result.proxyVariable} names: check that first. ${nextStep}`
      : nextStep,
  }
}

function explainByKind(
  details: BuddyErrorDetails,
  result: GateResult,
  stage: ContactStage,
  request: string,
): { readonly cause: string; readonly nextStep: string } {
  const host = URL.canParse(result.apiUrl) ? new URL(result.apiUrl).host : 'Buddy'
  const again = `The state in Buddy is not known. ${result.runEnd === 'none' ? 'Run the step again when Buddy is reachable' : 'Look there when it is reachable'}`
  switch (details.kind) {
    case 'connection':
      return {
        cause: `The connection to ${host} failed: ${quoteText(details.code)}.`,
        nextStep: `${again}; check 'api-url', proxy and firewall if it stays so.`,
      }
    case 'host-not-found':
      return {
        cause: `The host ${quoteText(details.host)}${result.proxyVariable === null ? '' : ', or that of the proxy,'} was not found.`,
        nextStep: `Check the spelling of 'api-url' and 'region', and the runner's DNS.`,
      }
    case 'certificate':
      return {
        cause: `The certificate of ${host} is not trusted: ${quoteText(details.code)}.`,
        nextStep: `For a private certificate authority set NODE_EXTRA_CA_CERTS to its file in the job's 'env:'; check that 'api-url' names the right host and port.`,
      }
    case 'timeout':
      return {
        cause: `${host} did not answer completely ${details.afterMs < 1000 ? 'in the time that was left' : `within ${formatDuration(details.afterMs)}`}.`,
        nextStep: `${again}; raise 'request-timeout' if the network is slow.`,
      }
    case 'too-large':
      return {
        cause: `The answer of ${host} is larger than ${String(details.limitBytes / 1024 / 1024)} MiB.`,
        nextStep: `Check that 'api-url' names Buddy's API.`,
      }
    case 'redirect':
      return {
        cause: `${host} redirects to ${quoteText(details.origin)} (${String(details.httpStatus)}); redirects are not followed, so that the token stays where it belongs.`,
        nextStep: `Set 'api-url' to the address that answers itself.`,
      }
    case 'invalid-response':
      return {
        cause: `${host} gave an answer that is not Buddy's: ${quoteText(details.problem)} (HTTP ${String(details.httpStatus)}, ${quoteText(details.contentType || 'no content type')}${details.excerpt === '' ? ', empty' : `, begins with ${JSON.stringify(quoteText(details.excerpt))}`}).`,
        nextStep: `Check 'api-url'${onPremisesHint(result)}; a proxy may have answered in Buddy's place.`,
      }
    case 'oidc-failed':
      return {
        cause: `GitHub gave no identity token to sign in with: ${quoteText(details.detail, 300)}.`,
        nextStep: `Check that the job has 'permissions: id-token: write'; a 'token' works without it.`,
      }
    case 'token-expired':
      return {
        cause: `${host} rejected a token that had been renewed less than a minute before.`,
        nextStep: again + '.',
      }
    case 'http-error':
      return explainHttpError(details, result, host, stage, request)
  }
}

function explainHttpError(
  details: Extract<BuddyErrorDetails, { kind: 'http-error' }>,
  result: GateResult,
  host: string,
  stage: ContactStage,
  request: string,
): { readonly cause: string; readonly nextStep: string } {
  const apiMessage =
    details.apiMessages.length === 0
      ? ''
      : ` Buddy says: ${endSentence(quoteText(details.apiMessages.join(' · '), 300))}`
  const cause = (what: string): string => `${what} (HTTP ${String(details.httpStatus)} from ${host}).${apiMessage}`
  if (request.endsWith(signInPath)) return explainSignIn(cause, host)
  const scopes = `${isOperation(request) ? 'Starting, retrying, approving or cancelling a run takes the scope EXECUTION_RUN (in newer versions PIPELINE_RUN)' : 'Reading a run takes the scope EXECUTION_INFO (in newer versions PIPELINE_READ)'}${describeScopes(details)}.`
  const regionHint =
    result.otherRegion === null
      ? ''
      : ` 'url' belongs to region ${result.otherRegion}, but ${host} was asked: the two disagree, so set 'region: ${result.otherRegion}'.`
  switch (details.httpStatus) {
    case 401:
      return stage === 'seen' || stage === 'connected' || stage === 'just-started'
        ? {
            cause: cause('The token expired or was revoked while waiting'),
            nextStep: `The state in Buddy is not known. Use a token that lives longer than the wait, or sign in with 'oidc-provider-id'. ${scopes}`,
          }
        : {
            cause: cause('Buddy rejected the token'),
            nextStep: `Check that 'token' is complete, not expired, and of this region and workspace.${regionHint} ${scopes}`,
          }
    case 403:
      return {
        cause: cause(isOperation(request) ? 'The token may not do this' : 'The token may not read this'),
        nextStep: `${scopes} Check that the workspace allows API access (Workspace settings, Developer API) and the token's IP and workspace restrictions.`,
      }
    case 404:
      return stage === 'seen' || stage === 'just-started'
        ? {
            cause: cause('The execution is no longer visible'),
            nextStep: `It may have been deleted, or the token lost its access.`,
          }
        : {
            cause: cause(
              `Buddy does not know ${result.target === null ? 'this' : request.endsWith('/executions') ? describePipeline(result.target) : describeTarget(result.target)}`,
            ),
            nextStep: `Check 'workspace', 'project' and the ids, and 'region' or 'api-url'${onPremisesHint(result, details.isHtml)}.${regionHint} A pipeline that the token's owner may not see is not found either.`,
          }
    case 429:
      return {
        cause: cause('The rate limit is used up'),
        nextStep: `Let fewer jobs share the token, or raise 'poll-interval'.`,
      }
    default:
      if (details.httpStatus >= 500)
        return {
          cause: cause('Buddy answered with an error'),
          nextStep: `The state in Buddy is not known.${result.runEnd === 'none' ? ' Run the step again when Buddy is well.' : ''}`,
        }
      return {
        cause: cause('Buddy refused the request'),
        nextStep: isOperation(request)
          ? `Check the inputs of the operation; whether the token's owner may do this in Buddy; and whether the run is in a state for it. ${scopes}`
          : 'Check the ids in the inputs.',
      }
  }
}

function endSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

function describeScopes({ scopes, acceptedScopes }: Extract<BuddyErrorDetails, { kind: 'http-error' }>): string {
  const has = scopes === '' ? '' : `; this token has ${quoteText(scopes)}`
  return acceptedScopes === '' ? has : `${has}; accepted are ${quoteText(acceptedScopes)}`
}

/** Whether a request, as errors name it, would change something in Buddy. */
export function isOperation(request: string): boolean {
  return (request.startsWith('POST ') || request.startsWith('PATCH ')) && !request.endsWith(signInPath)
}

const signInPath = '/user/oidc/tokens'

function explainSignIn(
  cause: (what: string) => string,
  host: string,
): { readonly cause: string; readonly nextStep: string } {
  return {
    cause: cause(`Buddy did not take GitHub's identity token`),
    nextStep: `Check 'oidc-provider-id'; that 'oidc-audience' is what the provider in Buddy expects; that its trust conditions fit this repository and workflow; and that ${host} is the region of the workspace.`,
  }
}

/** What an operation may have done, as the beginning of a sentence. */
export function describeEffect(operation: OperationKind): string {
  switch (operation) {
    case 'watch':
      return 'It may have been done'
    case 'run':
      return 'The run may have been started'
    case 'retry':
      return 'The run may have been retried'
    case 'approve':
      return 'The action may have been approved'
    case 'pass-variables':
      return 'The variables may have been passed'
  }
}

/** The target for people: what is watched, and how it is named. */
export function describeTarget({ workspace, project, pipeline, run, gate }: Target): string {
  const what =
    gate.by === 'run'
      ? ''
      : gate.by === 'hash'
        ? `action execution ${gate.actionExecutionId} of `
        : `action ${quoteText(gate.action)} of `
  const ref =
    run.by === 'commit'
      ? run.branch === ''
        ? run.tag === ''
          ? ''
          : ` of tag ${quoteText(run.tag)}`
        : ` of branch ${quoteText(run.branch)}`
      : ''
  const which =
    run.by === 'start'
      ? `a new run${describeRequest(run.request)}`
      : run.by === 'number'
        ? `run ${run.number}`
        : run.by === 'hash'
          ? `run ${run.hash}`
          : `the newest run for commit ${run.commit}${ref}`
  return `${what}${which}, ${describePipeline({ workspace, project, pipeline })}`
}

function describeRequest({ revision, branch, tag, pullRequest }: RunRequest): string {
  const parts = [
    ['commit', revision],
    ['branch', branch],
    ['tag', tag],
    ['pull request', pullRequest],
  ].filter(([, value]) => value !== '')
  return parts.map(([name = '', value = '']) => ` of ${name} ${quoteText(value)}`).join('')
}

function describePipeline({
  workspace,
  project,
  pipeline,
}: Pick<Target, 'workspace' | 'project' | 'pipeline'>): string {
  return `pipeline ${pipeline.by === 'number' ? pipeline.number : quoteText(pipeline.identifier)} of ${quoteText(`${workspace}/${project}`)}`
}

/** What to do where the token may be what kept Buddy from doing something, with a space before it; '' for any other trouble. */
export function scopeHint({ details, request }: BuddyError, result: GateResult): string {
  return details.kind === 'http-error' && [401, 403].includes(details.httpStatus)
    ? ` ${explainBuddyError(details, result, 'seen', request).nextStep}`
    : ''
}

/** A trouble in a few words, for the job log. */
export function summarizeError({ details }: BuddyError): string {
  switch (details.kind) {
    case 'http-error':
    case 'redirect':
      return `HTTP ${String(details.httpStatus)}`
    case 'connection':
    case 'certificate':
      return `${details.kind}: ${quoteText(details.code)}`
    case 'invalid-response':
      return quoteText(details.problem)
    case 'host-not-found':
      return 'host not found'
    case 'timeout':
      return `no complete answer in ${formatDuration(details.afterMs)}`
    case 'too-large':
      return 'too large'
    case 'oidc-failed':
      return 'no identity token from GitHub'
    case 'token-expired':
      return 'token refused again'
  }
}

function onPremisesHint({ apiUrl }: GateResult, isLikely = true): string {
  const isOwn = !URL.canParse(apiUrl) || new URL(apiUrl).hostname.endsWith('buddy.works')
  return isOwn || !isLikely || apiUrl.endsWith('/api') ? '' : ` (an on-premises API usually ends in /api)`
}
