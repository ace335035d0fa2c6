import type { Operation } from '../inputs/operation.ts'
import type { ResolvedTarget } from './find.ts'
import { retryRun } from './retry.ts'
import type { OperationContext } from './send-once.ts'
import { unblock, type UnblockPolicy } from './unblock.ts'

/** Does to a run that was found what the workflow asks for before it is watched. A run that was just started asks for nothing more. */
export async function operate(
  operation: Operation,
  resolved: ResolvedTarget,
  policy: UnblockPolicy,
  context: OperationContext,
): Promise<ResolvedTarget> {
  switch (operation.kind) {
    case 'watch':
    case 'run':
      return resolved
    case 'retry':
      return await retryRun(resolved, context)
    case 'approve':
    case 'pass-variables':
      return await unblock(resolved, operation, policy, context)
  }
}
