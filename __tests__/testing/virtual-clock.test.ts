import { pbkdf2 } from 'node:crypto'
import { open } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { createVirtualClock } from '../../testing/virtual-time/virtual-clock.ts'

/** Keeps the four threads that work on files busy, so that a file operation waits for its turn. */
function keepThreadsBusy(): void {
  for (let job = 0; job < 8; job++) pbkdf2('password', 'salt', 50_000, 64, 'sha512', () => undefined)
}

test.each(['read', 'close'] as const)('does not move on before a file operation ends: %s', async (operation) => {
  const clock = createVirtualClock()
  const order: string[] = []
  const file = await open(import.meta.filename)
  keepThreadsBusy()
  const work = operation === 'read' ? file.readFile() : file.close()
  const hour = clock.sleep(3_600_000, new AbortController().signal).then(() => order.push('an hour'))
  await Promise.all([work.then(() => order.push(operation)), hour])
  expect(order).toEqual([operation, 'an hour'])
  if (operation === 'read') await file.close()
})
