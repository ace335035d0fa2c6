// undici describes its index alone; these are the files of it that are imported by
// their paths.

declare module 'undici/lib/api/api-connect.js' {
  const connect: unknown
  export default connect
}

declare module 'undici/lib/api/api-request.js' {
  import type { Dispatcher } from 'undici'
  const request: (this: Dispatcher, options: Dispatcher.RequestOptions) => Promise<Dispatcher.ResponseData>
  export default request
}

declare module 'undici/lib/core/util.js' {
  const util: { readonly parseURL: (address: string) => URL }
  export default util
}

declare module 'undici/lib/dispatcher/agent.js' {
  export { Agent as default } from 'undici'
}

declare module 'undici/lib/dispatcher/dispatcher.js' {
  export { Dispatcher as default } from 'undici'
}

declare module 'undici/lib/dispatcher/proxy-agent.js' {
  export { ProxyAgent as default } from 'undici'
}

declare module 'undici/lib/web/fetch/index.js' {
  export { fetch } from 'undici'
}
