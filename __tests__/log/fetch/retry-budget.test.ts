import { describe, expect, test } from '@jest/globals'
import { LogRetryBudget } from '../../../src/log/fetch/retry-budget.ts'
import { createFakeClock, type FakeClock } from '../../fakes/clock.ts'
import { cut } from '../../fakes/exchange.ts'

const budgetMs = 30_000

interface Scenario {
  readonly clock: FakeClock
  readonly budget: LogRetryBudget
}

function setup(deadline = Infinity, milliseconds = budgetMs): Scenario {
  const clock = createFakeClock()
  const step = { clock, random: () => 0.5, signal: new AbortController().signal, deadline }
  return { clock, budget: new LogRetryBudget(step, milliseconds) }
}

/** Returns the milliseconds of the budget that are left. */
async function readRest({ clock, budget }: Scenario): Promise<number> {
  return await budget.attempt(async (deadline) => deadline - clock.now())
}

test.each<[string, number | undefined, number]>([
  ['the time that the step has left', 105_000, 100],
  ['as long as failures would have, if the step has less', 6_000, 30],
  ['any time, if the step has no end', undefined, Infinity],
])('a log without failures has %s', async (_, deadline, pages) => {
  const { clock, budget } = setup(deadline)
  const readAll = async (): Promise<number> => {
    for (let count = 0; count < 1_000; count++) {
      try {
        await budget.attempt(async () => {
          clock.advance(1_000)
        })
      } catch {
        return count
      }
    }
    return Infinity
  }
  expect(await readAll()).toBe(pages)
})

describe('the budget', () => {
  test('is not used by reading without failures', async () => {
    const scenario = setup()
    await scenario.budget.attempt(async () => {
      scenario.clock.advance(20_000)
    })
    expect(await readRest(scenario)).toBe(budgetMs)
  })

  test('is used by all failures together', async () => {
    const { clock, budget } = setup()
    const startedAt = clock.now()
    for (let count = 0; count < 10; count++) await expect(budget.attempt(() => Promise.reject(cut()))).rejects.toThrow()
    expect(clock.now() - startedAt).toBeLessThanOrEqual(budgetMs)
  })

  test('is used by an attempt that succeeds after failures', async () => {
    const scenario = setup()
    const startedAt = scenario.clock.now()
    let failures = 0
    await scenario.budget.attempt(async () => {
      if (failures++ < 2) throw cut()
    })
    const used = scenario.clock.now() - startedAt
    expect(used).toBeGreaterThan(0)
    expect(await readRest(scenario)).toBeCloseTo(budgetMs - used)
  })

  test('is used by pauses of a quarter of a second', async () => {
    const { clock, budget } = setup(Infinity, 600)
    const goesOn: boolean[] = []
    for (let count = 0; count < 4; count++) goesOn.push(await budget.pause())
    expect(goesOn).toEqual([true, true, false, false])
    expect(clock.sleeps).toEqual([250, 250, 250])
  })
})
