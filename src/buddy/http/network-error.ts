import type { BuddyErrorDetails } from '../errors.ts'

const certificateCodes: ReadonlySet<string> = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_UNTRUSTED',
  'CERT_REVOKED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
])

/** Whatever is not known to be lasting counts as a broken connection, which passes: lists of what passes are never complete. */
export function classifyNetworkError(
  error: unknown,
  apiUrl: string,
  redact: (text: string) => string,
): BuddyErrorDetails {
  const code = readCode(error)
  const detail = redact(error instanceof Error ? error.message : '')
  if (certificateCodes.has(code)) return { kind: 'certificate', code, detail }
  if (code === 'ENOTFOUND') return { kind: 'host-not-found', host: new URL(apiUrl).hostname }
  // undici gives every refusal of a proxy the same code; which one it was stands in its message alone.
  const proxyStatus = /^Proxy response \((\d{3})\)/.exec(detail)?.[1]
  return {
    kind: 'connection',
    code: proxyStatus === undefined ? code || 'unknown' : `HTTP ${proxyStatus} from the proxy`,
    detail,
  }
}

/** The code of an error or of what caused it; '' where there is none. */
export function readCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return 'cause' in error ? readCode(error.cause) : ''
}
