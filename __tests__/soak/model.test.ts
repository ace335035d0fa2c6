import { describe, expect, test } from '@jest/globals'
import { ModelRun } from '../../testing/soak/model.ts'
import type { ActionPlan, ExecutionPlan, RunPlan } from '../../testing/soak/schedule.ts'

const actions: readonly ActionPlan[] = [1, 2, 3].map((id) => ({
  id,
  name: `Action ${String(id)}`,
  type: 'BUILD',
  ignoresErrors: false,
}))

function anExecution(actionId: number, parts: Partial<ExecutionPlan> = {}): ExecutionPlan {
  return { actionId, queueMs: 0, runMs: 1000, end: 'SUCCESSFUL', gate: '', isParallel: false, logLines: 10, ...parts }
}

function aRun(executions: readonly ExecutionPlan[], parts: Partial<RunPlan> = {}): ModelRun {
  const plan: RunPlan = {
    id: 7,
    hash: 'abc',
    revision: 'def',
    branch: 'main',
    tag: '',
    appearsAtMs: 0,
    startsAtMs: 0,
    executions,
    retryEnd: 'SUCCESSFUL',
    neverBegun: '',
    ...parts,
  }
  return new ModelRun(plan, actions, '')
}

/** The statuses of the run and of each listed execution. */
function look(run: ModelRun, ms: number): readonly string[] {
  return [run.statusAt(ms), ...run.executionsAt(ms).map((execution) => execution.statusAt(ms))]
}

describe('a run of the soak', () => {
  test('executes one action after the other', () => {
    const run = aRun([anExecution(1), anExecution(2)])
    expect(look(run, 500)).toEqual(['INPROGRESS', 'INPROGRESS', 'ENQUEUED'])
    expect(look(run, 1500)).toEqual(['INPROGRESS', 'SUCCESSFUL', 'INPROGRESS'])
    expect(look(run, 2000)).toEqual(['SUCCESSFUL', 'SUCCESSFUL', 'SUCCESSFUL'])
  })

  test('executes an action again in a loop', () => {
    const run = aRun([anExecution(1), anExecution(1, { end: 'FAILED' })])
    expect(look(run, 500)).toEqual(['INPROGRESS', 'INPROGRESS'])
    expect(look(run, 2000)).toEqual(['FAILED', 'SUCCESSFUL', 'FAILED'])
  })

  test('ends with the first action that fails, and lists the others as never begun', () => {
    const run = aRun([anExecution(1, { end: 'FAILED' }), anExecution(2)], { neverBegun: 'NOT_EXECUTED' })
    expect(look(run, 1000)).toEqual(['FAILED', 'FAILED', 'NOT_EXECUTED'])
  })

  test('waits, and goes on when somebody comes', () => {
    const run = aRun([anExecution(1, { gate: 'WAITING_FOR_APPLY' }), anExecution(2)])
    expect(look(run, 1e9)).toEqual(['WAITING_FOR_APPLY', 'WAITING_FOR_APPLY'])
    expect(run.resolve('WAITING_FOR_VARIABLES', null, 5000)).toBe(false)
    expect(run.resolve('WAITING_FOR_APPLY', null, 5000)).toBe(true)
    expect(look(run, 4999)).toEqual(['WAITING_FOR_APPLY', 'WAITING_FOR_APPLY'])
    expect(look(run, 6500)).toEqual(['INPROGRESS', 'SUCCESSFUL', 'INPROGRESS'])
  })

  test('is cancelled, and what was stays what it was', () => {
    const run = aRun([anExecution(1), anExecution(2)])
    expect(run.cancel(500, 100)).toBe(true)
    expect(look(run, 400)).toEqual(['INPROGRESS', 'INPROGRESS', 'ENQUEUED'])
    expect(look(run, 550)).toEqual(['TERMINATING', 'TERMINATING', 'ENQUEUED'])
    expect(look(run, 600)).toEqual(['TERMINATED', 'TERMINATED', 'ENQUEUED'])
    expect(run.cancel(700, 0)).toBe(false)
  })

  test('is retried, which shows after a while', () => {
    const run = aRun([anExecution(1), anExecution(2, { end: 'FAILED' })])
    expect(run.retry(1500, 0)).toBe(false)
    expect(run.retry(5000, 300)).toBe(true)
    expect(look(run, 5200)).toEqual(['FAILED', 'SUCCESSFUL', 'FAILED'])
    expect(look(run, 5300)).toEqual(['INPROGRESS', 'SUCCESSFUL', 'FAILED', 'INPROGRESS'])
    expect(look(run, 6300)).toEqual(['SUCCESSFUL', 'SUCCESSFUL', 'FAILED', 'SUCCESSFUL'])
  })
})
