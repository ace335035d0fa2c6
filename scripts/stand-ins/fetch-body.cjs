const { refuse } = require('./refuse.cjs')

module.exports = { extractBody: refuse('a body that is a form') }
