import type { Operation } from '../inputs/operation.ts'
import type { GateContext } from './context.ts'
import type { ResolvedTarget } from './find.ts'
import { retryRun } from './retry.ts'
import { unblock } from './unblock.ts'

/**
 * Retries or unblocks the found run, as the inputs ask. A run that was just started
 * needs no operation.
 */
export async function operate(
  operation: Operation,
  resolved: ResolvedTarget,
  context: GateContext,
): Promise<ResolvedTarget> {
  switch (operation.kind) {
    case 'watch':
    case 'run':
      return resolved
    case 'retry':
      return await retryRun(resolved, context)
    case 'approve':
    case 'pass-variables':
      return await unblock(resolved, operation, context)
  }
}
