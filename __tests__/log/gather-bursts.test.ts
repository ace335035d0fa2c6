import fc from 'fast-check'
import { describe, expect, test } from '@jest/globals'
import { renderUntrustedLines } from '../../src/log/action-log.ts'
import { gatherBursts } from '../../src/log/gather-bursts.ts'
import { splitLines } from '../../testing/fake-runner/lines.ts'
import { StepLog } from '../../testing/fake-runner/log.ts'
import { createMasks } from '../../testing/fake-runner/masks.ts'
import { runs } from '../fakes/runs.ts'

/** Text in pieces of these lengths, over and over. */
async function* cut(text: string, lengths: readonly number[]): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(text)
  let start = 0
  for (let index = 0; start < bytes.length; index++) {
    const end = start + (lengths[index % lengths.length] ?? 1)
    yield bytes.subarray(start, end)
    start = end
  }
}

async function gather(text: string, ...lengths: readonly number[]): Promise<readonly string[]> {
  const gathered: string[] = []
  for await (const piece of gatherBursts(cut(text, lengths))) gathered.push(Buffer.from(piece).toString())
  return gathered
}

/** The notices of ours that the runner hears where one comes after each piece. */
function hear(pieces: readonly string[]): readonly string[] {
  const log = new StepLog(createMasks(), () => undefined, false)
  const splitter = splitLines((line) => {
    log.take(line)
  })
  for (const piece of pieces) splitter.push(Buffer.from(`${piece}::notice::ours\n`))
  splitter.end()
  return log.commands.filter(({ name }) => name === 'notice').map(({ data }) => data)
}

const stopped = (token: string, ...lines: readonly string[]): string =>
  `::stop-commands::${token}\n${plain(...lines)}::${token}::\n`
const plain = (...lines: readonly string[]): string => lines.map((line) => `│ ${line}\n`).join('')

describe('between two pieces of a log', () => {
  test.each<[string, string, readonly number[], readonly string[]]>([
    ['nothing is nothing', '', [5], []],
    ['lines are whole', plain('one', 'two', 'three'), [20], [plain('one', 'two'), plain('three')]],
    ['a line in many pieces is whole', plain('a'.repeat(40)), [7], [plain('a'.repeat(40))]],
    [
      'a burst is whole',
      plain('one') + stopped('x', 'a::b', 'c') + plain('two'),
      [30, 18, 8],
      [plain('one'), stopped('x', 'a::b', 'c'), plain('two')],
    ],
    ['a burst that is first is whole', stopped('x', 'a::b', 'c'), [30], [stopped('x', 'a::b', 'c')]],
    [
      'two bursts stay together where they end in one piece',
      stopped('x', 'a::b') + stopped('y', 'c::d'),
      [1000],
      [stopped('x', 'a::b') + stopped('y', 'c::d')],
    ],
    [
      'what comes before a burst does not wait for its end',
      stopped('x', 'a::b') + plain('one') + stopped('y', 'c::d'),
      [50, 26],
      [stopped('x', 'a::b') + plain('one'), stopped('y', 'c::d')],
    ],
  ])('%s', async (_, text, lengths, pieces) => {
    expect(await gather(text, ...lengths)).toEqual(pieces)
  })

  const anyLine = fc.string({
    unit: fc.constantFrom('::', ':', '##', '[', 'stop-commands', 'resume', '\r', '\u0007', ' ', 'x', 'é', '漢', '😀'),
    maxLength: 12,
  })
  const anyText = fc.array(fc.array(anyLine, { minLength: 1, maxLength: 4 }), { maxLength: 6 }).map((groups) => {
    let count = 0
    return groups.map((lines) => renderUntrustedLines(lines, () => `resume-${String(count++)}`)).join('')
  })
  const anyLengths = fc.array(fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 60, max: 600 })), {
    minLength: 1,
    maxLength: 6,
  })

  test('whatever it is and however it was cut, the runner hears us, and no byte is lost', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyLengths, async (text, lengths) => {
        const pieces = await gather(text, ...lengths)
        expect(pieces.join('')).toBe(text)
        expect(pieces.filter((piece) => !piece.endsWith('\n'))).toEqual([])
        expect(hear(pieces)).toEqual(pieces.map(() => 'ours'))
      }),
      runs(),
    )
  })

  test('and after one that ends too early, wherever that is', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyLengths, fc.double({ min: 0, max: 1, noNaN: true }), async (text, lengths, part) => {
        const pieces = await gather(text.slice(0, text.length * part), ...lengths)
        expect(text.startsWith(pieces.join(''))).toBe(true)
        expect(hear([...pieces, ''])).toEqual([...pieces, ''].map(() => 'ours'))
      }),
      runs(),
    )
  })
})
