/**
 * Codes of a certificate that is not trusted (OpenSSL's names), and of a port that does
 * not speak TLS.
 */
const certificateCode =
  /^(?:(?:CERT|UNABLE_TO|ERR_TLS_CERT)_\w+|(?:DEPTH_ZERO_)?SELF_SIGNED_CERT(?:_IN_CHAIN)?|INVALID_(?:CA|PURPOSE))$/
const otherCodes: ReadonlySet<string> = new Set([
  'HOSTNAME_MISMATCH',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
])

/**
 * Returns whether a code says that the certificate is not trusted, or that the port
 * does not speak TLS.
 */
export function isCertificateError(code: string): boolean {
  return certificateCode.test(code) || otherCodes.has(code)
}
