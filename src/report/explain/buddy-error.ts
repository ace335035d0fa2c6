import {
  type BuddyError,
  type BuddyErrorDetails,
  type ContactStage,
  isNotFound,
  type RequestKind,
} from '../../buddy/errors.ts'
import { quoteText } from '../../runner/safe-text.ts'
import { formatDuration } from '../duration.ts'
import type { GateResult } from '../result.ts'
import type { Advice } from './explanation.ts'
import { explainHttpError, hostOf, onPremisesHint, wouldChange } from './http-error.ts'
import { adviseRerun } from './started-run.ts'
import { type Title, titles } from './titles.ts'

type DetailsKind = BuddyErrorDetails['kind']
/**
 * Details of the kinds in `K`, written so that the compiler pairs each with its row of
 * the table.
 */
type Details<K extends DetailsKind = DetailsKind> = {
  [P in K]: Extract<BuddyErrorDetails, { kind: P }> & { kind: P }
}[K]

/** Everything that an error of Buddy's is explained by. */
interface ErrorContext {
  readonly result: GateResult
  readonly stage: ContactStage
  readonly kind: RequestKind
}

/**
 * The words for one kind of error: `short` for the job log, the other two for the
 * annotation.
 */
interface ErrorText<K extends DetailsKind> {
  readonly short: (details: Details<K>) => string
  readonly explain: (details: Details<K>, context: ErrorContext) => Advice
}

const errorTexts: { readonly [K in DetailsKind]: ErrorText<K> } = {
  connection: {
    short: ({ code }) => `connection: ${quoteText(code)}`,
    explain: ({ code }, { result }) => ({
      cause: `The connection to ${hostOf(result)} failed: ${quoteText(code)}.`,
      nextStep: `${tryAgain(result)} If it fails again, check \`api-url\`, the proxy and the firewall.`,
    }),
  },
  'host-not-found': {
    short: () => 'host not found',
    explain: ({ host }, { result }) => ({
      cause:
        `The host ${quoteText(host)}${result.proxyVariable === null ? '' : ', or the host of the proxy,'} ` +
        'was not found.',
      nextStep: 'Check the spelling of `api-url` and `region`, and the DNS of the runner.',
    }),
  },
  certificate: {
    short: ({ code }) => `certificate: ${quoteText(code)}`,
    explain: ({ code }, { result }) => ({
      cause: `The certificate of ${hostOf(result)} is not trusted: ${quoteText(code)}.`,
      nextStep:
        'Check that `api-url` has the right host and port. ' +
        `For a private certificate authority, set NODE_EXTRA_CA_CERTS to its file in the job's \`env:\`.`,
    }),
  },
  timeout: {
    short: ({ afterMs }) => `no complete response in ${formatDuration(afterMs)}`,
    explain: ({ afterMs }, { result }) => ({
      cause: `${hostOf(result)} did not send a complete response ${
        afterMs < 1000 ? 'in the time that was left' : `within ${formatDuration(afterMs)}`
      }.`,
      nextStep: `${tryAgain(result)} If the network is slow, raise \`request-timeout\`.`,
    }),
  },
  'too-large': {
    short: () => 'too large',
    explain: ({ limitBytes }, { result }) => ({
      cause: `The response of ${hostOf(result)} is larger than ${String(limitBytes / 1024 / 1024)} MiB.`,
      nextStep: `Check that \`api-url\` is the address of Buddy's API.`,
    }),
  },
  redirect: {
    short: ({ httpStatus }) => `HTTP ${String(httpStatus)}`,
    explain: ({ httpStatus, origin }, { result }) => ({
      cause:
        `${hostOf(result)} redirects to ${quoteText(origin)} (HTTP ${String(httpStatus)}). ` +
        'Redirects are not followed, to protect the token.',
      nextStep: 'Set `api-url` to the address that does not redirect.',
    }),
  },
  'invalid-response': {
    short: ({ problem }) => quoteText(problem),
    explain: (details, { result }) => ({
      cause: `The response of ${hostOf(result)} is not from Buddy's API: ${describeInvalid(details)}.`,
      nextStep: `Check \`api-url\`${onPremisesHint(result)}. A proxy may have sent this response.`,
    }),
  },
  'oidc-failed': {
    short: () => 'no identity token from GitHub',
    explain: ({ detail }) => ({
      cause: `GitHub gave no identity token to sign in with: ${quoteText(detail, 300)}.`,
      nextStep: 'Check that the job has `permissions: id-token: write`, or give a `token`.',
    }),
  },
  'token-expired': {
    short: () => 'token refused again',
    explain: (_, { result }) => ({
      cause: `${hostOf(result)} rejected a token that was renewed less than a minute before.`,
      nextStep: tryAgain(result),
    }),
  },
  'http-error': {
    short: ({ httpStatus }) => `HTTP ${String(httpStatus)}`,
    explain: (details, { result, stage, kind }) => explainHttpError(details, result, stage, kind),
  },
}

/** Kinds of error that a proxy may cause. */
const proxyKinds: ReadonlySet<DetailsKind> = new Set([
  'connection',
  'host-not-found',
  'certificate',
  'timeout',
  'invalid-response',
  'redirect',
])

/** Explains an error of Buddy's: the cause, and what to do. */
export function explainBuddyError(
  { details, requestKind: kind }: BuddyError,
  result: GateResult,
  stage: ContactStage,
): Advice {
  const advice = explainKind(details, { result, stage, kind })
  if (result.proxyVariable === null || !proxyKinds.has(details.kind)) return advice
  const { cause, nextStep } = advice
  return { cause, nextStep: `Check the proxy that ${result.proxyVariable} names first. ${nextStep}` }
}

/** Returns the title of a step that ended because of this error. */
export function titleOf({ details, requestKind: kind }: BuddyError, stage: ContactStage): Title {
  const hasAnswered = stage === 'seen' || stage === 'just-started'
  if (details.kind === 'oidc-failed') return titles.noIdentityToken
  if (details.kind === 'token-expired') return titles.accessRefused
  if (details.kind !== 'http-error' || (details.httpStatus >= 500 && !wouldChange(kind)))
    return hasAnswered ? titles.connectionLost : titles.unreachable
  if (kind === 'sign-in' || isAccessError(details)) return titles.accessRefused
  if (wouldChange(kind)) return titles.operationRefused
  if (isNotFound(details)) return titles.notFound
  return details.httpStatus === 429 ? titles.rateLimited : titles.requestRefused
}

/**
 * Returns advice on scopes, with a space before, if the token may be the reason; '' for
 * any other error.
 */
export function scopeHint(error: BuddyError, result: GateResult): string {
  const { details } = error
  return details.kind === 'http-error' && [401, 403].includes(details.httpStatus)
    ? ` ${explainBuddyError(error, result, 'seen').nextStep}`
    : ''
}

/** Names an error in a few words, for the job log. */
export function summarizeError({ details }: BuddyError): string {
  return shorten(details)
}

function isAccessError({ httpStatus }: Details<'http-error'>): boolean {
  return httpStatus === 401 || httpStatus === 403
}

function tryAgain(result: GateResult): string {
  return result.runEnd === 'none'
    ? `When Buddy is reachable, ${adviseRerun(result)}`
    : 'When Buddy is reachable, check the run there.'
}

function describeInvalid({ problem, httpStatus, contentType, excerpt }: Details<'invalid-response'>): string {
  const parts = [
    `HTTP ${String(httpStatus)}`,
    ...(contentType === null ? [] : [quoteText(contentType || 'no content type')]),
    ...(excerpt === null ? [] : [excerpt === '' ? 'empty' : `begins with ${JSON.stringify(quoteText(excerpt))}`]),
  ]
  return `${quoteText(problem)} (${parts.join(', ')})`
}

function explainKind<K extends DetailsKind>(details: Details<K>, context: ErrorContext): Advice {
  return errorTexts[details.kind].explain(details, context)
}

function shorten<K extends DetailsKind>(details: Details<K>): string {
  return errorTexts[details.kind].short(details)
}
