// Response of the network before its body is read, and the reading of a short body.
import type { ResponseHeaders } from './headers.ts'

/** Response whose body has not been read. */
export interface RawResponse {
  readonly statusCode: number
  readonly headers: ResponseHeaders
  readonly body: AsyncIterable<Uint8Array>
}

/**
 * 64 KiB of a body are read, because only a message or a token is needed and a page of
 * HTML may be long.
 */
const bodyStartBytes = 64 * 1024

/**
 * Reads the beginning of a body. `chunks` has what was received, also if the body is
 * cut.
 */
export async function readBodyStart({ body }: RawResponse, chunks: Uint8Array[] = []): Promise<string> {
  let bytes = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > bodyStartBytes) break
  }
  return Buffer.concat(chunks).toString('utf8')
}
