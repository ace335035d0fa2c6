import { describe, expect, test } from '@jest/globals'
import { Spool } from '../../src/log/spool.ts'
import { createFakeRunner, type FakeRunner, type FakeRunnerOptions } from '../fakes/runner.ts'
import { anyUnicode } from '../fakes/texts.ts'
import { fc } from '../fakes/properties.ts'

const mebibyte = 1024 * 1024
const noPrefix = Buffer.alloc(0)
const gutter = Buffer.from('│ ')

function open(options: FakeRunnerOptions = {}): { readonly runner: FakeRunner; readonly spool: Spool } {
  const runner = createFakeRunner(options)
  return { runner, spool: new Spool(runner) }
}

async function readPieces(spool: Spool): Promise<readonly Buffer[]> {
  const pieces: Buffer[] = []
  for await (const piece of spool.read()) pieces.push(Buffer.from(piece))
  return pieces
}

async function read(spool: Spool): Promise<Buffer> {
  return Buffer.concat(await readPieces(spool))
}

describe('what went in comes out, byte for byte', () => {
  test('nothing: nothing, and no file', async () => {
    const { runner, spool } = open()
    expect([await read(spool), runner.files]).toEqual([Buffer.alloc(0), []])
    for await (const piece of spool.read()) expect(piece).toBe('no piece at all')
  })

  test('below a mebibyte: without a file', async () => {
    const { runner, spool } = open()
    for (const text of ['│ żółć', ' 😀\n']) await spool.append(text)
    await spool.appendLines(['a', '', '漢'], gutter)
    expect([(await read(spool)).toString(), runner.files]).toEqual(['│ żółć 😀\n│ a\n│ \n│ 漢\n', []])
  })

  test.each([
    ['many short texts', Array.from({ length: 60_000 }, (_, index) => `line ${index} of many, with a ż\n`)],
    ['one text larger than that alone', ['é'.repeat(mebibyte)]],
    ['a small text, a large one, a small one', ['first\n', 'x'.repeat(400_000), 'last\n']],
    [
      'a small text and several large ones',
      ['first\n', ...Array.from({ length: 4 }, (_, index) => String(index).repeat(500_000)), 'last\n'],
    ],
    [
      'texts that fill the chunk exactly',
      ['a'.repeat(mebibyte / 4), 'b'.repeat(mebibyte / 4), 'c'.repeat(mebibyte / 4), 'd'.repeat(mebibyte / 4), 'e'],
    ],
    [
      'characters of four bytes at every end',
      Array.from({ length: 9 }, (_, index) => `${'x'.repeat(100_000 + index)}😀`),
    ],
  ])('above a mebibyte, as texts or as lines: %s', async (_, texts) => {
    for (const prefix of [noPrefix, gutter]) {
      const [asTexts, asLines] = [open().spool, open().spool]
      for (const text of texts) await asTexts.append(text)
      await asLines.appendLines(texts, prefix)
      // Not toEqual, which takes minutes to tell two large buffers apart.
      expect((await read(asTexts)).equals(Buffer.from(texts.join('')))).toBe(true)
      expect(
        (await read(asLines)).equals(Buffer.from(texts.map((text) => `${prefix.toString()}${text}\n`).join(''))),
      ).toBe(true)
    }
  })

  test('also a line that ends just behind the end of the chunk', async () => {
    const { spool } = open()
    const lines = [...Array.from({ length: 104_854 }, () => 'a'.repeat(9)), 'a'.repeat(11), '漢'.repeat(8), 'b']
    await spool.appendLines(lines, noPrefix)
    expect((await read(spool)).equals(Buffer.from(lines.map((line) => `${line}\n`).join('')))).toBe(true)
  })

  test.each<[what: string, roomBytes: number, lines: readonly string[], after: string]>([
    ['lines that fit and their prefixes that do not', 3000, Array.from({ length: 1000 }, () => ''), ''],
    ['lines that fit and their last line feeds that do not', 4000, Array.from({ length: 1000 }, () => ''), ''],
    ['lines that fit and a text behind them that does not', 350, ['漢'.repeat(100)], 'x'.repeat(100)],
  ])('comes out whole when the chunk has little room left, for %s', async (_, roomBytes, lines, after) => {
    const { spool } = open()
    const full = '漢'.repeat((mebibyte - roomBytes) / 3)
    await spool.append(full)
    await spool.appendLines(lines, gutter, { before: '', after })
    const expected = `${full}${lines.map((line) => `│ ${line}\n`).join('')}${after}`
    expect((await read(spool)).equals(Buffer.from(expected))).toBe(true)
  })

  test('whatever it is, also in turns and with what is no character', async () => {
    const anyText = fc
      .tuple(
        fc.oneof(anyUnicode({ maxLength: 20 }), fc.constantFrom('\ufeff', '\ud83d', '\udc00x', '')),
        fc.constantFrom(1, 1, 1000, 30_000),
      )
      .map(([text, times]) => text.repeat(times))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(anyText, fc.array(anyText, { maxLength: 4 })), { maxLength: 12 }),
        async (appends) => {
          const { spool } = open()
          for (const one of appends)
            await (typeof one === 'string' ? spool.append(one) : spool.appendLines(one, gutter))
          const expected = Buffer.concat(
            appends.flatMap((one) =>
              typeof one === 'string' ? [Buffer.from(one)] : one.map((line) => Buffer.from(`│ ${line}\n`)),
            ),
          )
          expect((await read(spool)).equals(expected)).toBe(true)
          await spool.close()
        },
      ),
      { endOnFailure: true },
    )
  })

  test('in pieces that end where a burst ends, whatever the sizes of the bursts', async () => {
    const anyLine = fc
      .tuple(fc.constantFrom('x', 'é', '漢'), fc.constantFrom(0, 1, 100, 9000))
      .map(([unit, count]) => unit.repeat(count))
    const anyBurst = fc.record({
      lines: fc.array(anyLine, { maxLength: 8 }),
      times: fc.constantFrom(1, 1, 30),
      token: fc.constantFrom('', '', 'resume'),
      isText: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anyBurst, { maxLength: 30 }), async (bursts) => {
        const { spool } = open()
        const texts: string[] = []
        for (const { lines, times, token, isText } of bursts) {
          const all = Array.from({ length: times }, () => lines).flat()
          const frame = { before: token && `::stop-commands::${token}\n`, after: token && `::${token}::\n` }
          const text = `${frame.before}${all.map((line) => `│ ${line}\n`).join('')}${frame.after}`
          await (isText ? spool.append(text) : spool.appendLines(all, gutter, frame))
          texts.push(text)
        }
        const pieces = await readPieces(spool)
        await spool.close()
        let end = 0
        const ends = new Set(texts.map((text) => (end += Buffer.byteLength(text))))
        end = 0
        expect(pieces.map((piece) => (end += piece.length)).filter((one) => !ends.has(one))).toEqual([])
        expect(Buffer.concat(pieces).equals(Buffer.from(texts.join('')))).toBe(true)
      }),
      { endOnFailure: true },
    )
  })

  test('while more is appended than memory should hold, in one temporary file', async () => {
    const { runner, spool } = open()
    for (let count = 0; count < 10; count++) await spool.append(`${count}`.repeat(300_000))
    expect((await read(spool)).length).toBe(3_000_000)
    expect(runner.files).toMatchObject([{ isTemporary: true, isClosed: false }])
    expect(Buffer.byteLength(runner.files[0]?.text ?? '')).toBeGreaterThan(3_000_000 - 2 * mebibyte)
  })
})

describe('closing', () => {
  test('forgets it and gives the file back, once', async () => {
    const { runner, spool } = open()
    for (let count = 0; count < 10; count++) await spool.append('x'.repeat(300_000))
    await spool.close()
    await spool.close()
    expect([runner.files.map(({ isClosed }) => isClosed), (await read(spool)).length]).toEqual([[true], 0])
  })

  test('gives every file back, in whatever sizes the texts came', async () => {
    const { runner, spool } = open()
    for (const text of ['first\n', 'x'.repeat(400_000), 'y'.repeat(400_000)]) await spool.append(text)
    await spool.close()
    expect(runner.files.map(({ isClosed }) => isClosed)).toEqual([true])
  })

  test('after which it can be filled again', async () => {
    const { spool } = open()
    await spool.append('before')
    await spool.close()
    await spool.append('after')
    expect((await read(spool)).toString()).toBe('after')
  })
})

describe('a disk that fails', () => {
  test.each<[string, FakeRunnerOptions]>([
    ['has no room for a file', { failing: { createTemporaryFile: 'EROFS' } }],
    ['is full at once', { diskCharacters: 0 }],
    ['fills up', { diskCharacters: 1.5 * mebibyte }],
  ])('%s: that marks it broken, and nothing rejects', async (_, options) => {
    const { runner, spool } = open(options)
    expect(spool.isBroken).toBe(false)
    for (let count = 0; count < 6; count++) {
      await expect(spool.append('x'.repeat(250_000))).resolves.toBeUndefined()
      await expect(spool.append('y'.repeat(400_000))).resolves.toBeUndefined()
      await expect(spool.appendLines(['z'.repeat(250_000), 'z'.repeat(400_000)], gutter)).resolves.toBeUndefined()
    }
    await expect(read(spool)).resolves.toBeInstanceOf(Buffer)
    expect(spool.isBroken).toBe(true)
    await expect(spool.close()).resolves.toBeUndefined()
    expect(runner.files.filter(({ isClosed }) => !isClosed)).toEqual([])
  })

  test('once it has failed gives nothing back, since nobody would see where something is missing', async () => {
    const { spool } = open({ diskCharacters: 1.5 * mebibyte })
    for (let count = 0; count < 12; count++) await spool.append('x'.repeat(250_000))
    expect((await read(spool)).length).toBe(0)
  })

  test.each([0, 100_000, 1_000_000, 2_400_000])(
    'when it is read, after %d bytes: the whole pieces before are there, that marks it broken, and nothing rejects',
    async (readableBytes) => {
      const { runner, spool } = open({ readableBytes })
      const text = Array.from({ length: 12 }, (_, index) => String.fromCharCode(97 + index).repeat(250_000))
      for (const part of text) await spool.append(part)
      expect(spool.isBroken).toBe(false)
      const readBack = (await readPieces(spool)).map(String).join('')
      expect([readBack === text.join('').slice(0, readBack.length), readBack.length % 250_000]).toEqual([true, 0])
      expect([readBack.length <= readableBytes, readBack.length > readableBytes - mebibyte]).toEqual([true, true])
      expect(spool.isBroken).toBe(true)
      await spool.close()
      expect(runner.files.map(({ isClosed }) => isClosed)).toEqual([true])
    },
  )

  test('only once is not asked again, so that nothing is kept with a hole in it', async () => {
    const runner = createFakeRunner()
    let asked = 0
    const spool = new Spool({
      ...runner,
      createTemporaryFile: async () => {
        throw new Error(`EIO ${++asked}`)
      },
    })
    for (let count = 0; count < 6; count++) await spool.append('x'.repeat(400_000))
    await spool.close()
    expect([asked, spool.isBroken]).toEqual([1, true])
  })

  test('when it is closed: nothing rejects', async () => {
    const { spool } = open({ failing: { closeFile: 'EIO' } })
    for (let count = 0; count < 6; count++) await spool.append('x'.repeat(250_000))
    await expect(spool.close()).resolves.toBeUndefined()
  })

  test('does not matter to what needs none', async () => {
    const { spool } = open({ failing: { createTemporaryFile: 'EROFS' } })
    await spool.append('a')
    expect([(await read(spool)).toString(), spool.isBroken]).toEqual(['a', false])
  })
})
