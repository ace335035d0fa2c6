/**
 * Titles of the error annotations. Workflows and people search for them, so a change of
 * one is a breaking change.
 */
export const titles = {
  wrongInputs: 'Buddy Gate: wrong inputs',
  internalError: 'Buddy Gate: internal error',
  outputsNotWritten: 'Outputs not written',
  stateNotSaved: 'State not saved',

  actionFailed: 'Buddy action failed',
  runFailed: 'Buddy run failed',
  actionTerminated: 'Buddy action was terminated',
  runTerminated: 'Buddy run was terminated',
  actionSkipped: 'Buddy action was skipped',
  runSkipped: 'Buddy run was skipped',
  actionNotExecuted: 'Buddy action never ran',
  runNotExecuted: 'Buddy run never ran',
  statusNotAccepted: 'Buddy status is not accepted',
  stillInProgress: 'Buddy run is still in progress',

  timedOut: 'Timed out waiting for Buddy',
  unknownStatus: 'Timed out: unknown status',
  rateLimited: 'Buddy rate limit reached',
  approvalTimedOut: 'Approval timed out',
  cancelled: 'Cancelled while waiting for Buddy',

  projectNotFound: 'Buddy project not found',
  pipelineNotFound: 'Buddy pipeline not found',
  pipelineAmbiguous: 'Buddy pipeline is ambiguous',
  runNotFound: 'Buddy run not found',
  runDidNotAppear: 'Buddy run did not appear',
  runAmbiguous: 'Buddy run is ambiguous',
  actionNotFound: 'Buddy action not found',
  actionDidNotAppear: 'Buddy action did not appear',
  actionAmbiguous: 'Buddy action is ambiguous',
  severalWaiting: 'Several actions are waiting',

  unreachable: 'Cannot reach Buddy',
  connectionLost: 'Lost connection to Buddy',
  accessRefused: 'Buddy refused access',
  requestRefused: 'Buddy refused the request',
  operationRefused: 'Buddy refused the operation',
  notFound: 'Not found in Buddy',
  noIdentityToken: 'No identity token from GitHub',

  startNotConfirmed: 'Start not confirmed',
  retryNotConfirmed: 'Retry not confirmed',
  approvalNotConfirmed: 'Approval not confirmed',
  variablesNotConfirmed: 'Variables not confirmed',
} as const

/** One of them. */
export type Title = (typeof titles)[keyof typeof titles]

/** Title of a step that passes because Buddy has no run for the commit. */
export const missingTitle = 'No Buddy run for this commit'
