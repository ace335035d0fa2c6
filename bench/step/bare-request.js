// What anybody would write: one request with undici, no retry, no deadline, no outputs. JavaScript, since stripping types takes time.
import { request } from 'undici'

const { statusCode, body } = await request(process.env.ADDRESS, {
  headers: { authorization: `Bearer ${process.env.TOKEN}` },
})
const { status } = await body.json()
console.log(status)
process.exitCode = statusCode === 200 && status === 'SUCCESSFUL' ? 0 : 1
