import type { Dependencies } from '../../src/connect.ts'
import { createFakeClock } from './clock.ts'
import type { FakeBuddy } from './exchange.ts'
import { createFakeRunner } from './runner.ts'

/** The dependencies of a step on an ordinary runner, without GitHub; what is given stands in their place. */
export function aStep(buddy: FakeBuddy, more: Partial<Dependencies> = {}): Dependencies {
  return {
    runner: createFakeRunner(),
    clock: createFakeClock(),
    random: () => 0.5,
    randomId: () => 'nonce',
    signal: new AbortController().signal,
    connect: () => buddy.sendRequest,
    connectGitHub: () => Promise.reject(new Error('GitHub was asked')),
    ...more,
  }
}
