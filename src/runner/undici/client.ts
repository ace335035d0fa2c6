// The parts of undici that the action uses, by the paths of their files. The package's
// index loads all of undici, which takes longer than a request. See
// docs/adr/0013-lean-bundle.md.
import type { Dispatcher } from 'undici'
import connect from 'undici/lib/api/api-connect.js'
import send from 'undici/lib/api/api-request.js'
import util from 'undici/lib/core/util.js'
import Agent from 'undici/lib/dispatcher/agent.js'
import BaseDispatcher from 'undici/lib/dispatcher/dispatcher.js'
import ProxyAgent from 'undici/lib/dispatcher/proxy-agent.js'

// The index does this for every method. ProxyAgent asks for a tunnel with this one; the
// action calls none of them.
Object.assign(BaseDispatcher.prototype, { connect })

export { Agent, ProxyAgent }

/**
 * Options of one request; the dispatcher has to be named, since there is no global one.
 */
interface DispatchOptions extends Omit<Dispatcher.RequestOptions, 'origin' | 'path'> {
  readonly dispatcher: Dispatcher
}

/** Sends one request, as undici's `request` does. */
export async function request(
  address: string,
  { dispatcher, ...options }: DispatchOptions,
): Promise<Dispatcher.ResponseData> {
  const { origin, pathname, search } = util.parseURL(address)
  return await send.call(dispatcher, { ...options, origin, path: `${pathname}${search}` })
}
