// npm run bench [-- --quick] [-- --only step] [-- --chart]: compares the cost of the action with that of its peers.
// Compare numbers of one run only, because the machine differs between two runs.
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { logSection } from './log/log.ts'
import { streamingSection } from './log/streaming.ts'
import { isInstalled } from './measure.ts'
import { fleetSection } from './pace/fleet.ts'
import { paceSection } from './pace/pace.ts'
import { requestsSection } from './pace/requests.ts'
import type { Settings } from './section.ts'
import { bytesSection } from './step/bytes.ts'
import { stepSection } from './step/step.ts'

const sections = [stepSection, bytesSection, requestsSection, paceSection, fleetSection, streamingSection, logSection]
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    chart: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
  },
})

const settings: Settings = {
  isQuick: values.quick,
  isChart: values.chart,
  rounds: values.quick ? { warmUps: 1, counted: 3 } : { warmUps: 2, counted: 15 },
}
const unknown = values.only.filter((name) => !sections.some((section) => section.name === name))
if (unknown.length > 0)
  throw new Error(`--only takes ${sections.map(({ name }) => name).join(', ')}; not ${unknown.join(', ')}`)
if (!(await isInstalled('bash'))) throw new Error('bash is needed: it measures')

const processors = cpus()
console.log(
  `Node ${process.version}, ${process.platform} ${process.arch}, ${String(processors.length)} processors${values.quick ? '; quick: a smoke test, its numbers say little' : ''}`,
)
for (const section of sections)
  if (values.only.length === 0 || values.only.includes(section.name)) await section.run(settings)
