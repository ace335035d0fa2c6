// undici's `fetch` is half of undici, and only requests to GitHub use it. This file is
// loaded with the first one.
export { fetch } from 'undici/lib/web/fetch/index.js'
