const { refuse } = require('./refuse.cjs')

module.exports = refuse("undici's way through SOCKS proxies")
