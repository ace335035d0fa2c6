// Explains a response that refuses a request: wrong token, missing scope, not found,
// rate limit, server error.
import {
  type ContactStage,
  type HttpError,
  isApiDisabled,
  isNotFound,
  isScopeMissing,
  type RequestKind,
} from '../../buddy/errors.ts'
import { regionNames, regions } from '../../buddy/regions.ts'
import { quoteText } from '../../runner/safe-text.ts'
import type { GateResult } from '../result.ts'
import type { Advice } from './explanation.ts'
import { adviseRerun } from './started-run.ts'
import { endSentence } from './state-text.ts'
import { describePipeline, describeProject, describeTarget } from './target-text.ts'

/** Writes a cause: what happened, then the status, the host and Buddy's messages. */
type CauseWriter = (what: string, region?: string) => string

/** Returns true if the request would change something in Buddy. */
export function wouldChange(kind: RequestKind): boolean {
  return kind === 'start-run' || kind === 'change-run'
}

/** Returns the host that was asked; `Buddy` if it is not known. */
export function hostOf({ apiUrl }: GateResult): string {
  return URL.canParse(apiUrl) ? new URL(apiUrl).host : 'Buddy'
}

/**
 * Explains a status that refuses the request, such as 401 for a rejected token or 403
 * for a missing scope.
 */
export function explainHttpError(
  details: HttpError,
  result: GateResult,
  stage: ContactStage,
  kind: RequestKind,
): Advice {
  const host = hostOf(result)
  const cause: CauseWriter = (what, region = '') =>
    `${what} (HTTP ${String(details.httpStatus)} from ${host}${region}).${quoteMessages(details)}`
  if (isApiDisabled(details))
    return {
      cause: cause(`The API is switched off in ${describeWorkspace(result)}`),
      nextStep: 'Ask an owner of the workspace to enable the API: Workspace Settings > Developer API in Buddy.',
    }
  if (kind === 'sign-in' && details.httpStatus < 500) return explainSignIn(cause, host)
  if (isScopeMissing(details))
    return {
      cause: cause('The token lacks a scope'),
      nextStep: `${describeScopes(details, kind)} Add it to the token.`,
    }
  if (isNotFound(details)) return explainMissing(details, result, stage, kind, cause)
  switch (details.httpStatus) {
    case 401:
      return explainUnauthorized(result, stage, cause)
    case 403:
      return explainForbidden(details, result, kind, cause)
    case 429:
      return {
        cause: cause('The rate limit of the token is used up'),
        nextStep:
          (result.runEnd === 'none' ? `When the limit has renewed, ${adviseRerun(result)} ` : '') +
          'To use fewer requests, let fewer jobs share the token, or raise `poll-interval`.',
      }
    default:
      return details.httpStatus >= 500 ? explainServerError(result, cause) : explainOtherRefusal(details, kind, cause)
  }
}

/**
 * Returns a hint with a space before it if the API base of an on-premises Buddy lacks
 * its usual path; else ''.
 */
export function onPremisesHint({ apiUrl }: GateResult, isLikely = true): string {
  const isOwn = !URL.canParse(apiUrl) || new URL(apiUrl).hostname.endsWith('buddy.works')
  return isOwn || !isLikely || apiUrl.endsWith('/api') ? '' : ' (an on-premises API usually ends in /api)'
}

function explainSignIn(cause: CauseWriter, host: string): Advice {
  return {
    cause: cause(`Buddy did not accept GitHub's identity token`),
    nextStep:
      'Check `oidc-provider-id`, and that `oidc-audience` is the audience that the provider in Buddy expects. ' +
      `Check that the provider's trust conditions fit this repository and workflow, ` +
      `and that ${host} is the region of the workspace.`,
  }
}

function explainUnauthorized(result: GateResult, stage: ContactStage, cause: CauseWriter): Advice {
  if (stage === 'seen' || stage === 'connected' || stage === 'just-started')
    return {
      cause: cause('The token expired or was revoked during the wait'),
      nextStep: 'Use a token that lives longer than the wait, or sign in with `oidc-provider-id`.',
    }
  return {
    cause: cause('Buddy rejected the token', describeRegion(result)),
    nextStep:
      'Check that `token` is complete, not expired, and of this Buddy: `region` (US, EU or AP) or `api-url`.' +
      `${describeOtherRegion(result)} ${describeRestrictions(result)}`,
  }
}

function explainForbidden(details: HttpError, result: GateResult, kind: RequestKind, cause: CauseWriter): Advice {
  return {
    cause: cause(wouldChange(kind) ? 'The token may not do this' : 'The token may not read this'),
    nextStep:
      `${describeScopes(details, kind)} ${describeRestrictions(result)} ` +
      'Check that the API is enabled: Workspace Settings > Developer API in Buddy.',
  }
}

function explainMissing(
  { isHtml, httpStatus }: HttpError,
  result: GateResult,
  stage: ContactStage,
  kind: RequestKind,
  cause: CauseWriter,
): Advice {
  const isSeen = stage === 'seen' || stage === 'just-started'
  if (isSeen && kind === 'list-runs' && result.target !== null)
    return {
      cause: cause(`The list of runs is no longer visible: ${describePipeline(result.target)}`),
      nextStep: 'Check in Buddy whether the pipeline was deleted, and whether the token can still see it.',
    }
  if (isSeen)
    return {
      cause: cause('The run is no longer visible'),
      nextStep: 'Check in Buddy whether the run was deleted, and whether the token can still see it.',
    }
  return {
    cause: cause(describeNotFound(result, kind)),
    nextStep:
      'Check `workspace`, `project` and the ids, and `region` or `api-url`' +
      `${onPremisesHint(result, isHtml || httpStatus !== 404)}.` +
      `${describeOtherRegion(result)} A pipeline that the owner of the token may not see is not found either.`,
  }
}

/** Names the part of the path that Buddy does not know. */
function describeNotFound({ target }: GateResult, kind: RequestKind): string {
  if (target === null) return 'Buddy found nothing there'
  switch (kind) {
    case 'find-pipeline':
    case 'list-pipelines':
      return `Workspace or project not found: ${describeProject(target)}`
    case 'list-runs':
    case 'start-run':
      return `Not found: ${describePipeline(target)}`
    default:
      return `Not found: ${describeTarget(target)}`
  }
}

function explainServerError(result: GateResult, cause: CauseWriter): Advice {
  return {
    cause: cause('Buddy answered with an error'),
    nextStep: result.runEnd === 'none' ? `To try again later, ${adviseRerun(result)}` : 'Check the run in Buddy later.',
  }
}

function explainOtherRefusal(details: HttpError, kind: RequestKind, cause: CauseWriter): Advice {
  return {
    cause: cause('Buddy refused the request'),
    nextStep: wouldChange(kind)
      ? 'Check the inputs of the operation, and whether the run is in a state for it. ' + describeScopes(details, kind)
      : 'Check the ids in the inputs.',
  }
}

function quoteMessages({ apiMessages }: HttpError): string {
  return apiMessages.length === 0 ? '' : ` Buddy says: ${endSentence(quoteText(apiMessages.join(' · '), 300))}`
}

/**
 * Names the scopes that the request requires by their names of today, then by those of
 * older versions.
 */
function describeScopes({ scopes, acceptedScopes }: HttpError, kind: RequestKind): string {
  const owned = scopes === '' ? '' : `; this token has ${quoteText(scopes)}`
  const accepted = acceptedScopes === '' ? '' : `; Buddy accepts ${quoteText(acceptedScopes)}`
  return `${describeRequired(kind)}${owned}${accepted}.`
}

function describeRequired(kind: RequestKind): string {
  switch (kind) {
    case 'start-run':
    case 'change-run':
      return (
        'Starting, retrying, approving or cancelling a run requires the scope PIPELINE_RUN ' +
        '(EXECUTION_RUN in older versions)'
      )
    case 'find-pipeline':
      return 'Finding a pipeline by its identifier requires the scope WORKSPACE_READ (WORKSPACE in older versions)'
    default:
      return 'Reading a run requires the scope PIPELINE_READ (EXECUTION_INFO in older versions)'
  }
}

function describeRestrictions(result: GateResult): string {
  return (
    `If the token is restricted to IP addresses or workspaces in Buddy, ` +
    `allow the address of this runner and ${describeWorkspace(result)}.`
  )
}

function describeWorkspace({ target }: GateResult): string {
  return target === null ? 'the workspace' : `the workspace ${quoteText(target.workspace)}`
}

/** Returns the region that was asked, as `region US`; '' for a Buddy on premises. */
function describeRegion({ apiUrl, isDefaultRegion }: GateResult): string {
  const region = regionNames.find((one) => regions[one].apiUrl === apiUrl)
  if (region === undefined) return ''
  return isDefaultRegion ? `, the default region ${region}` : `, region ${region}`
}

function describeOtherRegion(result: GateResult): string {
  return result.otherRegion === null
    ? ''
    : ` \`url\` belongs to region ${result.otherRegion}, and ${hostOf(result)} was asked: the two disagree. ` +
        `Set \`region: ${result.otherRegion}\`, and remove \`api-url\` if it is set.`
}
