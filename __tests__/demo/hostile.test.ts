import { describe, expect, test } from '@jest/globals'
import { drawSummary } from '../../demo/draw.ts'
import { hostileAttempts, hostileVariables } from '../../demo/hostile.ts'
import { runStep } from '../../testing/fake-runner/fake-runner.ts'
import { acting, withAction } from '../testing/an-action.ts'

/** Runs an action that trusts everything: it prints lines as they are, and writes variables as they come. */
async function runHostile(
  lines: readonly string[],
  variables: readonly { readonly key: string; readonly value: string }[],
): Promise<readonly string[]> {
  const log = `${lines.join('\n')}\n`
  const files = {
    GITHUB_STEP_SUMMARY: `<details><pre>${log}</pre></details>\n`,
    GITHUB_OUTPUT: `${variables.map(({ key, value }) => `${key}=${value}\n`).join('')}status=FAILED\n`,
  }
  const run = acting(files, `${log}::error::It failed\n`, 1)
  const result = await withAction({ main: '' }, (action) => runStep({ action, run }))
  const page = await drawSummary(result.summary)
  return hostileAttempts.filter(({ tookEffect }) => tookEffect(result, page)).map(({ attempt }) => attempt)
}

describe('the demo sees every attempt succeed with an action that trusts', () => {
  test.each(hostileAttempts.map((each) => [each.attempt, each.lines] as const))('%s', async (attempt, lines) => {
    const variables = attempt.startsWith('outputs') ? hostileVariables : []
    expect(await runHostile(lines, variables)).toContain(attempt)
  })

  test('and none where nothing is tried', async () => {
    expect(await runHostile(['Listing files...', 'Done'], [{ key: 'GREETING', value: 'hello' }])).toEqual([])
  })
})
