import { readFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { decodeActionExecution, decodeExecution, readStatus } from '../../src/buddy/decode.ts'
import { DecodeError } from '../../src/buddy/http/json-fields.ts'
import { fc } from '../fakes/properties.ts'

async function readFixture(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'))
}

const unknownAction = {
  id: null,
  htmlUrl: null,
  status: 'FAILED',
  startDate: null,
  finishDate: null,
  progress: null,
  errorMessage: null,
  approverId: null,
  approvalDate: null,
  actionId: null,
  actionReference: null,
  actionName: null,
  actionType: null,
  ignoreErrors: false,
  revision: null,
  passedVariables: [],
  outputtedVariables: [],
  logUrl: null,
  hasLog: false,
  decodeWarnings: [],
} as const

const unknownRun = {
  id: null,
  hash: null,
  htmlUrl: null,
  status: 'FAILED',
  startDate: null,
  finishDate: null,
  branch: null,
  tag: null,
  revision: null,
  creatorName: null,
  comment: null,
  pipelineName: null,
  logsRemoved: false,
  actionExecutions: [],
  decodeWarnings: [],
} as const

/** The fields of a body, all null, and a status. */
const allNull = (...names: readonly string[]): object => ({
  ...Object.fromEntries(names.map((name) => [name, null] as const)),
  status: 'FAILED',
})

describe('an action execution', () => {
  test('is decoded as Buddy documents it', async () => {
    expect(decodeActionExecution(await readFixture('get-action-execution'))).toEqual({
      ...unknownAction,
      id: '68e77c82b38c40fc0535ee55',
      htmlUrl:
        'https://app.buddy.works/my-workspace/my-project/pipelines/pipeline/89/execution/68e77c82b38c40fc0535ee51/?actionExecutionId=68e77c82b38c40fc0535ee55',
      status: 'SUCCESSFUL',
      startDate: '2025-10-09T09:12:38.688Z',
      finishDate: '2025-10-09T09:12:42.322Z',
      progress: 100,
      actionId: 149,
      actionReference: 149,
      actionName: 'Transfer to AWS S3/my-bucket',
      actionType: 'AMAZON_S3',
      revision: '2aeec94b11d79263c0076e8281e93ceacf88211c',
      hasLog: true,
    })
    expect(decodeActionExecution(await readFixture('seed-get-action-execution'))).toMatchObject({
      approverId: 1,
      approvalDate: '2025-05-28T09:51:38.743Z',
      passedVariables: [{ key: 'var', value: '123' }],
      outputtedVariables: [{ key: 'BUDDY_APPROVING_ACTOR', value: 'Mike' }],
      decodeWarnings: [],
    })
  })

  test.each<[string, object]>([
    ['absent', { status: 'FAILED' }],
    [
      'null',
      allNull(
        'action_execution_id',
        'url',
        'html_url',
        'start_date',
        'finish_date',
        'progress',
        'error_message',
        'approver_id',
        'approval_date',
        'action',
        'passed_variables',
        'outputted_variables',
        'log_url',
        'log',
      ),
    ],
    [
      'null in its action',
      { status: 'FAILED', action: allNull('id', 'name', 'type', 'ignore_errors', 'current_revision') },
    ],
    ['of another name', { status: 'FAILED', new_field: 5, constructor: 1, ['__proto__']: { progress: 5 } }],
  ])('has nothing of a field that is %s', (_, body) => {
    expect(decodeActionExecution(body)).toEqual(unknownAction)
  })

  test.each<[object, object]>([
    [{ action_execution_id: 'abc', url: 'https://x/action_executions/def' }, { id: 'abc' }],
    [{ url: 'https://x/executions/1/action_executions/def' }, { id: 'def' }],
    [{ url: 'https://x/projects/action_executions/pipelines/1/action_executions/def' }, { id: 'def' }],
    [{ url: 'https://x/executions/1' }, { id: null }],
    [{ url: 'https://x/action_executions' }, { id: null }],
    [{ action: { id: 149 } }, { actionId: 149, actionReference: 149 }],
    [{ action: { id: '149' } }, { actionId: 149, actionReference: '149' }],
    [{ action: { id: 'a1' } }, { actionId: null, actionReference: 'a1' }],
    [{ action: { ignore_errors: true } }, { ignoreErrors: true }],
    [
      { error_message: 'x', log_url: 'y' },
      { errorMessage: 'x', logUrl: 'y' },
    ],
    [{ log: [] }, { hasLog: true }],
    [
      { outputted_variables: [{ key: 'a', value: null }, { key: 'b' }, { key: 'c', value: '' }] },
      { outputtedVariables: ['a', 'b', 'c'].map((key) => ({ key, value: '' })), decodeWarnings: [] },
    ],
    [
      { outputted_variables: [{ key: 'a', value: '1' }, { key: 5 }, 'x', { key: 'c', value: {} }] },
      { outputtedVariables: [{ key: 'a', value: '1' }] },
    ],
  ])('of %j is decoded', (body, expected) => {
    expect(decodeActionExecution({ status: 'FAILED', ...body })).toMatchObject(expected)
  })

  test.each([
    [{ progress: '50' }, 'progress: expected a number, got a string'],
    [{ html_url: 5 }, 'html_url: expected a string, got a number'],
    [{ start_date: [] }, 'start_date: expected a string, got a list'],
    [{ error_message: {} }, 'error_message: expected a string, got an object'],
    [{ action: 'x' }, 'action: expected an object, got a string'],
    [{ action: [] }, 'action: expected an object, got a list'],
    [{ action: { name: true } }, 'action.name: expected a string, got a boolean'],
    [{ action: { id: '149a' } }, 'action.id: expected a number, got a string'],
    [{ action: { id: '1'.repeat(16) } }, 'action.id: expected a number, got a string'],
    [{ action: { ignore_errors: 'yes' } }, 'action.ignore_errors: expected true or false, got a string'],
    [{ outputted_variables: {} }, 'outputted_variables: expected a list, got an object'],
    [{ outputted_variables: [{ key: 'a' }, 'b'] }, 'outputted_variables[1]: expected an object, got a string'],
    [{ outputted_variables: [null] }, 'outputted_variables[0]: expected an object, got nothing'],
    [{ passed_variables: [{ key: 'a', value: 5 }] }, 'passed_variables[0].value: expected a string, got a number'],
    [{ passed_variables: [{ value: 'x' }] }, 'passed_variables[0].key: expected a string, got nothing'],
  ])('names the field that has another type, and its place: %j', (body, warning) => {
    expect(decodeActionExecution({ status: 'FAILED', ...body })).toMatchObject({
      status: 'FAILED',
      decodeWarnings: [warning],
    })
  })
})

describe('a run', () => {
  test.each(['get-execution', 'patch-execution', 'run-pipeline'])('is decoded as in %s', async (name) => {
    const execution = decodeExecution(await readFixture(name))
    expect(execution).toMatchObject({
      id: 2,
      hash: '68e60c55592ab1f894ecace6',
      htmlUrl:
        'https://app.buddy.works/my-workspace/my-project/pipelines/pipeline/2/execution/68e60c55592ab1f894ecace6',
      status: 'SUCCESSFUL',
      startDate: '2025-10-08T07:01:42.029Z',
      finishDate: '2025-10-08T07:01:45.886Z',
      branch: 'dev-issue1',
      tag: null,
      revision: '90d11b5b54108fa57b30ae286322b99b26d46ccb',
      creatorName: 'Mike',
      logsRemoved: false,
      decodeWarnings: [],
    })
    expect(execution.actionExecutions.length).toBeGreaterThan(0)
    for (const actionExecution of execution.actionExecutions)
      expect(actionExecution).toMatchObject({
        id: expect.stringMatching(/^[0-9a-f]{24}$/),
        status: 'SUCCESSFUL',
        actionId: expect.any(Number),
        decodeWarnings: [],
      })
  })

  test.each<[string, object]>([
    ['absent', { status: 'FAILED' }],
    [
      'null',
      allNull(
        'id',
        'html_url',
        'start_date',
        'finish_date',
        'branch',
        'tag',
        'to_revision',
        'creator',
        'comment',
        'pipeline',
        'logs_removed',
        'action_executions',
      ),
    ],
  ])('has nothing of a field that is %s', (_, body) => {
    expect(decodeExecution(body)).toEqual(unknownRun)
  })

  const page = 'https://app.buddy.works/w/p/pipelines/pipeline/2/execution'
  test.each<[object, object]>([
    [{ branch: { name: 'main' } }, { branch: 'main', tag: null }],
    [{ branch: 'main' }, { branch: 'main', tag: null }],
    [{ tag: { name: 'v1' } }, { branch: null, tag: 'v1' }],
    [{ tag: 'v1' }, { branch: null, tag: 'v1' }],
    [
      { comment: 'c', pipeline: { name: 'p' }, logs_removed: true },
      { comment: 'c', pipelineName: 'p', logsRemoved: true },
    ],
    [{ html_url: `${page}/68E60C55592AB1F894ECACE6` }, { hash: '68e60c55592ab1f894ecace6' }],
    [{ html_url: `${page}/68e60c55592ab1f894ecace6/?x=y` }, { hash: '68e60c55592ab1f894ecace6' }],
    [{ html_url: `${page}/68e60c55` }, { hash: '68e60c55' }],
    [{ html_url: `${page}/2` }, { hash: null }],
    [{ html_url: `${page}/68e60c55592ab1f894ecace6x` }, { hash: null }],
    [{ html_url: 'https://app.buddy.works/w/p' }, { hash: null }],
  ])('of %j is decoded', (body, expected) => {
    expect(decodeExecution({ status: 'FAILED', ...body })).toMatchObject({ ...expected, decodeWarnings: [] })
  })

  test.each([
    [{ id: 'two' }, 'id: expected a number, got a string'],
    [{ id: 2 ** 53 }, 'id: expected a whole number below 2^53, got a number'],
    [{ id: 1.5 }, 'id: expected a whole number below 2^53, got a number'],
    [{ branch: { name: 5 } }, 'branch.name: expected a string, got a number'],
    [{ to_revision: 'abc' }, 'to_revision: expected an object, got a string'],
    [{ logs_removed: 1 }, 'logs_removed: expected true or false, got a number'],
    [{ action_executions: [5] }, 'action_executions[0]: expected an object, got a number'],
    [
      { action_executions: [{ status: 'FAILED' }, { outputted_variables: [{ key: 'a', value: [] }] }] },
      'action_executions[1].outputted_variables[0].value: expected a string, got a list',
    ],
  ])('names the field that has another type, and its place: %j', (body, warning) => {
    expect(decodeExecution({ status: 'FAILED', ...body })).toMatchObject({
      id: null,
      status: 'FAILED',
      decodeWarnings: [warning],
    })
  })

  test.each([
    [{ action: { name: 'x' } }, []],
    [{ status: null }, []],
    [{ status: 5 }, ['action_executions[1].status: expected a string, got a number']],
  ])('keeps its own status with an action that has none: %j', (action, decodeWarnings) => {
    const body = { status: 'SUCCESSFUL', action_executions: [{ status: 'SUCCESSFUL' }, action] }
    expect(decodeExecution(body)).toMatchObject({
      status: 'SUCCESSFUL',
      actionExecutions: [{ status: 'SUCCESSFUL' }, { status: '' }],
      decodeWarnings,
    })
  })
})

describe('a body without a status of its own', () => {
  test.each([
    [{}, 'status: expected a string, got nothing'],
    [{ status: null }, 'status: expected a string, got nothing'],
    [{ status: 5 }, 'status: expected a string, got a number'],
    [{ status: ['SUCCESSFUL'] }, 'status: expected a string, got a list'],
    [{ ['__proto__']: { status: 'SUCCESSFUL' } }, 'status: expected a string, got nothing'],
    [Object.create({ status: 'SUCCESSFUL' }), 'status: expected a string, got nothing'],
    [null, 'the answer: expected an object, got nothing'],
    ['SUCCESSFUL', 'the answer: expected an object, got a string'],
    [[{ status: 'SUCCESSFUL' }], 'the answer: expected an object, got a list'],
    [true, 'the answer: expected an object, got a boolean'],
  ])('is refused: %j', (body, message) => {
    expect(() => decodeActionExecution(body)).toThrow(new DecodeError(message))
    expect(() => decodeExecution(body)).toThrow(new DecodeError(message))
    expect(readStatus(body)).toBeNull()
  })

  test('is refused, and any other has the status that is in it, for any JSON', () => {
    const names = ['status', 'action', 'id', 'log', 'url', 'outputted_variables', 'action_executions']
    const anyBody = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...names), fc.jsonValue()))
    fc.assert(
      fc.property(anyBody, (body) => {
        for (const decode of [decodeActionExecution, decodeExecution]) {
          let status: unknown
          try {
            status = decode(body).status
          } catch (error) {
            expect(error).toBeInstanceOf(DecodeError)
            continue
          }
          expect(body).toHaveProperty('status', status)
          expect(readStatus(body)).toBe(status)
        }
      }),
    )
  })
})

test.each([
  [decodeExecution, 'action', {}, 'an action execution'],
  [decodeExecution, 'executions', [], 'a list of runs'],
  [decodeActionExecution, 'action_executions', [], 'a run'],
  [decodeActionExecution, 'executions', [], 'a list of runs'],
])('%p refuses a body with %s, which answers another request', (decode, name, value, what) => {
  expect(() => decode({ status: 'SUCCESSFUL', [name]: value })).toThrow(
    new DecodeError(`the answer is ${what}, which was not asked for`),
  )
  expect(decode({ status: 'SUCCESSFUL', [name]: null }).status).toBe('SUCCESSFUL')
})
