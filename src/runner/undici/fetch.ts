// undici's `fetch` is half of it, and only GitHub is asked with it: this file is loaded with the first request to GitHub.
export { fetch } from 'undici/lib/web/fetch/index.js'
