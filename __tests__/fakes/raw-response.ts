import type { RawResponse } from '../../src/buddy/http/raw-response.ts'

/** What differs from an ordinary response. */
interface RawResponseParts {
  readonly statusCode?: number
  readonly headers?: RawResponse['headers']
  /** Length of the pieces in which the body comes. */
  readonly pieceLength?: number
}

/** A response of the network, whose body has not been read. */
export function aRawResponse(
  body: string | Uint8Array,
  { statusCode = 200, headers = {}, pieceLength = 7 }: RawResponseParts = {},
): RawResponse {
  async function* cut(): AsyncIterable<Uint8Array> {
    const bytes = Buffer.from(body)
    for (let start = 0; start < bytes.length; start += pieceLength) yield bytes.subarray(start, start + pieceLength)
  }
  return { statusCode, headers: { 'content-type': 'application/json', ...headers }, body: cut() }
}
