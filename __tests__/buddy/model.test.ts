import { readFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { DecodeError } from '../../src/buddy/http/json-fields.ts'
import {
  decodeActionExecution,
  decodeActionExecutionHash,
  decodeExecution,
  decodeExecutionNumber,
  decodeExecutionPage,
  decodeLogPage,
  decodePipelineNumber,
  decodePipelinePage,
} from '../../src/buddy/decode.ts'
import { fc } from '../fakes/properties.ts'

async function readFixture(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'))
}

const handles = { workspace: 'w', project: 'p' }

const nothingKnown = {
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

const noRunKnown = {
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

describe("the bodies of Buddy's own documents", () => {
  test('an action execution', async () => {
    expect(decodeActionExecution(await readFixture('get-action-execution'))).toEqual({
      ...nothingKnown,
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
  })

  test('an action execution that was approved, with variables', async () => {
    expect(decodeActionExecution(await readFixture('seed-get-action-execution'))).toMatchObject({
      id: '6836dca490f5896b4bb8e6a7',
      status: 'SUCCESSFUL',
      approverId: 1,
      approvalDate: '2025-05-28T09:51:38.743Z',
      actionId: 1,
      actionName: 'Pass arguments',
      actionType: 'WAIT_FOR_VARIABLES',
      passedVariables: [{ key: 'var', value: '123' }],
      outputtedVariables: [{ key: 'BUDDY_APPROVING_ACTOR', value: 'Mike' }],
      decodeWarnings: [],
    })
  })

  test.each(['get-execution', 'patch-execution', 'run-pipeline'])('a run: %s', async (name) => {
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
    for (const actionExecution of execution.actionExecutions) {
      expect(actionExecution).toMatchObject({
        id: expect.stringMatching(/^[0-9a-f]{24}$/),
        status: 'SUCCESSFUL',
        actionId: expect.any(Number),
        actionName: expect.any(String),
        decodeWarnings: [],
      })
    }
  })
})

describe('what is absent, and what is null', () => {
  test('of an action execution with a status alone, all else is unknown', () => {
    expect(decodeActionExecution({ status: 'FAILED' })).toEqual(nothingKnown)
  })

  test('of a run with a status alone, all else is unknown', () => {
    expect(decodeExecution({ status: 'FAILED' })).toEqual(noRunKnown)
  })

  const actionExecutionFields = [
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
  ] as const
  const executionFields = [
    'id',
    'html_url',
    'start_date',
    'finish_date',
    'branch',
    'tag',
    'to_revision',
    'creator',
    'pipeline',
    'logs_removed',
    'action_executions',
  ] as const
  const allNull = (names: readonly string[]): object => ({
    ...Object.fromEntries(names.map((name) => [name, null] as const)),
    status: 'FAILED',
  })

  test('null means absent, in each field', () => {
    expect(decodeActionExecution(allNull(actionExecutionFields))).toEqual(nothingKnown)
    expect(decodeExecution(allNull(executionFields))).toEqual(noRunKnown)
    expect(
      decodeActionExecution({
        status: 'FAILED',
        action: allNull(['id', 'name', 'type', 'ignore_errors', 'current_revision']),
      }),
    ).toEqual(nothingKnown)
  })

  test('fields that nobody knows are left alone', () => {
    expect(
      decodeActionExecution({
        status: 'FAILED',
        new_field: { status: 5 },
        constructor: 1,
        ['__proto__']: { progress: 5 },
      }),
    ).toEqual(nothingKnown)
  })

  test.each([
    ['the field for it', { action_execution_id: 'abc', url: 'https://x/action_executions/def' }, 'abc'],
    ['the end of the url', { url: 'https://x/executions/1/action_executions/def' }, 'def'],
    [
      'a url that names a project like the collection',
      { url: 'https://x/projects/action_executions/pipelines/1/executions/1/action_executions/def' },
      'def',
    ],
    ['no url of an action execution', { url: 'https://x/executions/1' }, null],
    ['a url that is cut short', { url: 'https://x/action_executions' }, null],
  ])('the id comes from %s', (_, body, id) => {
    expect(decodeActionExecution({ status: 'FAILED', ...body }).id).toBe(id)
  })

  test.each([
    [149, 149],
    ['149', 149],
    ['a1', null],
    [null, null],
  ])('the number of the action %j is known, and how Buddy writes it', (id, number) => {
    expect(decodeActionExecution({ status: 'FAILED', action: { id } })).toMatchObject({
      actionId: number,
      actionReference: id,
    })
  })

  test('an empty log is a log', () => {
    expect(decodeActionExecution({ status: 'FAILED', log: [] }).hasLog).toBe(true)
  })

  test('an empty value of a variable may come as null or not at all', () => {
    const { outputtedVariables, decodeWarnings } = decodeActionExecution({
      status: 'FAILED',
      outputted_variables: [{ key: 'a', value: null }, { key: 'b' }, { key: 'c', value: '' }],
    })
    expect([outputtedVariables, decodeWarnings]).toEqual([['a', 'b', 'c'].map((key) => ({ key, value: '' })), []])
  })
})

describe('a field that is not as it should be is named with its place, and decides nothing', () => {
  test.each([
    [{ progress: '50' }, 'progress: expected a number, got a string'],
    [{ html_url: 5 }, 'html_url: expected a string, got a number'],
    [{ start_date: [] }, 'start_date: expected a string, got a list'],
    [{ error_message: {} }, 'error_message: expected a string, got an object'],
    [{ action: 'x' }, 'action: expected an object, got a string'],
    [{ action: [] }, 'action: expected an object, got a list'],
    [{ action: { name: true } }, 'action.name: expected a string, got a boolean'],
    [{ action: { id: '149a' } }, 'action.id: expected a number, got a string'],
    [{ action: { ignore_errors: 'yes' } }, 'action.ignore_errors: expected true or false, got a string'],
    [{ outputted_variables: {} }, 'outputted_variables: expected a list, got an object'],
    [{ outputted_variables: [{ key: 'a' }, 'b'] }, 'outputted_variables[1]: expected an object, got a string'],
    [{ outputted_variables: [null] }, 'outputted_variables[0]: expected an object, got nothing'],
    [{ passed_variables: [{ key: 'a', value: 5 }] }, 'passed_variables[0].value: expected a string, got a number'],
    [{ passed_variables: [{ value: 'x' }] }, 'passed_variables[0].key: expected a string, got nothing'],
    [{ passed_variables: [{ key: 5, value: 'x' }] }, 'passed_variables[0].key: expected a string, got a number'],
  ])('%j', (fields, problem) => {
    expect(decodeActionExecution({ status: 'FAILED', ...fields })).toMatchObject({
      status: 'FAILED',
      decodeWarnings: [problem],
    })
  })

  test.each([
    [{ id: 'two' }, 'id: expected a number, got a string'],
    [{ branch: { name: 5 } }, 'branch.name: expected a string, got a number'],
    [{ to_revision: 'abc' }, 'to_revision: expected an object, got a string'],
    [{ logs_removed: 1 }, 'logs_removed: expected true or false, got a number'],
    [
      { action_executions: [{ status: 'FAILED' }, { status: 'FAILED', action: { id: 'x' } }] },
      'action_executions[1].action.id: expected a number, got a string',
    ],
    [{ action_executions: [5] }, 'action_executions[0]: expected an object, got a number'],
    [
      { action_executions: [{ status: 'FAILED', outputted_variables: [{ key: 'a', value: [] }] }] },
      'action_executions[0].outputted_variables[0].value: expected a string, got a list',
    ],
  ])('of a run: %j', (fields, problem) => {
    expect(decodeExecution({ status: 'FAILED', ...fields })).toMatchObject({
      status: 'FAILED',
      decodeWarnings: [problem],
    })
  })

  test('the good variables beside a bad one are kept', () => {
    const variables = [{ key: 'a', value: '1' }, { key: 5 }, { key: 'b', value: '2' }, 'x', { key: 'c', value: {} }]
    expect(decodeActionExecution({ status: 'FAILED', outputted_variables: variables }).outputtedVariables).toEqual([
      { key: 'a', value: '1' },
      { key: 'b', value: '2' },
    ])
  })
})

describe('without a status there is no answer', () => {
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
  ])('%j', (body, message) => {
    expect(() => decodeActionExecution(body)).toThrow(new DecodeError(message))
    expect(() => decodeExecution(body)).toThrow(new DecodeError(message))
  })

  test.each([
    [{ action: { name: 'x' } }, []],
    [{ status: null }, []],
    [{ status: 5 }, ['action_executions[1].status: expected a string, got a number']],
  ])('a run with an action that has none keeps its own status: %j', (action, decodeWarnings) => {
    const body = { status: 'SUCCESSFUL', action_executions: [{ status: 'SUCCESSFUL' }, action] }
    expect(decodeExecution(body)).toMatchObject({
      status: 'SUCCESSFUL',
      actionExecutions: [{ status: 'SUCCESSFUL' }, { status: '' }],
      decodeWarnings,
    })
  })

  test('any JSON decodes to the status it has, or is refused', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.dictionary(
            fc.constantFrom('status', 'action', 'id', 'log', 'url', 'outputted_variables', 'action_executions'),
            fc.jsonValue(),
          ),
        ),
        (body) => {
          for (const decode of [decodeActionExecution, decodeExecution]) {
            let status: unknown
            try {
              status = decode(body).status
            } catch (error) {
              expect(error).toBeInstanceOf(DecodeError)
              continue
            }
            expect(body).toHaveProperty('status', status)
          }
        },
      ),
    )
  })
})

describe('the answer to another question is refused', () => {
  test.each([
    [decodeExecution, 'action', {}, 'an action execution'],
    [decodeExecution, 'executions', [], 'a list of runs'],
    [decodeActionExecution, 'action_executions', [], 'a run'],
    [decodeActionExecution, 'executions', [], 'a list of runs'],
  ])('%p: %s', (decode, name, value, what) => {
    expect(() => decode({ status: 'SUCCESSFUL', [name]: value })).toThrow(
      new DecodeError(`the answer is ${what}, which was not asked for`),
    )
    expect(decode({ status: 'SUCCESSFUL', [name]: null }).status).toBe('SUCCESSFUL')
  })
})

describe('a number that JavaScript takes for another', () => {
  test.each([2 ** 53, 1.5, 1e300])('is not taken: %d', (id) => {
    expect(decodeExecution({ status: 'FAILED', id })).toMatchObject({
      id: null,
      decodeWarnings: ['id: expected a whole number below 2^53, got a number'],
    })
    expect(decodePipelineNumber({ pipeline_id: id }, handles)).toBeNull()
    expect(decodePipelinePage({ pipelines: [{ id }] }).items).toEqual([{ id: null, identifier: null }])
  })

  test.each([
    [{ id: 2, url: 'https://x/executions/3' }, '2'],
    [{ id: 2 ** 53, url: 'https://x/executions/9007199254740993' }, '9007199254740993'],
    [{ url: 'https://x/executions/3' }, '3'],
    [{ url: 'https://x/projects/executions/pipelines/1/executions/3' }, '3'],
    [{ id: '3', url: 'https://x/executions/4' }, '3'],
    [{ id: 'two', url: 'https://x/executions/3' }, '3'],
    [{ id: 'two' }, 'two'],
    [{ id: 2 ** 53 }, '9007199254740992'],
    [{ id: 43.5 }, '43.5'],
    [{ id: [43] }, 'a list'],
    [{ id: { a: 43 } }, 'an object'],
    [{ id: null, url: ['https://x/executions/3'] }, null],
    [{}, null],
  ])('a run is named by its id, else by its url: %j', (body, number) => {
    expect(decodeExecutionNumber(body)).toBe(number)
  })
})

describe('the hash of an action execution', () => {
  test.each([
    [{ action_execution_id: 'a1', url: 'https://x/action_executions/b2' }, 'a1'],
    [{ url: 'https://x/action_executions/b2' }, 'b2'],
    [{ action_execution_id: ['a1'] }, 'a list'],
    [{ action_execution_id: 123 }, '123'],
    [{}, null],
  ])('is what it says, else what its url says: %j', (body, hash) => {
    expect(decodeActionExecutionHash(body)).toBe(hash)
  })
})

describe('a page of a list', () => {
  test('of runs, as Buddy documents it', async () => {
    const { items, totalPages } = decodeExecutionPage(await readFixture('list-executions'), '2')
    expect(totalPages).toBe(1)
    expect(items.length).toBeGreaterThan(0)
    for (const run of items)
      expect(run).toMatchObject({
        id: expect.any(Number),
        hash: expect.stringMatching(/^[0-9a-f]{24}$/),
        status: expect.any(String),
        revision: expect.stringMatching(/^[0-9a-f]{40}$/),
        actionExecutions: [],
        decodeWarnings: [],
      })
  })

  test.each([
    [
      { pipelines: [{ id: 5, identifier: 'deploy', name: 'Deploy' }, { id: 6 }], total_page_count: 3 },
      [
        { id: 5, identifier: 'deploy' },
        { id: 6, identifier: null },
      ],
      3,
    ],
    [{ pipelines: [] }, [], null],
    [{ pipelines: [{ id: '5', identifier: 7 }], total_page_count: 'x' }, [{ id: 5, identifier: null }], null],
  ])('of pipelines: %j', (body, items, totalPages) => {
    expect(decodePipelinePage(body)).toMatchObject({ items, totalPages })
  })

  test.each([
    ['{}', {}, 'expected a list'],
    ['null', { executions: null, pipelines: null }, 'expected a list'],
    ['null, with entries', { executions: null, pipelines: null, total_element_count: 1 }, 'expected a list'],
    ['an object, with no entries', { executions: {}, pipelines: {}, total_element_count: 0 }, 'expected a list'],
    ['an object', { executions: {}, pipelines: {} }, 'expected a list'],
    ['a list without its page', [], 'expected an object'],
    ['an error', { executions: [], pipelines: [], errors: [{ message: 'no' }] }, 'errors: expected none'],
  ])('that is no page is no answer: %s', (_, body, message) => {
    for (const decode of [(page: unknown) => decodeExecutionPage(page, '2'), decodePipelinePage]) {
      expect(() => decode(body)).toThrow(DecodeError)
      expect(() => decode(body)).toThrow(message)
    }
  })

  test.each([
    { executions: null, pipelines: null, total_element_count: 0, total_page_count: 0 },
    { total_element_count: 0, total_page_count: 0 },
  ])('that leaves an empty list out, and counts 0 entries, is an empty page: %j', (body) => {
    for (const decode of [(page: unknown) => decodeExecutionPage(page, '2'), decodePipelinePage])
      expect(decode(body)).toMatchObject({ items: [], totalPages: 0, totalItems: 0, hasUnreadItems: false })
  })

  test('with runs of another pipeline is no answer', () => {
    const url = 'https://x/workspaces/w/projects/p/pipelines/3/executions'
    for (const body of [{ url, executions: [] }, { executions: [{ url: `${url}/7`, status: 'FAILED' }] }])
      expect(() => decodeExecutionPage(body, '2')).toThrow(
        new DecodeError('the answer is about pipeline 3, asked for was 2'),
      )
  })

  test('with a run that has no status still lists the others', () => {
    expect(decodeExecutionPage({ executions: [{ id: 4, status: 'FAILED' }, { id: 3 }] }, '2').items).toMatchObject([
      { id: 4, status: 'FAILED' },
      { id: 3, status: '' },
    ])
  })
})

test.each([
  ['https://app.buddy.works/w/p/pipelines/pipeline/2/execution/68E60C55592AB1F894ECACE6', '68e60c55592ab1f894ecace6'],
  [
    'https://app.buddy.works/w/p/pipelines/pipeline/2/execution/68e60c55592ab1f894ecace6/?actionExecutionId=abc',
    '68e60c55592ab1f894ecace6',
  ],
  ['https://app.buddy.works/w/p/pipelines/pipeline/2/execution/2', null],
  ['https://app.buddy.works/w/p', null],
])('the hash of a run comes from its page: %s', (htmlUrl, hash) => {
  expect(decodeExecution({ status: 'FAILED', html_url: htmlUrl }).hash).toBe(hash)
})

test.each([
  [{ pipeline_id: 12, domain: 'w' }, 12],
  [{ domain: 'w' }, null],
  [{ pipeline_id: null }, null],
  [{ pipeline_id: '12' }, 12],
  [{ pipeline_id: 'twelve' }, null],
])('the number of a pipeline: %j', (body, number) => {
  expect(decodePipelineNumber(body, handles)).toBe(number)
})

test.each([
  { domain: 'W', project_identifier: 'P' },
  { domain: 'new', project_identifier: 'p' },
  { domain: 'w', project_identifier: 'new' },
  { domain: 'new' },
  { project_identifier: 'new' },
])('the number of a pipeline is taken when at most one handle differs: %j', (echoed) => {
  expect(decodePipelineNumber({ pipeline_id: 12, ...echoed }, handles)).toBe(12)
})

test('the number of a pipeline is refused when both the workspace and the project are others', () => {
  const body = { pipeline_id: 12, domain: 'other', project_identifier: 'q' }
  expect(() => decodePipelineNumber(body, handles)).toThrow('another workspace and another project')
})

test.each([
  [{ total_element_count: 5, logs: [] }, 5],
  [{ logs: [] }, null],
  [{ total_element_count: null }, null],
  [{ total_element_count: '5' }, null],
])('a page of a log: %j', (body, totalLines) => {
  expect(decodeLogPage(body)).toEqual({ totalLines })
})

test('a run takes its branch and tag as an object with a name or as a text', () => {
  const refs = [{ branch: { name: 'main' } }, { branch: 'main' }, { tag: { name: 'v1' } }, { tag: 'v1' }]
  expect(
    refs.map((ref) => {
      const { branch, tag, decodeWarnings } = decodeExecution({ status: 'FAILED', ...ref })
      return [branch, tag, decodeWarnings]
    }),
  ).toEqual([
    ['main', null, []],
    ['main', null, []],
    [null, 'v1', []],
    [null, 'v1', []],
  ])
})
