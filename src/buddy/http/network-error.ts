import { isCertificateError } from '../../runner/undici/certificate-error.ts'
import { readCode } from '../../runner/unknown-value.ts'
import type { BuddyErrorDetails } from '../errors.ts'

/**
 * Returns the details of a failed connection. A code that is not known to last counts
 * as a broken connection, which is retried, because no list of temporary failures is
 * complete.
 */
export function classifyNetworkError(
  error: unknown,
  apiUrl: string,
  redact: (text: string) => string,
): BuddyErrorDetails {
  const code = readCode(error)
  const detail = redact(error instanceof Error ? error.message : '')
  if (isCertificateError(code)) return { kind: 'certificate', code, detail }
  if (code === 'ENOTFOUND') return { kind: 'host-not-found', host: new URL(apiUrl).hostname }
  // undici gives every refusal of a proxy the same code. Only its message has the
  // status.
  const proxyStatus = /^Proxy response \((\d{3})\)/.exec(detail)?.[1]
  return {
    kind: 'connection',
    code: proxyStatus === undefined ? code || 'unknown' : `HTTP ${proxyStatus} from the proxy`,
    detail,
  }
}
