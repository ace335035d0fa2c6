// What a log of act says of the jobs of a workflow.
import { parse } from 'yaml'

/** A job as the workflow has it. */
export interface Job {
  readonly id: string
  readonly name: string
  readonly stepCount: number
}

/** A line of act's log. Fields that it lacks are ''. */
export interface ActEvent {
  readonly job: string
  /** Name of the job, with the number of the leg in a matrix. */
  readonly leg: string
  /** How the job ended. */
  readonly jobResult: string
  /** `Pre`, `Main` or `Post`. */
  readonly stage: string
  readonly step: string
  /** True for a step inside of a composite action. */
  readonly isInner: boolean
  /** How the step ended. */
  readonly stepResult: string
  /** The workflow command that was read. */
  readonly command: string
  readonly message: string
  readonly at: number
}

/** Commands that show something outside of the log. */
const annotations: readonly string[] = ['error', 'warning', 'notice', 'debug']

/** Such a command with what the hostile log has for its data. */
const forged = /^[^:]*::[^:]+::\s*forged/

/** The jobs of a workflow. Throws where there are none. */
export function readJobs(workflow: string): readonly Job[] {
  const jobs = Object.entries(readObject(readObject(parse(workflow))['jobs'])).map(([id, job]) => {
    const { name, steps } = readObject(job)
    return { id, name: typeof name === 'string' ? name : id, stepCount: Array.isArray(steps) ? steps.length : 0 }
  })
  if (jobs.length === 0) throw new Error('The workflow has no jobs')
  return jobs
}

/** The events of a log, a JSON object a line. Other lines are left out. */
export function readEvents(log: string): readonly ActEvent[] {
  return log.split('\n').flatMap((line) => (line.startsWith('{') ? [readEvent(line)] : []))
}

function readEvent(line: string): ActEvent {
  const fields = readObject(JSON.parse(line))
  const field = (name: string): string => {
    const value = fields[name]
    return typeof value === 'string' ? value : ''
  }
  return {
    job: field('jobID'),
    leg: field('job'),
    jobResult: field('jobResult'),
    stage: field('stage'),
    step: field('step'),
    isInner: Array.isArray(fields['stepID']) && fields['stepID'].length > 1,
    stepResult: field('stepResult'),
    command: field('command'),
    message: field('msg'),
    at: Date.parse(field('time')),
  }
}

function readObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

/** A line for each job, with its log where it has not passed. All have passed if each of their steps was run, none was skipped, and no annotation was forged. */
export function report(
  jobs: readonly Job[],
  events: readonly ActEvent[],
): { readonly lines: readonly string[]; readonly hasPassed: boolean } {
  const reports = jobs.map((job) =>
    reportJob(
      job,
      events.filter((event) => event.job === job.id),
    ),
  )
  const passed = reports.filter(({ hasPassed }) => hasPassed).length
  return {
    lines: [...reports.flatMap(({ lines }) => lines), `${passed} of ${jobs.length} jobs have passed`],
    hasPassed: passed === jobs.length,
  }
}

function reportJob(
  job: Job,
  events: readonly ActEvent[],
): { readonly lines: readonly string[]; readonly hasPassed: boolean } {
  const results = events.filter(({ stage, stepResult, isInner }) => stage === 'Main' && stepResult !== '' && !isInner)
  const legs = Math.max(1, new Set(events.map(({ leg }) => leg)).size)
  const skipped = results.filter(({ stepResult }) => stepResult !== 'success' && stepResult !== 'failure')
  const wrong = [
    ...(events.filter(({ jobResult }) => jobResult === 'success').length >= legs
      ? []
      : [events.length === 0 ? 'it was not run' : 'it has failed']),
    ...(results.length === job.stepCount * legs ? [] : [`${results.length} of ${job.stepCount * legs} steps were run`]),
    ...skipped.map(({ step, stepResult }) => `${stepResult}: ${step}`),
    ...events
      .filter(({ command, message }) => annotations.includes(command) && forged.test(message))
      .map(({ message }) => `forged: ${message.trim()}`),
  ]
  const times = events.map(({ at }) => at)
  const seconds = ((Math.max(...times) - Math.min(...times)) / 1000).toFixed(0)
  if (wrong.length === 0) return { lines: [`✔ ${job.name} (${job.stepCount} steps, ${seconds} s)`], hasPassed: true }
  return {
    lines: [`✘ ${job.name}: ${wrong.join('; ')}`, ...events.flatMap(({ message }) => quote(message))],
    hasPassed: false,
  }
}

/** Lines that command nothing where this log is itself printed by a step of a workflow. */
function quote(message: string): readonly string[] {
  return message
    .trimEnd()
    .split(/\r\n|[\r\n]/)
    .map((line) => `  │ ${line.replaceAll('##[', '## [')}`)
}
