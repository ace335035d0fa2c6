import { describe, expect, test } from '@jest/globals'
import { anAction, aRun, fakeHash } from '../../testing/fake-buddy/scenario.ts'
import { runFind } from './support/run-gate.ts'
import { eachTakes, endingAt, pipeline, project } from './support/scenarios.ts'

const deploy = anAction({ id: 2, name: 'Deploy' })
const run = aRun({ id: 128, actions: [anAction({ id: 1, name: 'Build' }), deploy] })
const page = `https://app.buddy.works/my-workspace/my-project/pipelines/pipeline/2/execution/${run.hash}`
const actionPage = `${page}/?actionExecutionId=${deploy.hash}`
const api = 'https://api.buddy.works/workspaces/my-workspace/projects/my-project/pipelines/2/executions/128'
const actionApi = `${api}/action_executions/${deploy.hash}`

describe('workspace and project', () => {
  const env = { BUDDY_WORKSPACE: 'my-workspace', BUDDY_PROJECT: 'my-project' }

  test('come from the environment where no input has them', async () => {
    const result = await runFind({ runs: [run], inputs: { 'pipeline-id': 'tests' }, step: { env } })
    expect(result.output).toMatchObject({ outcome: 'passed', ...pipeline, 'execution-id': '128' })
  })

  test('a blank input counts as not given', async () => {
    const result = await runFind({ runs: [run], inputs: { ...pipeline, workspace: ' ', project: '' }, step: { env } })
    expect(result.output).toMatchObject({ outcome: 'passed', ...project })
  })

  test.each([
    ['the page', page],
    ['the API url', api],
  ])('come from %s where the environment has others', async (_, url) => {
    const result = await runFind({
      runs: [run],
      inputs: { url },
      step: { env: { BUDDY_WORKSPACE: 'other', BUDDY_PROJECT: 'another' } },
    })
    expect(result.output).toMatchObject({ outcome: 'passed', ...project, 'execution-id': '128' })
  })

  test('missing everywhere: an input error for each, and nothing is sent', async () => {
    const result = await runFind({ runs: [run], inputs: {} })
    expect(result.output['outcome']).toBe('unknown')
    for (const input of ['workspace', 'project', 'pipeline-id'])
      expect(result.errors.join('\n')).toContain(`\`${input}\` is missing`)
    expect(result.errors).toHaveLength(1)
    expect(result.requests).toEqual([])
  })
})

describe('a link together with ids that say something else is an input error, and nothing is sent', () => {
  test.each([
    ['workspace', 'other', api],
    ['execution-id', fakeHash('another run'), page],
    ['action', 'Build', actionPage],
  ])('%s: %s beside %s', async (input, value, url) => {
    const result = await runFind({ runs: [run], inputs: { url, [input]: value } })
    expect(result).toMatchObject({ conclusion: 'failure', exitCode: 1 })
    expect(result.output['outcome']).toBe('unknown')
    expect(result.errors).toHaveLength(1)
    expect(result.errors.join('\n')).toContain(`\`${input}\` is "${value}"`)
    expect(result.requests).toEqual([])
  })

  test('all of them are told together', async () => {
    const result = await runFind({
      runs: [run],
      inputs: { url: api, workspace: 'other', project: 'another', 'pipeline-id': '3', 'appear-timeout': 'soon' },
    })
    for (const input of ['workspace', 'project', 'pipeline-id', 'appear-timeout'])
      expect(result.errors.join('\n')).toContain(`\`${input}\``)
    expect(result.errors).toHaveLength(1)
    expect(result.requests).toEqual([])
  })

  test('an action named twice, by hash and by name', async () => {
    const result = await runFind({
      runs: [run],
      inputs: { ...pipeline, 'execution-id': '128', 'action-execution-id': deploy.hash, action: 'Deploy' },
    })
    expect(result.output['outcome']).toBe('unknown')
    expect(result.requests).toEqual([])
  })

  test('an action execution without its run', async () => {
    const result = await runFind({ runs: [run], inputs: { ...pipeline, 'action-execution-id': deploy.hash } })
    expect(result.errors.join('\n')).toContain('`execution-id` is missing')
    expect(result.requests).toEqual([])
  })
})

describe('a link together with what it does not say, or says too, is fine', () => {
  test.each([
    ['the page of a run and an action', { url: page, action: 'deploy' }],
    ['the API url of a run and an action', { url: api, action: 'Deploy' }],
    ['the page of a run and the hash of an action execution', { url: page, 'action-execution-id': deploy.hash }],
    [
      'the page of an action execution and the same ids',
      { url: actionPage, ...pipeline, 'execution-id': run.hash, 'action-execution-id': deploy.hash },
    ],
    ['the API url of an action execution and the same ids', { url: actionApi, ...pipeline, 'execution-id': '128' }],
  ])('%s', async (_, inputs) => {
    const result = await runFind({ runs: [run], inputs })
    expect(result.output).toMatchObject({
      outcome: 'passed',
      ...pipeline,
      'execution-id': '128',
      'action-name': 'Deploy',
    })
  })
})

describe('what it costs in requests', () => {
  const ids = { ...pipeline, 'execution-id': '128' }

  test.each([
    ['an action execution, all of it named', { ...ids, 'action-execution-id': deploy.hash }, ['action of run 128']],
    ['its API url', { url: actionApi }, ['action of run 128']],
    ['its page', { url: actionPage }, ['runs 1', 'action of run 128']],
    ["a run and an action's name", { ...ids, action: 'Deploy' }, ['run 128', 'action of run 128']],
    ["a commit and an action's name", { ...pipeline, action: 'Deploy' }, ['runs 1', 'run 128', 'action of run 128']],
    [
      "an identifier, a commit and an action's name",
      { ...pipeline, 'pipeline-id': 'tests', action: 'Deploy' },
      ['identifiers', 'runs 1', 'run 128', 'action of run 128'],
    ],
    ['a run, with the logs of its two actions', ids, ['run 128', 'action of run 128', 'action of run 128']],
    [
      "a commit, with the logs of its run's two actions",
      pipeline,
      ['runs 1', 'run 128', 'action of run 128', 'action of run 128'],
    ],
  ])('%s', async (_, inputs, asked) => {
    const result = await runFind({ runs: [run], inputs })
    expect(result.output['outcome']).toBe('passed')
    expect(result.asked).toEqual(asked)
  })

  test('a run whose logs nobody wants to see: one', async () => {
    const result = await runFind({ runs: [run], inputs: { ...ids, summary: 'never', 'stream-log': 'false' } })
    expect(result.output['outcome']).toBe('passed')
    expect(result.asked).toEqual(['run 128'])
  })

  test('a wait: everything is looked up once', async () => {
    const pending = aRun({
      id: 128,
      actions: [
        endingAt(3500, 'SUCCESSFUL', { id: 1, name: 'Build' }),
        endingAt(3500, 'SUCCESSFUL', { id: 2, name: 'Deploy' }),
      ],
    })
    const result = await runFind({
      runs: [pending],
      clock: eachTakes(1000),
      inputs: { ...pipeline, 'pipeline-id': 'tests', action: 'Deploy', 'stream-log': 'false' },
    })
    expect(result.output['outcome']).toBe('passed')
    expect(result.asked.slice(0, 3)).toEqual(['identifiers', 'runs 1', 'run 128'])
    expect(result.asked.filter((one) => one === 'identifiers' || one.startsWith('runs'))).toHaveLength(2)
    expect(result.asked.at(-1)).toBe('action of run 128')
  })

  test('a wait with the log followed: everything is looked up once, and the action execution not at all', async () => {
    const pending = aRun({
      id: 128,
      actions: [endingAt(3500, 'SUCCESSFUL', { id: 2, name: 'Deploy', log: ['deployed'] })],
    })
    const result = await runFind({
      runs: [pending],
      clock: eachTakes(1000),
      inputs: { ...pipeline, 'pipeline-id': 'tests', action: 'Deploy' },
    })
    expect(result.output['outcome']).toBe('passed')
    expect(result.asked.slice(0, 3)).toEqual(['identifiers', 'runs 1', 'run 128'])
    expect(new Set(result.asked.slice(3))).toEqual(new Set(['run 128', 'log of run 128']))
    expect(result.rawStdout.match(/^│ deployed$/gm)).toHaveLength(1)
  })
})
