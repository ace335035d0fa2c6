import { listenOnLoopback } from '../fakes/loopback.ts'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import { createServer as createPlainServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { ask } from './ask.ts'
import { runTransport } from './play.ts'

/** A key and a certificate that nobody vouches for; null where there is no openssl to make them. */
function makeCertificate(): { readonly key: Buffer; readonly cert: Buffer } | null {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  try {
    const terms = [
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=localhost',
      '-addext',
      'subjectAltName=IP:127.0.0.1',
    ]
    execFileSync('openssl', ['req', ...terms, '-keyout', key, '-out', cert], { stdio: 'ignore' })
    return { key: readFileSync(key), cert: readFileSync(cert) }
  } catch {
    return null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const certificate = makeCertificate()
const testWithCertificate = certificate === null ? test.skip : test

async function withTls<T>(use: (apiUrl: string, requests: readonly string[]) => Promise<T>): Promise<T> {
  const requests: string[] = []
  const server = createServer(certificate ?? {}, (request, response) => {
    requests.push(request.url ?? '')
    response.end('{"status":"SUCCESSFUL"}')
  })
  server.on('tlsClientError', () => undefined)
  const port = await listenOnLoopback(server)
  try {
    return await use(`https://127.0.0.1:${String(port)}`, requests)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

/** A server that answers whatever it gets in plain HTTP, as one does that is asked for https on its port for http. */
async function withPlainHttp<T>(use: (apiUrl: string, heard: readonly Buffer[]) => Promise<T>): Promise<T> {
  const heard: Buffer[] = []
  const server = createPlainServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.on('data', (bytes: Buffer) => {
      heard.push(bytes)
      socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n')
    })
  })
  const port = await listenOnLoopback(server)
  try {
    return await use(`https://127.0.0.1:${String(port)}`, heard)
  } finally {
    server.close()
  }
}

describe('a certificate that nobody vouches for', () => {
  testWithCertificate('is named, and nothing is sent', async () => {
    await withTls(async (apiUrl, requests) => {
      expect(await ask(apiUrl)).toMatchObject({ kind: 'certificate', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
      expect(requests).toEqual([])
    })
  })

  testWithCertificate(
    'ends the step at once, with a hint at NODE_EXTRA_CA_CERTS and none at anything insecure',
    async () => {
      await withTls(async (apiUrl, requests) => {
        const { outcome, errors, clock } = await runTransport(apiUrl)
        expect([outcome, errors.length, clock.sleeps.length, requests.length]).toEqual(['unknown', 1, 0, 0])
        expect(errors[0]).toContain('NODE_EXTRA_CA_CERTS')
        expect(errors[0]).not.toMatch(/insecure|REJECT_UNAUTHORIZED/i)
      })
    },
  )
})

describe('a port that does not speak TLS', () => {
  test('is named, and the token is not sent in plain', async () => {
    await withPlainHttp(async (apiUrl, heard) => {
      expect(await ask(apiUrl)).toMatchObject({ kind: 'certificate' })
      expect(Buffer.concat(heard).toString('latin1')).not.toContain('demo-token')
    })
  })

  test('ends the step at once', async () => {
    await withPlainHttp(async (apiUrl) => {
      const { outcome, errors, clock } = await runTransport(apiUrl)
      expect([outcome, errors.length, clock.sleeps.length]).toEqual(['unknown', 1, 0])
    })
  })
})
