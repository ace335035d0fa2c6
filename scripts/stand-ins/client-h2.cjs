const { refuse } = require('./refuse.cjs')

module.exports = refuse("undici's HTTP/2 client")
