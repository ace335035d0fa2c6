import type { ActionExecution } from '../../src/buddy/model.ts'
import type { LogSinks } from '../../src/log/action-log.ts'

/** A piece of a log as it was handed over for the job log. */
export interface FakePrint {
  readonly action: ActionExecution
  readonly text: string
  readonly lineCount: number
}

/** A job log and a file in memory; what they hold grows while a test looks at it. */
export interface FakeSinks extends LogSinks {
  /** Lines of logs as a user sees them in the job log: without gutters, and without what stops and resumes commands. */
  readonly shown: readonly string[]
  readonly prints: readonly FakePrint[]
  /** All that was printed, as it stands on stdout. */
  readonly printed: string
  /** All that was saved. */
  readonly saved: string
  /** Every token that was given out. */
  readonly tokens: readonly string[]
}

const gutter = '│ '

/** Outlets that take everything; `name` makes what is shown of a line, where several logs come here. */
export function createFakeSinks(name: (line: string, action: ActionExecution) => string = (line) => line): FakeSinks {
  const shown: string[] = []
  const prints: FakePrint[] = []
  const saves: string[] = []
  const tokens: string[] = []
  const [readPrinted, readSaved] = [createReader(), createReader()]
  let rest = ''
  return {
    shown,
    prints,
    tokens,
    get printed() {
      return prints.map(({ text }) => text).join('')
    },
    get saved() {
      return saves.join('')
    },
    toFile: async (_, piece) => {
      saves.push(readSaved(piece))
    },
    toJobLog: async (action, piece, lineCount) => {
      const text = readPrinted(piece)
      prints.push({ action, text, lineCount })
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (line.startsWith(gutter)) shown.push(name(line.slice(gutter.length), action))
        else if (!tokens.some((token) => line === `::stop-commands::${token}` || line === `::${token}::`))
          throw new Error(`a foreign line without a gutter: ${JSON.stringify(line)}`)
      }
    },
    randomId: () => {
      tokens.push(`resume-${String(tokens.length + 1)}`)
      return tokens.at(-1) ?? ''
    },
  }
}

/** Bytes may be cut anywhere, also within a character. */
function createReader(): (piece: string | Uint8Array) => string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return (piece) => (typeof piece === 'string' ? decoder.decode() + piece : decoder.decode(piece, { stream: true }))
}
