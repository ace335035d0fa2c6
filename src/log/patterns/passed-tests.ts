// Recognises the lines that report a test that passed.
import { anyOf } from './any-of.ts'

/** Lines that clearly report a test that passed. */
const passes = anyOf(
  /^\s*[✓✔√☑✅]/,
  /^\s*(?:PASS(?:ED)?|ok)(?:\s{1,8}\S|$)|^\s*PASS(?:ED)?: {0,8}\S/,
  /^\s*(?:\[ {0,7}(?:PASSED|PASS|OK) {0,7}\]|--- PASS\b|\(pass\) )/,
  /(?: PASSED(?: {1,80}\[ {0,3}\d{1,3}%\])?| \.\.\. ok|\.{3} {1,5}Passed| - PASSED|\(passed\)|\[PASS\])$/,
)

/**
 * Signs of a failure in the same line. A test's name may have small words of failure.
 */
const failureSign = /\bFAIL(?:ED|URES?)?\b|[✗✘✖❌]|\b[1-9]\d{0,8} (?:failed|failures?|errors?)\b/

/**
 * Returns whether a line without prefix reports a test that passed. Such a line is
 * never shown beside an error.
 */
export function isPass(text: string): boolean {
  return passes(text) && !failureSign.test(text)
}
