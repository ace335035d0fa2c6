import { startBuddyProcess } from '../buddy.ts'
import { compete, type Contestant } from '../contest.ts'
import { measureGate, measurePeer } from '../gate.ts'
import { isInstalled } from '../measure.ts'
import { formatMs, formatRatio, printHeading, printSkipped, printTable, printTarget, type Section } from '../section.ts'

/** The step may cost this much of a bare script, which loads undici whole. */
const ratioLimit = 0.75
/** 3 ms above an empty script, because every gate has a post step, and most have nothing to do in it. */
const postExtraLimitMs = 3

const gateName = 'the step (dist/index.js)'
const bareName = 'bare script with undici'
const postName = 'the post step (dist/post.js)'
const emptyName = 'empty script'

/** Cost of a step that has nothing to wait for, against scripts that make the same single request. */
export const stepSection: Section = {
  name: 'step',
  run: async ({ rounds }) => {
    printHeading(`A finished execution, one request (medians of ${String(rounds.counted)} rounds)`)
    const buddy = await startBuddyProcess()
    try {
      const apiUrl = buddy.apiUrl('body', 1)
      const measuring = { onOutput: () => undefined, withMemory: false }
      const peer = (name: string, script: string): Contestant => ({
        name,
        run: () => measurePeer(script, apiUrl, measuring),
      })
      const hasCurl = (await isInstalled('curl')) && (await isInstalled('jq'))
      const results = await compete(
        [
          { name: gateName, run: () => measureGate(apiUrl, measuring) },
          peer(bareName, '"$NODE" "$BENCH/step/bare-request.js"'),
          peer(postName, '"$NODE" "$BENCH/../dist/post.js"'),
          peer(emptyName, '"$NODE" "$BENCH/step/empty.js"'),
          ...(hasCurl
            ? [peer('curl | jq', 'curl -sSf -H "Authorization: Bearer $TOKEN" "$ADDRESS" | jq -er .status')]
            : []),
        ],
        rounds,
      )
      const bare = results.find(({ name }) => name === bareName)
      const gate = results.find(({ name }) => name === gateName)
      const post = results.find(({ name }) => name === postName)
      const empty = results.find(({ name }) => name === emptyName)
      if (bare === undefined || gate === undefined || post === undefined || empty === undefined) return
      printTable(
        ['', 'wall ms', '× bare', 'CPU ms', '× bare'],
        results.map(({ name, wallMs, cpuMs }) => [
          name,
          formatMs(wallMs),
          (wallMs / bare.wallMs).toFixed(2),
          formatMs(cpuMs),
          (cpuMs / bare.cpuMs).toFixed(2),
        ]),
      )
      if (!hasCurl) printSkipped('curl | jq', 'not installed')
      printTarget('wall time of the step against the bare script', gate.wallMs / bare.wallMs, ratioLimit, formatRatio)
      printTarget('CPU time of the step against the bare script', gate.cpuMs / bare.cpuMs, ratioLimit, formatRatio)
      printTarget(
        'wall ms of the post step above those of an empty script',
        post.wallMs - empty.wallMs,
        postExtraLimitMs,
        formatMs,
      )
    } finally {
      await buddy.stop()
    }
  },
}
