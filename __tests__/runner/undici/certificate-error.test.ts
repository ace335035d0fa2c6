import { expect, test } from '@jest/globals'
import { isCertificateError } from '../../../src/runner/undici/certificate-error.ts'

test.each([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_UNTRUSTED',
  'CERT_REVOKED',
  'CERT_CHAIN_TOO_LONG',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'INVALID_CA',
  'HOSTNAME_MISMATCH',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
])('takes %s for a certificate that is not trusted', (code) => {
  expect(isCertificateError(code)).toBe(true)
})

test.each([
  '',
  'ECONNRESET',
  'EPROTO',
  'UND_ERR_SOCKET',
  'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC',
  'ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR',
  'xCERT_HAS_EXPIRED',
])('takes %j for a broken connection', (code) => {
  expect(isCertificateError(code)).toBe(false)
})
