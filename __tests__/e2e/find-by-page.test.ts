import { describe, expect, test } from '@jest/globals'
import { startBuddy } from '../../testing/fake-buddy/fake-buddy.ts'
import { anAction, aRun, fakeHash, type FakeRun } from '../../testing/fake-buddy/scenario.ts'
import { runFind } from './support/run-gate.ts'
import { manyRuns, pagesOf, project } from './support/scenarios.ts'

const unitTests = anAction({ id: 1, name: 'Unit tests' })
const deploy = anAction({ id: 2, name: 'Deploy', variables: [{ key: 'SITE', value: 'https://example.com' }] })
const run = aRun({ id: 128, actions: [unitTests, deploy] })

function pathOf({ hash }: FakeRun): string {
  return `/my-workspace/my-project/pipelines/pipeline/2/execution/${hash}`
}

const page = pathOf(run)
const apiPath = '/workspaces/my-workspace/projects/my-project/pipelines/2/executions/128'

describe('the link of a run is enough', () => {
  test.each([
    ['its web page', `https://app.buddy.works${page}`, ['runs 1', 'run 128']],
    ['its web page with a slash at the end', `https://app.buddy.works${page}/`, ['runs 1', 'run 128']],
    ['its web page where one approves', `https://app.buddy.works${page}?approve=true`, ['runs 1', 'run 128']],
    ['its web page with a place in it', `https://app.buddy.works${page}#top`, ['runs 1', 'run 128']],
    [
      'its web page with the hash in capitals',
      `https://app.buddy.works${page.replace(run.hash, run.hash.toUpperCase())}`,
      ['runs 1', 'run 128'],
    ],
    ['its web page in the EU', `https://eu.buddy.works${page}`, ['runs 1', 'run 128']],
    ['its web page in Asia', `https://asia.buddy.works${page}`, ['runs 1', 'run 128']],
    ['its API url', `https://api.buddy.works${apiPath}`, ['run 128']],
    ['its API url in the EU', `https://api.eu.buddy.works${apiPath}`, ['run 128']],
  ])('%s', async (_, url, asked) => {
    const { output, asked: all } = await runFind({ runs: [run, aRun({ id: 127 }), aRun({ id: 129 })], inputs: { url } })
    expect(output).toMatchObject({
      outcome: 'passed',
      ...project,
      'pipeline-id': '2',
      'execution-id': '128',
      SITE: 'https://example.com',
    })
    expect(output).not.toHaveProperty('action-execution-id')
    expect(all.slice(0, asked.length)).toEqual(asked)
    expect(all.filter((one) => one.startsWith('run'))).toEqual(asked)
  })
})

describe('the link of an action execution is enough', () => {
  test.each([
    [
      'its web page',
      `https://app.buddy.works${page}/?actionExecutionId=${deploy.hash}`,
      ['runs 1', 'action of run 128'],
    ],
    [
      'its web page without the slash',
      `https://app.buddy.works${page}?actionExecutionId=${deploy.hash}`,
      ['runs 1', 'action of run 128'],
    ],
    ['its API url', `https://api.buddy.works${apiPath}/action_executions/${deploy.hash}`, ['action of run 128']],
  ])('%s', async (_, url, asked) => {
    const result = await runFind({ runs: [run], inputs: { url } })
    expect(result.output).toMatchObject({
      outcome: 'passed',
      'execution-id': '128',
      'action-execution-id': deploy.hash,
      'action-name': 'Deploy',
    })
    expect(result.asked).toEqual(asked)
  })
})

describe('a Buddy on premises', () => {
  const buddy = { basePath: '/api' }
  const web = (apiUrl: string): string => apiUrl.replace(/\/api$/, '')

  test.each<[string, (apiUrl: string) => string, readonly string[]]>([
    ['the web page of a run', (apiUrl) => web(apiUrl) + page, ['runs 1', 'run 128']],
    ['the API url of a run', (apiUrl) => apiUrl + apiPath, ['run 128']],
    [
      'the web page over https, while the API is on plain loopback',
      (apiUrl) => web(apiUrl).replace('http:', 'https:') + page,
      ['runs 1', 'run 128'],
    ],
  ])('%s, on the host of api-url', async (_, link, asked) => {
    const result = await runFind({ runs: [run], buddy, inputs: (apiUrl) => ({ url: link(apiUrl) }) })
    expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '128' })
    expect(result.asked.slice(0, asked.length)).toEqual(asked)
  })

  test.each(['BUDDY_API_ENDPOINT', 'BUDDY_API_URL', 'BUDDY_BASE_URL'])('on the host that %s names', async (name) => {
    const known = await startBuddy({ runs: [run], ...buddy })
    try {
      const result = await runFind({
        runs: [],
        inputs: { 'api-url': undefined, url: web(known.apiUrl) + page },
        step: { env: { [name]: known.apiUrl } },
      })
      expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '128' })
      expect(result.requests).toEqual([])
    } finally {
      await known.close()
    }
  })
})

describe('a link to a host that nobody trusts is refused, and nothing is sent', () => {
  test.each([
    ['another host', `https://buddy.example${page}`],
    ["another host that begins like one of Buddy's", `https://app.buddy.works.example${page}`],
    ["another host that ends like one of Buddy's", `https://notbuddy.works${page}`],
    ["one of Buddy's, unencrypted", `http://app.buddy.works${page}`],
    ["one of Buddy's, on another port", `https://app.buddy.works:8443${page}`],
    ["one of Buddy's as user name", `https://app.buddy.works@buddy.example${page}`],
    ["one of Buddy's, with a user name", `https://user@app.buddy.works${page}`],
    ["one of Buddy's, with a password", `https://user:word@app.buddy.works${page}`],
    ['the host of api-url on another port', `http://127.0.0.1:9${page}`],
    ['no host', `file://${page}`],
    ['no link', 'run 128'],
    ['the web page of something else', 'https://app.buddy.works/my-workspace/my-project/pipelines'],
  ])('%s', async (_, url) => {
    const result = await runFind({ runs: [run], inputs: { url } })
    expect(result.output['outcome']).toBe('unknown')
    expect(result.errors).toHaveLength(1)
    expect(result.errors.join('\n')).toContain('`url`')
    expect(result.requests).toEqual([])
  })

  test('neither is the token sent to the host of the link', async () => {
    const stranger = await startBuddy({ runs: [run] })
    try {
      const result = await runFind({ runs: [run], inputs: { url: stranger.apiUrl + page } })
      expect(result.output['outcome']).toBe('unknown')
      expect([...stranger.requests, ...result.requests]).toEqual([])
    } finally {
      await stranger.close()
    }
  })
})

describe('the hash is looked up', () => {
  const many = manyRuns(45)
  const [oldest = run] = many

  test('on a later page of the list', async () => {
    const result = await runFind({ runs: many, inputs: { url: `https://app.buddy.works${pathOf(oldest)}` } })
    expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '1' })
    expect(result.asked.slice(0, 4)).toEqual([...pagesOf('runs', 3), 'run 1'])
  })

  test('given as execution-id, too', async () => {
    const result = await runFind({
      runs: many,
      inputs: { ...project, 'pipeline-id': '2', 'execution-id': oldest.hash },
    })
    expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '1' })
  })

  test('one of digits alone is a hash where a page has it, not a number', async () => {
    const digits = aRun({ id: 5, hash: '12345678' })
    const result = await runFind({ runs: [digits, run], inputs: { url: `https://app.buddy.works${pathOf(digits)}` } })
    expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '5' })
  })

  test('one that is not in the list fails at once, and says where it was looked for', async () => {
    const hash = fakeHash('no such run')
    const result = await runFind({ runs: many, inputs: { url: `https://app.buddy.works${pathOf({ ...run, hash })}` } })
    expect(result.output).toMatchObject({ outcome: 'unknown', ...project, 'pipeline-id': '2' })
    expect(result.asked).toEqual(pagesOf('runs', 3))
    expect(result.errors).toHaveLength(1)
    expect(result.errors.join('\n')).toMatch(/not found/)
    expect(result.errors.join('\n')).toContain(hash)
    expect(result.errors.join('\n')).toContain('45')
  })

  test('one that is older than ten pages fails after these', async () => {
    const runs = manyRuns(300)
    const [first = run] = runs
    const result = await runFind({ runs, inputs: { url: `https://app.buddy.works${pathOf(first)}` } })
    expect(result.output['outcome']).toBe('unknown')
    expect(result.asked).toEqual(pagesOf('runs', 10))
    expect(result.errors.join('\n')).toContain('200')
  })

  test('one that two runs have decides nothing: both are named', async () => {
    const result = await runFind({
      runs: [run, aRun({ id: 127, hash: run.hash })],
      inputs: { url: `https://app.buddy.works${page}` },
    })
    expect(result.output['outcome']).toBe('unknown')
    expect(result.errors.join('\n')).toMatch(/ambiguous/)
    expect(result.errors.join('\n')).toMatch(/128, 127/)
    expect(result.asked).toEqual(['runs 1'])
  })

  test('a run that a newer one has pushed to the next page meanwhile is found there', async () => {
    const [wanted = run] = manyRuns(1)
    const runs = [...manyRuns(21), aRun({ id: 22, appearsAfterMs: 500 })]
    const result = await runFind({
      runs,
      clock: (count) => (count === 1 ? 0 : 1000),
      inputs: { url: `https://app.buddy.works${pathOf(wanted)}` },
    })
    expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '1' })
  })

  test('a pipeline that does not exist fails at once', async () => {
    const result = await runFind({
      runs: [run],
      inputs: { url: `https://app.buddy.works${page.replace('/2/', '/3/')}` },
    })
    expect(result.output['outcome']).toBe('unknown')
    expect(result.asked).toEqual(['runs 1'])
  })

  test('an action execution that the run does not have fails at once', async () => {
    const hash = fakeHash('no such action')
    const result = await runFind({
      runs: [run],
      inputs: { url: `https://app.buddy.works${page}/?actionExecutionId=${hash}` },
    })
    expect(result.output).toMatchObject({ outcome: 'unknown', 'execution-id': '128' })
    expect(result.errors.join('\n')).toContain(hash)
  })
})

test('a link of another region than the one spoken to gives its ids, and a refusal says that the two disagree', async () => {
  const result = await runFind({ runs: [], inputs: { url: `https://eu.buddy.works${page}` } })
  expect(result.output['outcome']).toBe('unknown')
  expect(result.errors.join('\n')).toMatch(/`url` belongs to region EU/)
})
