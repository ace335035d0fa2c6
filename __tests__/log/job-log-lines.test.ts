import { describe, expect, test } from '@jest/globals'
import { renderUntrustedLines } from '../../src/log/job-log-lines.ts'
import { hostileLines, runOutput } from './log-scenario.ts'

const token = (): string => 'resume-1'

describe('foreign lines in the job log', () => {
  test('stand behind a gutter', () => {
    expect(renderUntrustedLines(['a', '', 'b\rc', 'd: e', '# f', '[g]'], token)).toBe(
      '│ a\n│ \n│ b\n│ c\n│ d: e\n│ # f\n│ [g]\n',
    )
  })

  test.each(hostileLines)('have no command, no marker, and no line without the gutter: %j', (line) => {
    const text = renderUntrustedLines([line], token)
    const log = runOutput(text)
    expect(log.commands.filter(({ name }) => name !== 'stop-commands')).toEqual([])
    expect(log).toMatchObject({ hasFailed: false, annotations: [], outputs: new Map(), state: new Map() })
    expect(text).not.toContain('##[')
    expect(text.split(/\r\n|\r|\n/).filter((part) => !part.startsWith('│ '))).toEqual(
      text.startsWith('::stop') ? ['::stop-commands::resume-1', '::resume-1::', ''] : [''],
    )
  })

  test.each([
    ['a marker', 'x ##[error]y'],
    ['colons', 'std::string'],
    ['colons that a control character holds apart', ':\u0007:error:\u0007:x'],
    ['a marker that a control character holds apart', '#\u0007#[error]x'],
  ])('have all commands stopped around them when a line has %s', (_, line) => {
    expect(renderUntrustedLines(['a', line], token)).toMatch(/^::stop-commands::resume-1\n│ a\n.*\n::resume-1::\n$/)
  })
})
