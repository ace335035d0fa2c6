import type { Operation } from '../inputs/operation.ts'
import type { Located } from './find.ts'
import { retryRun } from './retry.ts'
import type { Operating } from './send-once.ts'
import { unblock, type UnblockPatience } from './unblock.ts'

/** Does to a run that was found what the workflow asks for before it is watched. A run that was just started asks for nothing more. */
export async function operate(
  operation: Operation,
  located: Located,
  patience: UnblockPatience,
  operating: Operating,
): Promise<Located> {
  switch (operation.kind) {
    case 'watch':
    case 'run':
      return located
    case 'retry':
      return await retryRun(located, operating)
    case 'approve':
    case 'pass-variables':
      return await unblock(located, operation, patience, operating)
  }
}
