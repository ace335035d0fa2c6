import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect } from '@jest/globals'

const soak = fileURLToPath(new URL('../../testing/soak/soak.ts', import.meta.url))
/** Folder where Node keeps what it has compiled, so that the program starts in half the time. */
const compileCache = fileURLToPath(new URL('../../node_modules/.cache/soak', import.meta.url))

/** Runs the program. Returns what it printed, and its exit code. */
export async function runSoak(
  ...parameters: readonly string[]
): Promise<{ readonly code: number; readonly text: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [soak, ...parameters], {
      maxBuffer: 2 ** 26,
      env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
    })
    return { code: 0, text: stdout }
  } catch (error) {
    const field = (name: string): unknown =>
      typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
    return { code: Number(field('code')), text: `${String(field('stdout'))}${String(field('stderr'))}` }
  }
}

/** Plays schedules against the built action, and fails with what was found. */
export async function expectNoFindings(firstSeed: number, lastSeed: number): Promise<void> {
  // One job, because other test files use the other cores and each job compiles the action anew.
  const { code, text } = await runSoak('--seeds', `${String(firstSeed)}..${String(lastSeed)}`, '--jobs', '1')
  expect(text).toContain(`${String(lastSeed - firstSeed + 1)} schedules`)
  expect([code, text]).toEqual([0, expect.stringContaining('no findings')])
}
