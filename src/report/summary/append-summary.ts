import type { Runner } from '../../runner/runner.ts'
import type { GateResult } from '../result.ts'
import { measureText } from './markdown.ts'
import { renderSummary, summaryCapBytes } from './summary.ts'

/**
 * Room in bytes that a summary needs at least, 4 KiB, because less does not hold the
 * heading and the cause.
 */
const leastSummaryBytes = 4 * 1024

/**
 * Appends the job summary to the file of this step. Content from before counts for the
 * limit, because GitHub drops the whole file above 1 MiB. Rejects if there is no room,
 * or with the system's error.
 */
export async function appendSummary(
  runner: Pick<Runner, 'measureSummary' | 'appendSummary'>,
  result: GateResult,
): Promise<void> {
  const bytesBefore = await runner.measureSummary()
  const separator = bytesBefore === 0 ? '' : '\n\n'
  const roomBytes = summaryCapBytes - bytesBefore - measureText(separator)
  if (roomBytes < leastSummaryBytes) throw new Error('the file has no room left')
  await runner.appendSummary(`${separator}${renderSummary(result, roomBytes)}`)
}
