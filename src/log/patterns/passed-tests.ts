// Recognises the lines that report a test that passed.
import { anyOf } from './any-of.ts'

/** Lines that clearly report a test that passed. */
const passes = anyOf(
  /^\s*[✓✔√☑✅]/,
  /^\s*(?:(?:PASS(?:ED)?|ok)[:\s]{1,9}\S|\[ {0,7}(?:PASSED|PASS|OK) {0,7}\]|--- PASS\b|\(pass\) )/,
  /(?: PASSED(?: {1,80}\[ {0,3}\d{1,3}%\])?| \.\.\. ok|\.{3} {1,5}Passed| - PASSED|\(passed\)|\[PASS\])$/,
)

/**
 * Returns whether a line without prefix reports a test that passed. Such a line is never
 * shown beside an error.
 */
export function isPass(text: string): boolean {
  return passes(text)
}
