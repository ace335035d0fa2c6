// What GitHub's packages take from undici: instead of the whole of it.
module.exports = {
  ProxyAgent: require('undici/lib/dispatcher/proxy-agent.js'),
  fetch: require('undici/lib/web/fetch/index.js').fetch,
}
