import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from '@jest/globals'

/** Makes a folder for each test, and deletes it after the test. `inFolder` returns a path in it. */
export function useFolder(): (...path: readonly string[]) => string {
  let folder = ''
  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'test-')))
  })
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true })
  })
  return (...path) => join(folder, ...path)
}

/** Gives environment variables their values of before after each test. */
export function keepEnvironment(...names: readonly string[]): void {
  const before = names.map((name) => [name, process.env[name]] as const)
  afterEach(() => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = value
    }
  })
}
