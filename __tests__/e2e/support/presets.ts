import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type FakeBuddy, sendJson } from '../../../testing/fake-buddy/fake-buddy.ts'
import {
  demoGitHubToken,
  type FakeGitHub,
  type GitHubOptions,
  startGitHub,
} from '../../../testing/fake-github/fake-github.ts'
import { listenOnLoopback } from '../../fakes/loopback.ts'
import { type GateOptions, type GateResult, runGate, stageStep } from './run-gate.ts'
import { type AnEvent, asking } from './scenarios.ts'

/** A step that gives an action what it asks for. */
export interface UnblockOptions extends GateOptions {
  /** Gets each PATCH, counted from 1, before it is carried out; answers it by returning true. */
  readonly onPatch?: (patch: Patch) => boolean | Promise<boolean>
}

/** A PATCH that has arrived. */
export interface Patch {
  readonly count: number
  readonly buddy: FakeBuddy
  readonly response: ServerResponse
  readonly body: unknown
}

/** What a user and Buddy saw of it. */
export interface UnblockResult extends GateResult {
  /** The bodies of the PATCH requests. */
  readonly sent: readonly unknown[]
}

/** Runs the action with `operation: approve` on an action that waits for approval, unless others are given. */
export async function runUnblock({ onPatch, ...options }: UnblockOptions = {}): Promise<UnblockResult> {
  const { inputs: given, buddy: buddyOptions, onReady } = options
  const seen: { buddy: FakeBuddy | null; patches: number } = { buddy: null, patches: 0 }
  const result = await runGate({
    ...options,
    watched: { timeline: asking('WAITING_FOR_APPLY'), ...options.watched },
    inputs: (apiUrl) => ({
      operation: 'approve',
      'appear-timeout': '3s',
      ...(typeof given === 'function' ? given(apiUrl) : given),
    }),
    onReady: async (buddy) => {
      seen.buddy = buddy
      await onReady?.(buddy)
    },
    buddy: {
      ...buddyOptions,
      intercept: async (request, response, body, count) => {
        if (request.method === 'PATCH' && seen.buddy !== null && onPatch !== undefined) {
          seen.patches += 1
          if (await onPatch({ count: seen.patches, buddy: seen.buddy, response, body: JSON.parse(body) })) return true
        }
        return (await buddyOptions?.intercept?.(request, response, body, count)) ?? false
      },
    },
  })
  return { ...result, sent: sentBy(result) }
}

/** The bodies of the PATCH requests. */
export function sentBy({ requests }: GateResult): readonly unknown[] {
  return requests.filter(({ method }) => method === 'PATCH').map(({ body }): unknown => JSON.parse(body))
}

/** Does in Buddy what the first waiting action asks for, as somebody else would. */
export function unblockByHand(buddy: FakeBuddy, operation: string): void {
  buddy.runs[0]?.operate(operation)
}

/** A gate that writes to a small GitHub. */
export interface AnnouncedOptions extends Omit<GateOptions, 'onRequest' | 'inputs'> {
  /** The step's `with:`; what is not said of it: GitHub's token and a check run `Buddy`. */
  readonly inputs?: Readonly<Record<string, string | undefined>>
  /** The small GitHub, or what it is made of. */
  readonly github?: GitHubOptions | FakeGitHub
  /** A push unless given. */
  readonly event?: AnEvent
  /** Gets each request to Buddy before it is answered, with what GitHub has by then. */
  readonly onRequest?: (github: FakeGitHub, buddy: FakeBuddy, count: number) => void | Promise<void>
}

/** What a user, Buddy and GitHub saw of it. */
export interface AnnouncedResult extends GateResult {
  readonly github: FakeGitHub
  /** All that GitHub got: paths and bodies. */
  readonly sent: string
}

/** Runs the action against a small Buddy and a small GitHub, and waits for its end. A GitHub that was given stays open. */
export async function runAnnounced(options: AnnouncedOptions = {}): Promise<AnnouncedResult> {
  const { github: given, event, onRequest, inputs, step, ...rest } = options
  const isOpen = given !== undefined && 'close' in given
  const staged = stageStep(
    { ...(event === undefined ? {} : { event: event.event }), ...step, env: { ...event?.env, ...step?.env } },
    rest.isBuilt,
  )
  const github = isOpen ? given : await startGitHub({ ...staged.serverClock, ...given })
  try {
    const result = await runGate({
      ...rest,
      inputs: { 'github-token': demoGitHubToken, 'check-run': 'Buddy', ...inputs },
      staged: { ...staged, step: { ...staged.step, env: { GITHUB_API_URL: github.apiUrl, ...staged.step.env } } },
      ...(onRequest === undefined ? {} : { onRequest: (buddy, count) => onRequest(github, buddy, count) }),
    })
    return { ...result, github, sent: github.requests.map(({ path, body }) => `${path}\n${body}`).join('\n') }
  } finally {
    if (!isOpen) await github.close()
  }
}

/** Lets the watched action end so, once GitHub has this. */
export function endingOnce(
  status: string,
  isSo: (github: FakeGitHub) => boolean,
): NonNullable<AnnouncedOptions['onRequest']> {
  return (github, buddy) => {
    if (isSo(github)) buddy.runs[0]?.actions[0]?.set({ status })
  }
}

/** What a job that may ask for identity tokens has in its environment. */
export const requestToken = 'github-request-token-0123'
/** The provider in Buddy. */
export const providerId = '5e3a1c1e-86e2-4a4e-8d4b-5e1f3a9c7d21'

/** A step that signs in by GitHub's identity. */
export interface IdentityOptions extends GateOptions {
  /** How GitHub answers each request for an identity token, counted from 1; a token unless given. */
  readonly github?: (response: ServerResponse, count: number) => void
}

/** What a user, Buddy and GitHub saw of it. */
export interface IdentityResult extends GateResult {
  /** What GitHub was asked: path with query, and the Authorization header. */
  readonly askedOfGitHub: readonly (readonly [path: string, authorization: string | undefined])[]
  /** The bodies of the requests for a token of Buddy's. */
  readonly exchanges: readonly unknown[]
}

/** The identity token that GitHub gives the first, second ... time. */
export function identityToken(count: number): string {
  return `eyJhbGciOiJSUzI1NiJ9.identity-number-${String(count)}.c2lnbmF0dXJl`
}

/** Runs the action without a stored token, with a small GitHub that gives identity tokens. */
export async function runIdentity(options: IdentityOptions = {}): Promise<IdentityResult> {
  const asked: (readonly [string, string | undefined])[] = []
  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    asked.push([request.url ?? '', request.headers.authorization])
    if (options.github === undefined) sendJson(response, 200, { count: 1, value: identityToken(asked.length) })
    else options.github(response, asked.length)
    if (!response.writableEnded && !response.destroyed) staged.hold(request)
  }
  const server = createServer(respond)
  const port = await listenOnLoopback(server)
  const env = {
    ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${String(port)}/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    ...options.step?.env,
  }
  const staged = stageStep({ ...options.step, env }, options.isBuilt)
  const { inputs: given } = options
  try {
    const result = await runGate({
      ...options,
      inputs: (apiUrl) => ({
        token: undefined,
        'oidc-provider-id': providerId,
        ...(typeof given === 'function' ? given(apiUrl) : given),
      }),
      staged,
    })
    const exchanges = result.requests
      .filter(({ path }) => path === exchangePath)
      .map(({ body }): unknown => JSON.parse(body))
    return { ...result, askedOfGitHub: asked, exchanges }
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** Where Buddy exchanges identity tokens. */
export const exchangePath = '/user/oidc/tokens'
