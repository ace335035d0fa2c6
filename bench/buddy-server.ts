// A Buddy in a process of its own, so that its work is not counted as a contestant's: it has one finished action execution,
// whose log has as many lines as the path says and is never in memory as a whole. Ends when its standard input does.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { batchLines, BlockWriter } from './log/log-lines.ts'

/** `/body/LINES` or `/pages/LINES`, then a path of Buddy's API. */
const route =
  /^\/(body|pages)\/(\d+)\/workspaces\/[^/]+\/projects\/[^/]+\/pipelines\/\d+\/executions\/\d+\/action_executions\/([0-9a-f]+)(\/logs)?$/
const batches = new BlockWriter()

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const [, kind, count, id, logs] = route.exec(pathname) ?? []
  if (request.method !== 'GET' || kind === undefined || id === undefined) {
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"errors":[{"message":"Not found"}]}')
    return
  }
  response.writeHead(200, {
    'content-type': 'application/json',
    'x-rate-limit-limit': '100000',
    'x-rate-limit-remaining': '99999',
  })
  const lineCount = Number(count)
  if (logs === undefined) {
    const [before, after] = describe(id)
    await pipeline(
      kind === 'pages' ? [before, after] : writeBody(`${before},"log":[`, 0, lineCount, `]${after}`),
      response,
    )
    return
  }
  const offset = Number(searchParams.get('offset') ?? 0)
  const end = Math.min(lineCount, offset + Math.min(1000, Number(searchParams.get('limit') ?? 100)))
  const before = `{"offset":${String(offset)},"element_count":${String(Math.max(0, end - offset))},"total_element_count":${String(lineCount)},"logs":[`
  await pipeline(writeBody(before, offset, end, ']}'), response)
}

function* writeBody(before: string, from: number, to: number, after: string): Generator<string | Buffer> {
  yield before
  for (let first = from; first < to; first += batchLines - (first % batchLines)) {
    if (first > from) yield ','
    yield batches.write(first, to)
  }
  yield after
}

/** What comes before and after the log. */
function describe(id: string): [before: string, after: string] {
  const before = {
    action_execution_id: id,
    html_url: 'https://app.buddy.works/buddy/company-website/pipelines/pipeline/2/execution/56fa374a99f1e10c105fb382/',
    start_date: '2025-05-28T09:51:38.709Z',
    finish_date: '2025-05-28T09:53:38.756Z',
    status: 'SUCCESSFUL',
    progress: 100,
    action: {
      id: 1,
      name: 'Build',
      type: 'BUILD',
      trigger_time: 'ON_EVERY_EXECUTION',
      disabled: false,
      ignore_errors: false,
    },
  }
  const after = { approver_id: 1, outputted_variables: [{ key: 'BUDDY_APPROVING_ACTOR', value: 'Mike' }] }
  return [JSON.stringify(before).slice(0, -1), `,${JSON.stringify(after).slice(1)}`]
}

const server = createServer((request, response) => {
  respond(request, response).catch(() => {
    response.destroy()
  })
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const address = server.address()
if (address === null || typeof address === 'string') throw new Error('the server has no port')
console.log(String(address.port))
process.stdin.resume().once('end', () => {
  server.close()
  server.closeAllConnections()
})
