import { readFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import {
  decodeActionExecutionHash,
  decodeExecutionNumber,
  decodeExecutionPage,
  decodeLogPage,
  decodePipelineNumber,
  decodePipelinePage,
  requireSame,
  requireSamePlace,
} from '../../src/buddy/decode.ts'
import { DecodeError } from '../../src/buddy/http/json-fields.ts'

const bothPages = [(page: unknown) => decodeExecutionPage(page, '2'), decodePipelinePage] as const

describe('a page of a list', () => {
  test('has runs as Buddy documents them', async () => {
    const body: unknown = JSON.parse(
      await readFile(new URL('../fixtures/list-executions.json', import.meta.url), 'utf8'),
    )
    const { items, totalPages } = decodeExecutionPage(body, '2')
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
      { pipelines: [{ id: 5, identifier: 'deploy' }, { id: 6 }], page: 2, total_page_count: 3, total_element_count: 9 },
      {
        items: [
          { id: 5, identifier: 'deploy' },
          { id: 6, identifier: null },
        ],
        page: 2,
        totalPages: 3,
        totalItems: 9,
        hasUnreadItems: false,
      },
    ],
    [{ pipelines: [] }, { items: [], page: null, totalPages: null, totalItems: null, hasUnreadItems: false }],
    [
      { pipelines: [{ id: '5', identifier: 7 }, 'x'], total_page_count: 'x' },
      { items: [{ id: 5, identifier: null }], totalPages: null, hasUnreadItems: true },
    ],
    [{ pipelines: [{ id: 2 ** 53 }] }, { items: [{ id: null, identifier: null }] }],
    [
      { total_element_count: 0, total_page_count: 0 },
      { items: [], totalPages: 0, totalItems: 0 },
    ],
    [
      { pipelines: null, total_element_count: 0 },
      { items: [], totalItems: 0, hasUnreadItems: false },
    ],
  ])('has pipelines: %j', (body, expected) => {
    expect(decodePipelinePage(body)).toMatchObject(expected)
  })

  test.each([
    [{}, 'expected a list'],
    [{ executions: null, pipelines: null }, 'expected a list'],
    [{ executions: null, pipelines: null, total_element_count: 1 }, 'expected a list'],
    [{ executions: {}, pipelines: {}, total_element_count: 0 }, 'expected a list'],
    [[], 'expected an object'],
    [{ executions: [], pipelines: [], errors: [{ message: 'no' }] }, 'errors: expected none'],
    [{ executions: [], pipelines: [], errors: ['no'] }, 'errors: expected none'],
  ])('is refused without a list, and with an error: %j', (body, message) => {
    for (const decode of bothPages) {
      expect(() => decode(body)).toThrow(DecodeError)
      expect(() => decode(body)).toThrow(message)
    }
  })

  test('takes an empty list of errors for none', () => {
    for (const decode of bothPages) expect(decode({ executions: [], pipelines: [], errors: [] }).items).toEqual([])
  })

  test('is refused with runs of another pipeline', () => {
    const url = 'https://x/workspaces/w/projects/p/pipelines/3/executions'
    for (const body of [{ url, executions: [] }, { executions: [{ url: `${url}/7`, status: 'FAILED' }] }])
      expect(() => decodeExecutionPage(body, '2')).toThrow(
        new DecodeError('the answer is about pipeline 3, asked for was 2'),
      )
  })

  test('lists a run without a status, and the faults of a run', () => {
    const executions = [{ id: 4, status: 'FAILED', comment: 5 }, { id: 3 }]
    expect(decodeExecutionPage({ executions }, '2').items).toMatchObject([
      { id: 4, status: 'FAILED', decodeWarnings: ['executions[0].comment: expected a string, got a number'] },
      { id: 3, status: '' },
    ])
  })
})

test.each([
  [{ id: 2, url: 'https://x/executions/3' }, '2'],
  [{ id: 2 ** 53, url: 'https://x/executions/9007199254740993' }, '9007199254740993'],
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
])('names a run by its id, else by its url: %j', (body, number) => {
  expect(decodeExecutionNumber(body)).toBe(number)
})

test.each([
  [{ action_execution_id: 'a1', url: 'https://x/action_executions/b2' }, 'a1'],
  [{ url: 'https://x/action_executions/b2' }, 'b2'],
  [{ action_execution_id: ['a1'] }, 'a list'],
  [{ action_execution_id: 123 }, '123'],
  [{}, null],
])('names an action execution by its hash, else by its url: %j', (body, hash) => {
  expect(decodeActionExecutionHash(body)).toBe(hash)
})

describe('a response about something else', () => {
  const address = { pipelineId: '2', executionId: '5', actionExecutionId: 'a1' }
  const at = (path: string): unknown => ({ url: `https://x/workspaces/w/projects/p/${path}` })

  test.each([
    ['pipelines/3/executions/5/action_executions/a1', 'pipeline 3, asked for was 2'],
    ['pipelines/2/executions/6/action_executions/a1', 'run 6, asked for was 5'],
    ['pipelines/2/executions/5/action_executions/b2', 'action execution b2, asked for was a1'],
  ])('is refused by its url: %s', (path, message) => {
    expect(() => {
      requireSamePlace(at(path), address)
    }).toThrow(new DecodeError(`the answer is about ${message}`))
  })

  test.each([at('pipelines/2/executions/5/action_executions/A1'), at(''), { url: 5 }, {}])(
    'is not seen in the same url, another project, or no url: %j',
    (body) => {
      expect(() => {
        requireSamePlace(body, address)
      }).not.toThrow()
    },
  )

  test('is not seen in ids that were not requested', () => {
    expect(() => {
      requireSamePlace(at('pipelines/2/executions/6/action_executions/b2'), { pipelineId: '2' })
    }).not.toThrow()
  })

  test.each([
    ['a1', 'A1', true],
    ['A1', 'a1', true],
    ['a1', null, true],
    ['a1', 'a2', false],
  ])('is refused by its id: %j and %j', (requested, echoed, isSame) => {
    const compare = (): void => {
      requireSame('run', requested, echoed)
    }
    if (isSame) expect(compare).not.toThrow()
    else expect(compare).toThrow(DecodeError)
  })
})

const handles = { workspace: 'w', project: 'p' }

test.each([
  [{ pipeline_id: 12, domain: 'w' }, 12],
  [{ domain: 'w' }, null],
  [{ pipeline_id: null }, null],
  [{ pipeline_id: '12' }, 12],
  [{ pipeline_id: 'twelve' }, null],
  [{ pipeline_id: 2 ** 53 }, null],
  [{ pipeline_id: 12, domain: 'W', project_identifier: 'P' }, 12],
  [{ pipeline_id: 12, domain: 'new', project_identifier: 'p' }, 12],
  [{ pipeline_id: 12, domain: 'w', project_identifier: 'new' }, 12],
  [{ pipeline_id: 12, domain: 'new' }, 12],
  [{ pipeline_id: 12, project_identifier: 'new' }, 12],
])('decodes the number of a pipeline, if at most one handle differs: %j', (body, number) => {
  expect(decodePipelineNumber(body, handles)).toBe(number)
})

test('refuses the number of a pipeline if both the workspace and the project are others', () => {
  const body = { pipeline_id: 12, domain: 'other', project_identifier: 'q' }
  expect(() => decodePipelineNumber(body, handles)).toThrow('another workspace and another project')
})

test.each([
  [{ total_element_count: 5, logs: [] }, 5],
  [{ logs: [] }, null],
  [{ total_element_count: '5' }, null],
])('decodes a page of a log: %j', (body, totalLines) => {
  expect(decodeLogPage(body)).toEqual({ totalLines })
})
