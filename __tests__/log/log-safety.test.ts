import { describe, expect, test } from '@jest/globals'
import { cleanLogLines, withoutControls } from '../../src/runner/safe-text.ts'
import { Redactor } from '../../src/secrets/redactor.ts'
import { createFakeRunner } from '../fakes/runner.ts'
import { fc } from '../fakes/properties.ts'
import { anyUnicode } from '../fakes/texts.ts'
import { action, anActionLog, append, hostileLines, runOutput } from './log-scenario.ts'

function withoutColour(line: string): string {
  // eslint-disable-next-line no-control-regex -- colours are what this is about
  return line.replace(/\u001b\[[0-9;:]*m/g, '').toWellFormed()
}

describe('any log, held or live', () => {
  const aCleanLine = fc.string({
    unit: fc.constantFrom(
      '::',
      ':',
      '##',
      '#',
      '[',
      ']',
      'error',
      'stop-commands',
      '\u001b[31m',
      '\u001b[0m',
      '\u001b[1;38:2:1:2:3m',
      ' ',
      '\t',
      'x',
      'é',
      '漢',
      '😀',
      '%0A',
      '\u2028',
    ),
  })
  const anyLine = fc.oneof(
    aCleanLine,
    fc.constantFrom(...hostileLines),
    fc.string({
      unit: fc.constantFrom(
        '::',
        '##[',
        '##',
        '[',
        ']',
        'error',
        '\r',
        '\n',
        '\u0085',
        '\u0007',
        '\u001b',
        '\u001b[31m',
        '\u001b]8;;',
        '\u202e',
        'x',
      ),
    }),
    anyUnicode(),
  )
  const long = fc.constantFrom(1, 1, 1, 1, 1, 1000, 20_000)
  const anyLog = fc
    .oneof(
      fc.array(fc.tuple(aCleanLine, long), { maxLength: 25 }),
      fc.array(fc.tuple(anyLine, long), { maxLength: 25 }),
    )
    .map((lines) =>
      lines.map(([line, times]) => line.repeat(Math.min(times, Math.ceil(70_000 / Math.max(1, line.length))))),
    )

  test('whatever it is, however it is cut, before or after it goes live: no command but stops that are resumed, and the lines that each line alone would give', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLog,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        fc.nat(10),
        async (lines, cuts, liveFrom) => {
          const scenario = anActionLog(createFakeRunner())
          let start = 0
          for (let index = 0; start < lines.length; index++) {
            if (index === liveFrom) await scenario.log.startStreaming(action)
            const end = start + (cuts[index % cuts.length] ?? 1)
            await append(scenario.log, lines.slice(start, end))
            start = end
          }
          await scenario.log.startStreaming(action)
          const log = runOutput(`${scenario.printed}::notice::ours\n`)
          expect(log.commands.map(({ name, data }) => `${name} ${data}`)).toEqual([
            ...scenario.tokens.map((token) => `stop-commands ${token}`),
            'notice ours',
          ])
          expect(log).toMatchObject({ hasFailed: false, outputs: new Map(), state: new Map() })
          expect(scenario.shown.map(withoutColour)).toEqual(lines.flatMap(cleanLogLines).map(withoutColour))
          expect(scenario.saved.toWellFormed()).toBe(
            lines
              .map((line) => `${line}\n`)
              .join('')
              .toWellFormed(),
          )
          expect(scenario.log.lineCount).toBe(lines.length)
        },
      ),
    )
  })

  test('has no token, as it would have none if each line was looked at alone: whatever takes it apart, and whatever stands in other lines', async () => {
    const token = 'S3cr-t0ken'
    const [aColour, aPart] = [
      fc.constantFrom('\u001b[31m', '\u001b[0m'),
      fc.constantFrom(token, token.slice(0, 4), token.slice(4), 'x'),
    ]
    const aPiece = fc.constantFrom(
      token,
      token.slice(0, 4),
      token.slice(4),
      token.slice(0, 8),
      token.slice(8),
      '\u001b[31m',
      '\u001b[0m',
      '\u001b[2K',
      '\u001b]8;;',
      '\u001b]8;;x\u0007',
      '\u001b\\',
      '\u001bP',
      '\u0007',
      '\u0000',
      '\u0085',
      '\r',
      '\n',
      '漢',
      ' ',
      'x',
      encodeURIComponent(token),
      Buffer.from(token).toString('base64'),
    )
    const redactor = new Redactor()
    redactor.add(token)
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string({ unit: aPiece, maxLength: 8 }),
            fc.string({ unit: fc.oneof(aColour, aPart), maxLength: 8 }),
          ),
          { maxLength: 6 },
        ),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        async (lines, cut, isLive) => {
          const scenario = anActionLog(createFakeRunner(), redactor)
          if (isLive) await scenario.log.startStreaming(action)
          for (let start = 0; start < lines.length; start += cut)
            await append(scenario.log, lines.slice(start, start + cut))
          await scenario.log.startStreaming(action)
          const redacted = redactor.redactLines(lines)
          expect(scenario.shown.map(withoutColour)).toEqual(redacted.flatMap(cleanLogLines).map(withoutColour))
          expect(scenario.saved).toBe(redacted.map((line) => `${line}\n`).join(''))
          expect(scenario.shown.map(withoutControls).filter((line) => line.includes(token))).toEqual([])
          const { head } = scenario.log.excerpt
          expect(head.filter((line) => line.includes(token))).toEqual([])
        },
      ),
    )
  })
})
