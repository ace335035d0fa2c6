import { expect, test } from '@jest/globals'
import { type Fields, revision } from '../../fakes/builders.ts'
import { type Call, refused } from '../../fakes/exchange.ts'
import { aRun, byCommit, failToFind, find, type Found, pageOf, type Respond } from '../../fakes/finding.ts'

const pipeline = { by: 'identifier', identifier: 'deploy' } as const
const listed = {
  pipelines: [
    { id: 7, identifier: 'other' },
    { id: 9, identifier: 'Deploy' },
  ],
  total_page_count: 1,
}
const lists = (...pipelines: readonly Fields[]): Fields => ({ pipelines, total_page_count: 1 })

/** Responds to the endpoint of identifiers in one way, and to all others in another. */
const atIdentifiers =
  (response: ReturnType<Respond>, elsewhere: Respond): Respond =>
  (call) =>
    call.path === '/workspaces/w/identifiers' ? response : elsewhere(call)
const findPipeline = async (respond: Respond): Promise<Found> => await find({ pipeline }, respond)

test('asks once for a pipeline by its identifier, which cannot change the path', async () => {
  const { resolved, asked, observed } = await findPipeline(() => ({ pipeline_id: 9 }))
  expect(resolved?.run.pipelineId).toBe('9')
  expect(asked).toEqual(['/workspaces/w/identifiers?project=p&pipeline=deploy'])
  expect(observed).toEqual(['{"pipelineId":"9"}'])
  const odd = { pipeline: { by: 'identifier', identifier: 'a&project=b #?' } } as const
  expect((await find(odd, () => ({ pipeline_id: 9 }))).asked).toEqual([
    '/workspaces/w/identifiers?project=p&pipeline=a%26project%3Db%20%23%3F',
  ])
})

test.each([
  ['is refused with 403', refused(403)],
  ['is refused with 404', refused(404)],
  ['is refused with 405', refused(405)],
  ['is not routed, which Buddy answers with 400', refused(400, { apiMessages: ['Invalid url'] })],
  ['does not name the pipeline', {}],
])('finds the pipeline in the list when the endpoint of identifiers %s', async (_, response) => {
  const { resolved, asked } = await findPipeline(atIdentifiers(response, () => listed))
  expect([resolved?.run.pipelineId, asked.length]).toEqual(['9', 2])
})

test.each([400, 401])('does not read the list when the endpoint of identifiers answers %d', async (httpStatus) => {
  const { error, asked } = await findPipeline(atIdentifiers(refused(httpStatus), () => listed))
  expect([asked.length, error]).toMatchObject([1, { reason: 'permanent', last: { details: { httpStatus } } }])
})

test('reports a refusal, and not a missing pipeline, when Buddy answers only 403', async () => {
  const { error, asked } = await findPipeline(() => refused(403))
  expect([asked.length, error]).toMatchObject([2, { reason: 'permanent', last: { details: { httpStatus: 403 } } }])
})

test('reads the list again after one 403 of it when the endpoint of identifiers has answered', async () => {
  const responses = [refused(403), listed]
  const { resolved } = await findPipeline(atIdentifiers({}, () => responses.shift() ?? {}))
  expect(resolved?.run.pipelineId).toBe('9')
})

test('finds the pipeline on a later page of the list', async () => {
  const page = ({ query }: Call): Fields => ({
    pipelines: [query.get('page') === '3' ? { id: 9, identifier: 'deploy' } : { id: 1, identifier: 'x' }],
    total_page_count: 5,
  })
  const { resolved, asked } = await findPipeline(atIdentifiers(refused(403), page))
  expect([resolved?.run.pipelineId, asked.length]).toEqual(['9', 1 + 3 + 2])
})

const deploy = (id: number, identifier = 'deploy'): Fields => ({ id, identifier })
test.each<[string, readonly Fields[], string | readonly number[]]>([
  ['the exact one', [deploy(3, 'DEPLOY'), deploy(9)], '9'],
  ['the only one in another case', [deploy(3, 'DEPLOY'), deploy(8, 'x'), { id: 5 }], '3'],
  ['one that is listed twice', [deploy(9), deploy(9)], '9'],
  ['none of equal ones', [deploy(3), deploy(9)], [3, 9]],
  ['none of several in another case', [deploy(3, 'DEPLOY'), deploy(9, 'Deploy')], [3, 9]],
])('chooses %s of the pipelines in the list, on one page or on several', async (_, pipelines, expected) => {
  const inPages = ({ query }: Call): Fields => ({
    pipelines: pipelines.slice(Number(query.get('page')) - 1, Number(query.get('page'))),
    total_page_count: pipelines.length,
  })
  for (const respond of [() => lists(...pipelines), inPages]) {
    const { resolved, error } = await findPipeline(atIdentifiers(refused(403), respond))
    if (typeof expected === 'string') expect(resolved?.run.pipelineId).toBe(expected)
    else expect(error).toMatchObject({ reason: { kind: 'several-pipelines', identifier: 'deploy', ids: expected } })
  }
})

test.each([
  ['one page', 1, 1],
  ['ten pages of more', 99, 10],
])('reports a missing pipeline after %s, without a wait', async (_, total, pages) => {
  const respond = atIdentifiers({}, () => ({ pipelines: [{ id: 1, identifier: 'x' }], total_page_count: total }))
  const { error, asked, tookMs } = await findPipeline(respond)
  expect(error).toMatchObject({
    reason: { kind: 'no-pipeline', identifier: 'deploy', identifiers: Array(pages).fill('x') },
  })
  expect([asked.length, tookMs]).toEqual([1 + pages, 0])
})

test.each([{}, refused(404)])('names the workspace and the project when their list is 404 (%#)', async (response) => {
  const reason = await failToFind(
    { pipeline, run: byCommit() },
    atIdentifiers(response, () => refused(404)),
  )
  expect(reason).toEqual({ kind: 'no-workspace-or-project', workspace: 'w', project: 'p' })
})

test('reports a 404 of a later page of the list as an error', async () => {
  const responses = [{ pipelines: [{ id: 1, identifier: 'x' }], total_page_count: 2 }]
  const { error } = await findPipeline(atIdentifiers({}, () => responses.shift() ?? refused(404)))
  expect(error).toMatchObject({ name: 'RetriesExhausted', last: { details: { httpStatus: 404 } } })
})

test.each([403, 404])('lists the runs of a known pipeline again after %d, three times at most', async (status) => {
  const found = { executions: [aRun(5, revision)], total_page_count: 1, total_element_count: 1 }
  const responses = [refused(status), found]
  const atRuns = atIdentifiers({ pipeline_id: 9 }, () => responses.shift() ?? refused(status))
  const { resolved, observed } = await find({ pipeline, run: byCommit() }, atRuns)
  expect(resolved?.run.executionId).toBe('5')
  expect(observed).toEqual(['{"pipelineId":"9"}', 'failed', 'recovered', '{"executionId":"5"}'])
  const { error, asked } = await find({ pipeline, run: byCommit() }, atRuns)
  expect(error).toMatchObject({ reason: 'exhausted', attempts: 3, last: { details: { httpStatus: status } } })
  expect(asked).toHaveLength(4)
  expect((await find({ run: byCommit() }, () => refused(status))).asked).toEqual([pageOf(1)])
})
