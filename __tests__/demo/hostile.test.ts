import { describe, expect, test } from '@jest/globals'
import { drawSummary } from '../../demo/draw.ts'
import { hostileAttempts, hostileVariables } from '../../demo/hostile.ts'
import { runStep } from '../../testing/fake-runner/fake-runner.ts'
import { withAction } from '../testing/an-action.ts'

/** An action that trusts everything: it prints lines as they are, and writes variables as they come. */
function trusting(lines: readonly string[], variables: readonly { key: string; value: string }[]): string {
  const log = `${lines.join('\n')}\n`
  return `
    import { appendFileSync } from 'node:fs'
    process.stdout.write(${JSON.stringify(log)})
    appendFileSync(process.env.GITHUB_STEP_SUMMARY, '<details><pre>' + ${JSON.stringify(log)} + '</pre></details>\\n')
    appendFileSync(process.env.GITHUB_OUTPUT, ${JSON.stringify(variables.map(({ key, value }) => `${key}=${value}\n`).join(''))} + 'status=FAILED\\n')
    console.log('::error::It failed')
    process.exitCode = 1`
}

function runHostile(
  lines: readonly string[],
  variables: readonly { key: string; value: string }[],
): Promise<readonly string[]> {
  return withAction({ main: trusting(lines, variables) }, async (action) => {
    const result = await runStep({ action })
    const page = await drawSummary(result.summary)
    return hostileAttempts.filter(({ tookEffect }) => tookEffect(result, page)).map(({ attempt }) => attempt)
  })
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
