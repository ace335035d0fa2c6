import { expect, test } from '@jest/globals'
import type { Operation } from '../../src/inputs/operation.ts'
import { operate } from '../../src/run/operate.ts'
import { anActionBody, anExecutionBody, someRunOptions } from '../fakes/builders.ts'
import { aContext, resolvedRun } from '../fakes/operating.ts'

test.each<[Operation, readonly string[]]>([
  [{ kind: 'watch' }, []],
  [{ kind: 'run', options: someRunOptions() }, []],
  [{ kind: 'retry' }, ['RETRY']],
  [{ kind: 'approve', variables: [] }, ['APPLY']],
  [{ kind: 'pass-variables', variables: [{ key: 'A', value: '1', isEncrypted: false }] }, ['APPLY_VARIABLES']],
])('sends the operation that the inputs ask for, after the search: %j', async (operation, sent) => {
  const waitsFor = operation.kind === 'approve' ? 'WAITING_FOR_APPLY' : 'WAITING_FOR_VARIABLES'
  const { context, buddy } = aContext(({ method }) =>
    operation.kind === 'retry'
      ? anExecutionBody({ status: method === 'PATCH' ? 'INPROGRESS' : 'FAILED' })
      : anExecutionBody({
          status: 'INPROGRESS',
          action_executions: [anActionBody({ status: method === 'PATCH' ? 'INPROGRESS' : waitsFor })],
        }),
  )
  const operated = await operate(operation, resolvedRun, context)
  expect(buddy.calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual(
    sent.map((word) => expect.objectContaining({ operation: word })),
  )
  if (sent.length === 0) expect(operated).toBe(resolvedRun)
})
