import { describe, expect, test } from '@jest/globals'
import type { Explanation } from '../../src/report/explain/explanation.ts'
import { renderAnnotation } from '../../src/report/job-log-end.ts'
import { anyUnicode } from '../fakes/texts.ts'
import { fc } from '../fakes/properties.ts'

const reported: Explanation = {
  title: 'Buddy run failed',
  cause: 'Because.',
  nextStep: 'Do this.',
  link: null,
  request: null,
}
const link = 'https://app.buddy.works/w/p'

describe('the text of an annotation', () => {
  test('is the cause, what to do, and where', () => {
    expect(renderAnnotation({ ...reported, link })).toBe(`Because.\nDo this.\nIn Buddy: ${link}`)
    expect(renderAnnotation(reported)).toBe('Because.\nDo this.')
  })

  test('ends with the request, after what to do', () => {
    expect(renderAnnotation({ ...reported, link, request: 'GET /x' })).toBe(
      `Because.\nDo this.\nIn Buddy: ${link}\nRequest: GET /x`,
    )
  })

  test('of 4000 characters is whole', () => {
    const cause = 'x'.repeat(4000 - '\nDo this.'.length)
    expect(renderAnnotation({ ...reported, cause })).toBe(`${cause}\nDo this.`)
  })

  test('of more is cut to 4000, but only the cause is, and that shows', () => {
    const text = renderAnnotation({ ...reported, cause: 'x'.repeat(4001 - '\nDo this.'.length) })
    expect(text).toHaveLength(4000)
    expect(text).toMatch(/^x+…\nDo this\.$/)
  })

  test('of any length is one that the runner does not cut, with all that is to be done', () => {
    fc.assert(
      fc.property(anyUnicode({ minLength: 3500, maxLength: 5000 }), fc.boolean(), (cause, hasLink) => {
        const text = renderAnnotation({ ...reported, cause, link: hasLink ? link : null })
        expect(text.length).toBeLessThanOrEqual(4000)
        expect(text.endsWith(hasLink ? `\nDo this.\nIn Buddy: ${link}` : '\nDo this.')).toBe(true)
      }),
    )
  })
})
