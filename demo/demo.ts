import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs, styleText } from 'node:util'
import { suggest } from '../src/inputs/suggestion.ts'
import { demoToken, startBuddy } from '../testing/fake-buddy/fake-buddy.ts'
import { runStep, type StepResult } from '../testing/fake-runner/fake-runner.ts'
import { createMasks } from '../testing/fake-runner/masks.ts'
import { buildScenario, type Check, type DemoScenario } from './demo-scenarios.ts'
import { drawSummary } from './draw.ts'
import { hostileAttempts, hostileVariables } from './hostile.ts'

const repository = join(import.meta.dirname, '..')

/** 30 lines of each group are printed, because GitHub folds a group, and the demo must not scroll its end away. */
const linesPerGroup = 30

/** Prints the lines of a job log as GitHub draws them: groups indented and cut, markers in words and colours. */
function createLogPrinter(): (line: string) => void {
  let indent = ''
  let linesInGroup = 0
  const closeGroup = (): void => {
    const hidden = linesInGroup - linesPerGroup
    if (hidden > 0) console.log(styleText('dim', `${indent}(${hidden} more lines: GitHub folds them)`))
    indent = ''
    linesInGroup = 0
  }
  return (line) => {
    const [, marker, text = ''] = /^##\[(\w+)\](.*)$/s.exec(line) ?? []
    switch (marker) {
      case 'group':
        closeGroup()
        console.log(styleText('bold', `▼ ${text}`))
        indent = '  '
        break
      case 'endgroup':
        closeGroup()
        break
      case 'error':
        console.log(styleText('red', `${indent}Error: ${text}`))
        break
      case 'warning':
        console.log(styleText('yellow', `${indent}Warning: ${text}`))
        break
      case 'notice':
      case 'debug':
        console.log(styleText('cyan', `${indent}${marker === 'notice' ? 'Notice' : 'Debug'}: ${text}`))
        break
      default:
        if (line === 'Post job cleanup.') printHeading('Post step, at the end of the job')
        if (indent === '' || ++linesInGroup <= linesPerGroup) console.log(indent + line)
    }
  }
}

function printHeading(text: string): void {
  console.log(`\n${styleText(['bold', 'underline'], text)}`)
}

function printResult(result: StepResult, requestCount: number): void {
  printHeading('Result of the step')
  const seconds = (result.durationMs / 1000).toFixed(1)
  console.log(
    `${result.conclusion} (exit code ${result.exitCode ?? result.endedBy}) ` +
      `after ${seconds} s, with ${requestCount} requests to Buddy`,
  )
  printHeading('Outputs (later steps get the values; *** is a value that GitHub hides in the log)')
  const masks = createMasks(result.commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data))
  for (const [name, value] of result.outputs) console.log(`${name} = ${masks.redact(JSON.stringify(value))}`)
  printHeading('Annotations')
  if (result.annotations.length === 0) console.log('none')
  for (const { level, title, message } of result.annotations)
    console.log(`${level}: ${title === '' ? '' : `${title}: `}${message}`)
}

function printHostility(): void {
  printHeading('What the log and the variables tried')
  for (const { attempt, lines } of hostileAttempts) {
    console.log(attempt)
    for (const line of lines) console.log(`  ${printable(line)}`)
  }
  console.log('variables')
  for (const { key, value } of hostileVariables) console.log(`  ${printable(key)} = ${printable(value)}`)
}

/** Text in quotes with nothing in it that a terminal would obey. */
function printable(text: string): string {
  return JSON.stringify(text).replace(
    /[^ -~│]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function printChecks(checks: readonly Check[]): void {
  printHeading('Checks of the demo')
  for (const { promise, holds } of checks)
    console.log(holds ? `${styleText('green', '✔')} ${promise}` : `${styleText('red', '✘')} ${promise}`)
  console.log(
    checks.every(({ holds }) => holds)
      ? 'The step did what it should, so the demo ends with exit code 0.'
      : 'The step did not do what it should, so the demo ends with exit code 1.',
  )
}

/** Plays one scenario with the action of a folder; true where everything held. */
async function runDemo(scenario: DemoScenario, action: string): Promise<boolean> {
  const buddy = await startBuddy({ runs: scenario.runs })
  try {
    const result = await runStep({
      action,
      inputs: {
        token: demoToken,
        'api-url': buddy.apiUrl,
        ...scenario.inputs,
        timeout: '2m',
      },
      secrets: [demoToken, ...(scenario.secrets ?? [])],
      onLine: createLogPrinter(),
    })
    const page = await drawSummary(result.summary)
    const out = join(repository, 'demo', 'out')
    await mkdir(out, { recursive: true })
    const [html, markdown] = [join(out, `${scenario.name}.html`), join(out, `${scenario.name}.md`)]
    await Promise.all([writeFile(html, page), writeFile(markdown, result.rawSummary)])

    const checks = scenario.check(result, page)
    printResult(result, buddy.requests.length)
    if (scenario.name === 'hostile') printHostility()
    printChecks(checks)
    printHeading('Job summary')
    console.log(`As GitHub shows it, for a browser: ${pathToFileURL(html).href}`)
    console.log(`As the step wrote it, in Markdown: ${relative(process.cwd(), markdown)}`)
    return checks.every(({ holds }) => holds)
  } finally {
    await buddy.close()
  }
}

/** The variants of the demo, as `--help` and a misspelt flag list them. */
const help = `Usage: npm run demo -- [variant]

  (none)         one action that passes
  --fail         one action that fails, with a log of 3,000 lines
  --run          a whole run with five actions, found by its commit
  --run --fail   a whole run that fails
  --variables    a run that waits for variables and gets them
  --hostile      a log, variables and names that attack the job log, the outputs and the summary

  --action DIR   the GitHub Action in this folder, instead of Buddy Gate as it is here
  --help         this list`

/** Reads the name of an option from Node's message about an option that the demo does not have. */
function suggestOption(message: string): string {
  const [option = ''] = /--[\w-]+/.exec(message) ?? []
  return suggest(option, ['--fail', '--run', '--variables', '--hostile', '--action', '--help'])
}

interface Flags {
  readonly fail: boolean
  readonly hostile: boolean
  readonly run: boolean
  readonly variables: boolean
  readonly action: string
}

/** Reads the flags; null where the list of variants was asked for, or where a flag is not known. */
function readFlags(): Flags | null {
  try {
    const { values } = parseArgs({
      options: {
        fail: { type: 'boolean', default: false },
        hostile: { type: 'boolean', default: false },
        run: { type: 'boolean', default: false },
        variables: { type: 'boolean', default: false },
        action: { type: 'string', default: repository },
        help: { type: 'boolean', default: false },
      },
    })
    if (!values.help) return values
    console.log(help)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    console.error(`${message}.${suggestOption(message)}\n\n${help}`)
    process.exitCode = 1
  }
  return null
}

function nameScenario({ hostile, variables, run, fail }: Flags): DemoScenario['name'] {
  if (hostile) return 'hostile'
  if (variables) return 'variables'
  if (run) return fail ? 'run-fail' : 'run'
  return fail ? 'fail' : 'pass'
}

const flags = readFlags()
if (flags !== null) {
  if (flags.action !== repository || existsSync(join(repository, 'dist', 'index.js')))
    process.exitCode = (await runDemo(buildScenario(nameScenario(flags)), flags.action)) ? 0 : 1
  else {
    console.error('dist/index.js is missing: run `npm run build` first.')
    process.exitCode = 1
  }
}
