import { hasFailed } from '../buddy/actions.ts'
import type { ActionExecutionAddress } from '../buddy/client.ts'
import type { GaveUp } from '../buddy/errors.ts'
import type { ActionExecution } from '../buddy/model.ts'
import { persist } from '../buddy/retry.ts'
import { classify } from '../buddy/status.ts'
import type { Located } from './find.ts'
import { lookUp, mayBeOutdated, type Operating, sendOnce } from './send-once.ts'
import { createFormerTest } from './stale.ts'
import { readGate } from './state.ts'

/** Retries a run that has settled; one that goes on is only watched. Throws {@link Unclear} where it cannot be told whether Buddy did it. */
export async function retryRun(located: Located, operating: Operating): Promise<Located> {
  const { client, persistence, observer, ownRun } = operating
  const former =
    located.execution ?? (await persist(() => client.getExecution(located.run), located.phase, persistence))
  const reading = readGate(former, located)
  const isOver = classify(former.status) === 'settled'
  // What was before is not what the step is about, and must not be left in its outputs.
  if (reading !== null) observer.onReading({ ...reading, isFormer: isOver })
  if (!isOver) {
    observer.onWarning(`The run is not retried, since it has not ended: it is ${former.status}. It is only watched.`)
    return { ...located, execution: former, phase: 'wait' }
  }
  const isFormer = createFormerTest(former)
  const listed = former.actionExecutions.find(
    ({ id }) => id !== null && id.toLowerCase() === located.actionExecutionId?.toLowerCase(),
  )
  const unlisted =
    listed === undefined && located.actionExecutionId !== null && located.followedActionId === null
      ? await readUnlisted({ ...located.run, actionExecutionId: located.actionExecutionId }, operating)
      : null
  try {
    await sendOnce(
      located.run,
      former,
      'look',
      operating,
      async (shielded) => {
        await shielded.operate(located.run, { operation: 'RETRY' })
        return true
      },
      async () => {
        const goesOn = await lookUp(operating, async (bounded) =>
          isFormer(await bounded.getExecution(located.run)) ? null : true,
        )
        if (goesOn !== null)
          observer.onNotice(`Buddy's answer to the retry was lost, but the run is no longer as it was: it was retried.`)
        return goesOn
      },
    )
    ownRun.found(located.run.executionId)
    observer.onDone(`Retried the run, which was ${former.status}`)
  } catch (error) {
    if (!mayBeOutdated(error)) throw error
    const latest = await persist(() => client.getExecution(located.run), 'wait', persistence)
    if (isFormer(latest)) {
      if (hasFailed(former) || !isOfState(error)) throw error
      const said = error.last.trouble.kind === 'refused' ? error.last.trouble.messages.join(' · ') : ''
      observer.onNotice(
        `Buddy did not retry the run, which is ${former.status}: there is nothing to retry, and this decides.${said === '' ? '' : ` Buddy says: ${said}`}`,
      )
      return { ...located, execution: latest, phase: 'wait' }
    }
    observer.onNotice(
      `Buddy did not retry the run, since it is no longer ${former.status}: somebody else was quicker. It is only watched.`,
    )
  }
  return {
    ...located,
    execution: null,
    followedActionId: located.followedActionId ?? (listed ?? unlisted)?.actionId ?? null,
    phase: 'wait',
    former,
    ...(unlisted === null ? {} : { formerAction: unlisted }),
  }
}

/** An action execution that its run does not list, as it is before the retry: with another one it would be taken for the new one. */
async function readUnlisted(
  address: ActionExecutionAddress,
  { client, persistence }: Operating,
): Promise<ActionExecution> {
  const answer = await persist(() => client.getActionExecution(address, () => Promise.resolve()), 'look', persistence)
  return { ...answer, id: answer.id ?? address.actionExecutionId }
}

/** Whether Buddy says that a thing cannot be done as it is, and not that it is not to be had, or not now. */
function isOfState({ because, last: { trouble } }: GaveUp): boolean {
  return because === 'permanent' && trouble.kind === 'refused' && [400, 409, 422].includes(trouble.httpStatus)
}
