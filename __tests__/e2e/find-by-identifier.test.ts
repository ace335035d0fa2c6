import { describe, expect, test } from '@jest/globals'
import { endpointNames } from '../../testing/fake-buddy/endpoints.ts'
import { type BuddyOptions, sendJson } from '../../testing/fake-buddy/fake-buddy.ts'
import { aRun, type FakeRun } from '../../testing/fake-buddy/scenario.ts'
import { type GateResult, runFind } from './support/run-gate.ts'
import { pagesOf, project } from './support/scenarios.ts'

/** The endpoint of identifiers answers with this status; every other one as ever. */
function refusing(
  statusCode: number,
  headers: Readonly<Record<string, string>> = {},
): NonNullable<BuddyOptions['intercept']> {
  return (request, response) => {
    if (request.url?.includes('/identifiers') !== true) return false
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    sendJson(response, statusCode, { errors: [{ message: 'Not for this token' }] })
    return true
  }
}

/** One run for each of so many pipelines; the first is number 101. */
function runsOfPipelines(count: number): readonly FakeRun[] {
  return Array.from({ length: count }, (_, index) =>
    aRun({ pipelineId: 101 + index, pipelineIdentifier: `pipeline-${String(index + 1)}`, id: index + 1 }),
  )
}

function find(identifier: string, runs: readonly FakeRun[], buddy: Partial<BuddyOptions> = {}): Promise<GateResult> {
  return runFind({ runs, buddy, inputs: { ...project, 'pipeline-id': identifier } })
}

describe('the identifier of a pipeline is enough', () => {
  test('Buddy is asked for its number, once', async () => {
    const result = await find('pipeline-2', runsOfPipelines(3))
    expect(result.output).toMatchObject({ outcome: 'passed', 'pipeline-id': '102', 'execution-id': '2' })
    expect(result.asked.slice(0, 3)).toEqual(['identifiers', 'runs 1', 'run 2'])
    expect(result.asked.filter((one) => one === 'identifiers')).toHaveLength(1)
  })

  test('with the number of the run: no list at all', async () => {
    const result = await runFind({
      runs: runsOfPipelines(3),
      inputs: { ...project, 'pipeline-id': 'pipeline-2', 'execution-id': '2' },
    })
    expect(result.output).toMatchObject({ outcome: 'passed', 'pipeline-id': '102', 'execution-id': '2' })
    expect(result.asked.slice(0, 2)).toEqual(['identifiers', 'run 2'])
  })

  test.each(['build & test=1', 'naïve+plus', '0-tests', '00', '12345678901234567890'])(
    '%s, whatever characters are in it',
    async (identifier) => {
      const result = await find(identifier, [aRun({ pipelineId: 7, pipelineIdentifier: identifier })])
      expect(result.output).toMatchObject({ outcome: 'passed', 'pipeline-id': '7' })
      expect(result.asked[0]).toBe('identifiers')
    },
  )

  test.each(['../../../user', 'a/b', 'tests?x=1', 'tests#1', '..'])(
    'not %s, which would lead elsewhere',
    async (identifier) => {
      const result = await find(identifier, runsOfPipelines(1))
      expect(result.output['outcome']).toBe('unknown')
      expect(result.errors.join('\n')).toContain('`pipeline-id`')
      expect(result.requests).toEqual([])
    },
  )

  test('the pipeline of that identifier in the project that is named, not of another one', async () => {
    const runs = [aRun({ project: 'other', pipelineId: 8, id: 1 }), aRun({ pipelineId: 9, id: 2 })]
    const result = await find('tests', runs)
    expect(result.output).toMatchObject({ outcome: 'passed', 'pipeline-id': '9', 'execution-id': '2' })
  })
})

describe('where the token may not ask for identifiers, the list of pipelines is read', () => {
  test('after a 403', async () => {
    const result = await find('pipeline-2', runsOfPipelines(3), { intercept: refusing(403) })
    expect(result.output).toMatchObject({ outcome: 'passed', 'pipeline-id': '102', 'execution-id': '2' })
    expect(result.asked.slice(0, 4)).toEqual(['identifiers', 'pipelines 1', 'runs 1', 'run 2'])
  })

  test('after a 403, to a later page', async () => {
    const result = await find('pipeline-45', runsOfPipelines(45), { intercept: refusing(403) })
    expect(result.output).toMatchObject({ outcome: 'passed', 'pipeline-id': '145' })
    expect(result.asked.slice(0, 4)).toEqual(['identifiers', ...pagesOf('pipelines', 3)])
  })

  test('where an older Buddy has no such endpoint', async () => {
    const result = await find('pipeline-2', runsOfPipelines(3), {
      endpoints: endpointNames.filter((name) => name !== 'identifiers'),
    })
    expect(result.output).toMatchObject({ outcome: 'passed', 'pipeline-id': '102' })
  })

  test('after a 403 there too: fails, and names the scope', async () => {
    const intercept: BuddyOptions['intercept'] = (_, response) => {
      sendJson(response, 403, { errors: [{ message: 'Not for this token' }] })
      return true
    }
    const result = await find('pipeline-2', runsOfPipelines(3), { intercept })
    expect(result.output['outcome']).toBe('unknown')
    expect(result.errors.join('\n')).toMatch(/EXECUTION_INFO/)
    expect(result.errors).toHaveLength(1)
  })

  test('but not after a 401: that token is refused everywhere', async () => {
    const result = await find('pipeline-2', runsOfPipelines(3), { intercept: refusing(401) })
    expect(result.output['outcome']).toBe('unknown')
    expect(result.errors.join('\n')).toMatch(/token/)
    expect(result.asked).toEqual(['identifiers'])
  })

  test('nor after a 403 that is a rate limit: that passes', async () => {
    const limited = refusing(403, { 'retry-after': '1' })
    const result = await find('pipeline-2', runsOfPipelines(3), {
      intercept: (request, response, body, count) => count === 1 && limited(request, response, body, count),
    })
    expect(result.output).toMatchObject({ outcome: 'passed', 'pipeline-id': '102' })
    expect(result.asked.slice(0, 3)).toEqual(['identifiers', 'identifiers', 'runs 1'])
  })

  test('nor after a 503: that passes', async () => {
    const down = refusing(503)
    const result = await find('pipeline-2', runsOfPipelines(3), {
      intercept: (request, response, body, count) => count === 1 && down(request, response, body, count),
    })
    expect(result.output).toMatchObject({ outcome: 'passed', 'pipeline-id': '102' })
    expect(result.asked).not.toContain('pipelines 1')
  })
})

describe('a pipeline that is not found fails at once', () => {
  test.each([
    ['where identifiers are served', {}],
    ['where the list has to do', { intercept: refusing(403) }],
  ])('%s', async (_, buddy) => {
    const result = await find('no-such-pipeline', runsOfPipelines(45), buddy)
    expect(result).toMatchObject({ conclusion: 'failure', exitCode: 1 })
    expect(result.output).toMatchObject({ outcome: 'unknown', ...project })
    expect(result.output).not.toHaveProperty('pipeline-id')
    expect(result.errors).toHaveLength(1)
    expect(result.errors.join('\n')).toMatch(/pipeline not found/)
    expect(result.errors.join('\n')).toContain('no-such-pipeline')
    expect(result.asked.some((one) => one.startsWith('run'))).toBe(false)
    expect(result.durationMs).toBeLessThan(12_000)
  })

  test('in a project that does not exist: the error names it, and speaks of no run that was there before', async () => {
    const result = await runFind({
      runs: runsOfPipelines(1),
      inputs: { ...project, project: 'no-such-project', 'pipeline-id': 'pipeline-1' },
    })
    expect(result.output['outcome']).toBe('unknown')
    expect(result.errors.join('\n')).toContain('no-such-project')
    expect(result.errors.join('\n')).not.toMatch(/no longer visible/)
    expect(result.asked).toEqual(['identifiers', 'pipelines 1'])
  })

  test('nor is a run of it that does not exist one that was there before', async () => {
    const result = await runFind({
      runs: runsOfPipelines(1),
      inputs: { ...project, 'pipeline-id': 'pipeline-1', 'execution-id': '77', action: 'Action 1' },
    })
    expect(result.output).toMatchObject({ outcome: 'unknown', 'pipeline-id': '101' })
    expect(result.errors.join('\n')).toContain('run 77')
    expect(result.errors.join('\n')).not.toMatch(/no longer visible/)
    expect(result.asked).toEqual(['identifiers', 'run 77'])
  })

  test('after ten pages of the list', async () => {
    const result = await find('no-such-pipeline', runsOfPipelines(230), { intercept: refusing(403) })
    expect(result.output['outcome']).toBe('unknown')
    expect(result.asked).toEqual(['identifiers', ...pagesOf('pipelines', 10)])
  })

  test('an answer without a number is none', async () => {
    const intercept: BuddyOptions['intercept'] = (request, response) => {
      if (request.url?.includes('/identifiers') !== true) return false
      sendJson(response, 200, { domain: 'my-workspace', project_identifier: 'my-project', pipeline_id: null })
      return true
    }
    const result = await find('no-such-pipeline', runsOfPipelines(3), { intercept })
    expect(result.output['outcome']).toBe('unknown')
    expect(result.errors.join('\n')).toMatch(/pipeline not found/)
  })
})
