import { ActionLog } from '../../src/log/action-log.ts'
import type { OnLines } from '../../src/buddy/http/json-stream.ts'

/** A log of which no line grows: each last line of what arrives is complete. */
export class CompleteLog extends ActionLog {
  override startResponse(fromLine = 0): OnLines {
    const take = super.startResponse(fromLine)
    return async (lines, before) => {
      await take(lines, before)
      await this.complete(false)
    }
  }
}
