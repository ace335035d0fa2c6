import { describe, expect, test } from '@jest/globals'
import { LogRetryBudget } from '../../../src/log/fetch/retry-budget.ts'
import { createFakeClock, type FakeClock } from '../../fakes/clock.ts'

/** How many pages of so many milliseconds each are read, with this much patience and this deadline of the step. */
async function countPages(clock: FakeClock, pageMs: number, budgetMs: number, deadline = Infinity): Promise<number> {
  const budget = new LogRetryBudget(
    { clock, random: () => 0.5, signal: new AbortController().signal, deadline },
    budgetMs,
  )
  for (let pages = 0; pages < 1_000; pages++) {
    try {
      await budget.attempt(async () => {
        clock.advance(pageMs)
      })
    } catch {
      return pages
    }
  }
  return Infinity
}

describe('a log without trouble', () => {
  test.each<[string, number, number | undefined, number]>([
    ['has the time that the step has left', 1_000, 105_000, 100],
    ['has as long as trouble would, where the step has less', 1_000, 6_000, 30],
    ['takes its time where the step has no end', 1_000, undefined, Infinity],
  ])('%s', async (_, pageMs, deadline, pages) => {
    expect(await countPages(createFakeClock(), pageMs, 30_000, deadline)).toBe(pages)
  })
})
