import type { ServerResponse } from 'node:http'
import { type BuddyOptions, sendJson } from '../../../testing/fake-buddy/fake-buddy.ts'

/** Response that a test sends instead of Buddy's own. */
export type PlannedResponse = (response: ServerResponse) => void

/** Request that a test decides about. */
export interface AskedRequest {
  readonly method: string
  /** Path with query. */
  readonly path: string
  /** Number of the request, from 1. */
  readonly count: number
}

/** Returns the options of a fake Buddy whose response to a request is the one chosen. With null, Buddy answers. */
export function intercept(choose: (request: AskedRequest) => PlannedResponse | null): Pick<BuddyOptions, 'intercept'> {
  return {
    intercept: ({ method = '', url: path = '' }, response, _, count) => {
      const planned = choose({ method, path, count })
      planned?.(response)
      return planned !== null
    },
  }
}

/** Returns a response with this status and body. A body that is no text becomes JSON. */
export function respondWith(
  status: number,
  body: unknown = {},
  headers: Readonly<Record<string, string>> = {},
): PlannedResponse {
  return (response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (typeof body === 'string') response.writeHead(status).end(body)
    else sendJson(response, status, body)
  }
}

/** Returns Buddy's form of a refusal. */
export function refuseWith(
  status: number,
  message: string,
  headers?: Readonly<Record<string, string>>,
): PlannedResponse {
  return respondWith(status, { errors: [{ message }] }, headers)
}

/** Cuts the connection. */
export const cutConnection: PlannedResponse = (response) => {
  response.destroy()
}

/** Never answers. */
export const neverRespond: PlannedResponse = () => undefined

/** Begins a response with 200 and this text, and never ends it. */
export function beginResponse(text: string): PlannedResponse {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write(text)
  }
}
