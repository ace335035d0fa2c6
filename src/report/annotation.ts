import { cutAt } from '../runner/safe-text.ts'
import type { Explanation } from './explain/explain.ts'

/** The runner cuts at 4096 characters. */
const longestMessage = 4000

/** The text of the one error annotation: cause, what to do, and where; only the cause is cut. */
export function renderAnnotation({ cause, next, link }: Explanation): string {
  const end = link === null ? next : `${next}\nIn Buddy: ${link}`
  const room = longestMessage - end.length - 1
  return `${cause.length > room ? `${cutAt(cause, room - 1)}…` : cause}\n${end}`
}
