import { join } from 'node:path'
import { demoToken, startBuddy } from '../../testing/fake-buddy/fake-buddy.ts'
import { anAction, anEvenTimeline, aRun } from '../../testing/fake-buddy/scenario.ts'
import { runStep } from '../../testing/fake-runner/fake-runner.ts'
import { formatMegabytes, formatRatio, printHeading, printTarget, type Section } from '../section.ts'

/** All answers together may be this many times the log. */
const bytesLimit = 1.2

/** What comes over the wire while a log is followed live. */
export const streamingSection: Section = {
  name: 'streaming',
  run: async ({ isQuick }) => {
    const lineCount = isQuick ? 20_000 : 200_000
    const seconds = isQuick ? 5 : 30
    const log = Array.from(
      { length: lineCount },
      (_, index) =>
        `${String(index).padStart(8, '0')} [build] compiling module number ${String(index % 977)} of the application, as it is`,
    )
    const logBytes = log.reduce((sum, line) => sum + line.length + 1, 0)
    printHeading(`A log of ${formatMegabytes(logBytes)} that grows for ${String(seconds)} s, followed live`)
    let received = 0
    const timeline = [
      ...anEvenTimeline({ fromMs: 0, untilMs: seconds * 1000, logLines: lineCount }),
      { afterMs: seconds * 1000, status: 'SUCCESSFUL', progress: 100, logLines: lineCount },
    ]
    const run = aRun({ id: 7, actions: [anAction({ id: 1, name: 'Build', log, timeline })] })
    const buddy = await startBuddy({
      token: demoToken,
      runs: [run],
      intercept: (_, response) => {
        response.on('finish', () => {
          received += Number(response.getHeader('content-length'))
        })
        return false
      },
    })
    try {
      const inputs = {
        token: demoToken,
        'api-url': buddy.apiUrl,
        workspace: run.workspace,
        project: run.project,
        'pipeline-id': String(run.pipelineId),
        'execution-id': String(run.id),
        'action-execution-id': run.actions[0]?.hash ?? '',
      }
      const { outputs, rawStdout } = await runStep({ action: join(import.meta.dirname, '..', '..'), inputs })
      if (outputs.get('outcome') !== 'passed')
        throw new Error(`the gate's verdict is wrong: ${outputs.get('outcome') ?? 'none'}`)
      const printed = rawStdout
        .split('\n')
        .filter((line) => line.startsWith('│ '))
        .map((line) => line.slice(2))
      if (printed.length !== log.length || printed.some((line, index) => line !== log[index]))
        throw new Error('the log was not printed line by line')
      console.log(
        `${String(buddy.requests.length)} requests, ${formatMegabytes(received)} received; every line printed once, in order`,
      )
      printTarget('bytes of all answers, against those of the log', received / logBytes, bytesLimit, formatRatio)
    } finally {
      await buddy.close()
    }
  },
}
