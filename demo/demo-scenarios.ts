import { anAction, anEvenTimeline, aRun, type FakeAction, type FakeRun } from '../testing/fake-buddy/scenario.ts'
import type { StepResult } from '../testing/fake-runner/fake-runner.ts'
import { hostileActionName, hostileAttempts, hostileErrorMessage, hostileLog, hostileVariables } from './hostile.ts'

/** What the demo holds a step to, and whether it held. */
export interface Check {
  readonly promise: string
  readonly holds: boolean
}

/** What there is in Buddy, what the gate is on, and what it must make of it. */
export interface DemoScenario {
  readonly name: 'pass' | 'fail' | 'hostile' | 'run' | 'run-fail' | 'variables'
  readonly runs: readonly FakeRun[]
  /** What the workflow takes from its secrets, besides the token. */
  readonly secrets?: readonly string[]
  /** The step's `with:`, without the token and the API. */
  readonly inputs: Readonly<Record<string, string>>
  /** Judges the step, with the drawn summary. */
  readonly check: (result: StepResult, page: string) => readonly Check[]
}

/** A value that must be seen nowhere. */
const secretValue = 'dp-4f1c9a7e2b'

const deployLog: readonly string[] = [
  'Integration: amazon-web-services',
  'Listing files for deployment...',
  'File list ready. Starting upload...',
  ...[
    'index.html',
    'app.js',
    'app.css',
    'logo.svg',
    'robots.txt',
    'sitemap.xml',
    'fonts/inter.woff2',
    'img/hero.webp',
  ].map((file, index) => `Uploading file ${file} \u001b[32m${index + 1}/8\u001b[0m`),
  '',
  'Invalidating the cache...',
  'Deployment finished successfully',
]

const brokenLog: readonly string[] = [
  ...deployLog.slice(0, 5),
  '\u001b[31merror: AccessDenied: s3:PutObject on bucket company-website\u001b[0m',
  '    at Uploader.put (upload.js:41:13)',
  '    at async deploy (deploy.js:12:3)',
  'Deployment failed after 2 of 8 files',
]

/** A log of 3,000 lines, as real ones are, whose failure stands in the middle. */
const longBrokenLog: readonly string[] = [
  ...Array.from({ length: 1200 }, (_, index) => `\u001b[32mPASS\u001b[39m src/unit-${String(index + 1)}.test.ts`),
  '\u001b[31mFAIL\u001b[39m src/cart.test.ts',
  '  ● Cart › applies a voucher',
  '    expect(received).toBe(expected) // Object.is equality',
  '    Expected: 90',
  '    Received: 100',
  '      at Object.<anonymous> (src/cart.test.ts:41:23)',
  '',
  ...Array.from({ length: 1788 }, (_, index) => `\u001b[32mPASS\u001b[39m src/unit-${String(index + 1201)}.test.ts`),
  '',
  'Test Suites: 1 failed, 2988 passed, 2989 total',
  'Tests:       1 failed, 9120 passed, 9121 total',
  'Time:        361.2 s',
  'Build finished with exit code 1',
]

const prepare = anAction({
  id: 1,
  name: 'Install packages',
  timeline: anEvenTimeline({ fromMs: 0, untilMs: 1000, logLines: 2 }),
  log: ['added 214 packages in 3s', 'found 0 vulnerabilities'],
})

const build = anAction({
  id: 2,
  name: 'Build the page',
  timeline: anEvenTimeline({ fromMs: 1000, untilMs: 2500, logLines: 2 }),
  log: ['vite building for production...', 'built in 1.4s'],
})

function deploy(parts: Partial<FakeAction>, status: string): FakeAction {
  const log = parts.log ?? deployLog
  const logLines = typeof log === 'function' ? 0 : log.length
  return anAction({
    id: 3,
    name: 'Deploy to S3',
    type: 'AMAZON_S3',
    timeline: anEvenTimeline({ fromMs: 2500, untilMs: 6000, logLines, status }),
    log,
    ...parts,
  })
}

function companyRun(parts: Partial<FakeRun>): FakeRun {
  return aRun({
    workspace: 'buddy',
    project: 'company-website',
    pipelineIdentifier: 'deploy',
    pipelineName: 'Deploy',
    id: 128,
    ...parts,
  })
}

/** What names a run, as inputs. */
function idsOf(run: FakeRun): Readonly<Record<string, string>> {
  return {
    workspace: run.workspace,
    project: run.project,
    'pipeline-id': String(run.pipelineId),
    'execution-id': String(run.id),
  }
}

/** The gate on one action that every input names. */
function watching(watched: FakeAction): Pick<DemoScenario, 'runs' | 'inputs'> {
  const run = companyRun({ actions: [prepare, build, watched] })
  return {
    runs: [run],
    inputs: { ...idsOf(run), 'action-execution-id': watched.hash },
  }
}

const lint = anAction({
  id: 4,
  name: 'Lint | Format',
  timeline: anEvenTimeline({ fromMs: 1000, untilMs: 2200, logLines: 3, status: 'FAILED' }),
  log: ['src/app.js', '  12:5  warning  Unexpected console statement', '1 problem (0 errors, 1 warning)'],
  errorMessage: 'Lint found 1 problem',
  ignoreErrors: true,
})

const unitTests = anAction({
  id: 5,
  name: '🧪 Unit tests',
  timeline: anEvenTimeline({ fromMs: 1000, untilMs: 3500, logLines: 2 }),
  log: ['Tests: 214 passed, 214 total', 'Time: 2.5 s'],
  variables: [{ key: 'OUTPUT_COVERAGE', value: '97' }],
})

/** A run that starts a second after the workflow: three of its actions run at once, and the failure of one is ignored. `parts` are those of the last action. */
function wholeRun(parts: Partial<FakeAction>, status = 'SUCCESSFUL'): readonly FakeRun[] {
  const upload = deploy(
    {
      timeline: anEvenTimeline({
        fromMs: 3500,
        untilMs: 6000,
        logLines: (status === 'FAILED' ? brokenLog : deployLog).length,
        status,
      }),
      ...parts,
    },
    status,
  )
  return [
    companyRun({ id: 127, revision: '1f0e5c9b7d3a42688e6f0b1c2d3e4f5a6b7c8d9e', status: 'FAILED' }),
    companyRun({ appearsAfterLists: 1, actions: [prepare, build, lint, unitTests, upload] }),
  ]
}

/** What the workflow hands to Buddy in secret. */
const passedSecret = 'signing-key-7d20'

/** A run whose third action waits until a user gives it a version, and then publishes that version. */
function waitingRun(): FakeRun {
  const ask = anAction({
    id: 6,
    name: 'Which version?',
    type: 'WAIT_FOR_VARIABLES',
    timeline: [
      { afterMs: 0, status: 'ENQUEUED' },
      { afterMs: 2500, status: 'WAITING_FOR_VARIABLES' },
    ],
  })
  const publish = anAction({
    id: 7,
    name: 'Publish the release',
    timeline: anEvenTimeline({ fromMs: 2600, untilMs: 5000, logLines: 2 }),
    log: ['Publishing...', 'Published'],
    variables: [{ key: 'OUTPUT_RELEASE_URL', value: 'https://company-website.example/releases/1.4.2' }],
  })
  return companyRun({ actions: [prepare, build, ask, publish] })
}

function checkVariables(result: StepResult, page: string): readonly Check[] {
  const { outputs, log } = result
  return [
    ...endsAs(result, 'success', 'SUCCESSFUL'),
    {
      promise: 'the step waited until the action asked for its variables',
      holds: log.includes('Waiting for the action to ask for its variables'),
    },
    {
      promise: 'Buddy got both variables',
      holds: outputs.get('passed-variables') === '{"VERSION":"1.4.2","SIGNING_KEY":"***"}',
    },
    {
      promise: 'the summary says that the step passed the variables',
      holds: page.includes('Passed the variables to "Which version?"'),
    },
    {
      promise: 'the variable that the run put out is an output',
      holds: outputs.get('OUTPUT_RELEASE_URL')?.endsWith('/1.4.2') === true,
    },
    {
      promise: 'the secret is in no line of the log, and not in the summary',
      holds: ![log, page].some((text) => text.includes(passedSecret)),
    },
  ]
}

/** The names of the actions in the output `actions`, in its order. */
function namesIn(actions: string): readonly string[] {
  const list: unknown = JSON.parse(actions)
  return Array.isArray(list)
    ? list.map((item: unknown) =>
        typeof item === 'object' && item !== null && 'name' in item ? String(item.name) : '',
      )
    : []
}

function checkRun(result: StepResult, page: string): readonly Check[] {
  const { outputs, annotations, log } = result
  const warnings = annotations.filter(({ level }) => level === 'warning')
  const names = namesIn(outputs.get('actions') ?? '[]')
  return [
    ...endsAs(result, 'success', 'SUCCESSFUL'),
    { promise: 'the pipeline was found by its identifier', holds: outputs.get('pipeline-id') === '2' },
    {
      promise: 'the run was found by the commit, though it was not there at first',
      holds: outputs.get('execution-id') === '128' && log.includes('to appear'),
    },
    {
      promise: 'exactly one warning names the failed action whose errors Buddy ignores',
      holds: warnings.length === 1 && warnings[0]?.message.includes(lint.name) === true,
    },
    {
      promise: 'the output actions lists all five actions',
      holds: [prepare, build, lint, unitTests].every(({ name }) => names.includes(name)) && names.length === 5,
    },
    {
      promise: 'the variables of several actions are outputs',
      holds: outputs.get('OUTPUT_COVERAGE') === '97' && outputs.has('OUTPUT_DEPLOY_URL'),
    },
    {
      promise: 'the summary shows each action, and its logs are folded',
      holds: names.every((name) => page.includes(name)) && page.includes('<details>'),
    },
    usesSecret(result, page),
  ]
}

function endsAs(result: StepResult, conclusion: StepResult['conclusion'], status: string): readonly Check[] {
  const errors = result.annotations.filter(({ level }) => level === 'error').length
  return [
    { promise: `the step ends as a ${conclusion}`, holds: result.conclusion === conclusion },
    { promise: `the output status is ${status}`, holds: result.outputs.get('status') === status },
    conclusion === 'success'
      ? { promise: 'there is no error annotation', holds: errors === 0 }
      : { promise: 'there is exactly one error annotation', holds: errors === 1 },
    { promise: 'there is a job summary', holds: result.summary.trim() !== '' },
  ]
}

function checkFailure(result: StepResult, page: string): readonly Check[] {
  const [error] = result.annotations.filter(({ level }) => level === 'error')
  return [
    ...endsAs(result, 'failure', 'FAILED'),
    {
      promise: 'the error begins with the cause, which is in line 1,201 of a log of 3,000 lines',
      holds: error?.message.startsWith('Unit tests failed: FAIL src/cart.test.ts') === true,
    },
    {
      promise: 'the summary shows the line with the cause, and its number 1201',
      holds: page.includes('1201: FAIL src/cart.test.ts'),
    },
  ]
}

function usesSecret({ log, annotations }: StepResult, page: string): Check {
  const seen = [log, page, ...annotations.map(({ message }) => message)]
  return {
    promise: 'the value of OUTPUT_DEPLOY_TOKEN is in no line of the log, no annotation and not in the summary',
    holds: !seen.some((text) => text.includes(secretValue)),
  }
}

/** Every scenario of the demo, by its name. */
export function buildScenario(name: DemoScenario['name']): DemoScenario {
  const variables = [
    { key: 'OUTPUT_DEPLOY_URL', value: 'https://company-website.example/releases/128' },
    { key: 'OUTPUT_DEPLOY_TOKEN', value: secretValue },
    { key: 'OUTPUT_CHANGED_FILES', value: 'index.html\napp.js\napp.css' },
  ]
  switch (name) {
    case 'pass': {
      const watched = deploy({ variables }, 'SUCCESSFUL')
      const check: DemoScenario['check'] = (result, page) => [
        ...endsAs(result, 'success', 'SUCCESSFUL'),
        usesSecret(result, page),
      ]
      return { name, ...watching(watched), check }
    }
    case 'fail': {
      const watched = deploy({ name: 'Unit tests', type: 'BUILD', log: longBrokenLog }, 'FAILED')
      return { name, ...watching(watched), check: checkFailure }
    }
    case 'run':
      return {
        name,
        runs: wholeRun({ variables }),
        inputs: { workspace: 'buddy', project: 'company-website', 'pipeline-id': 'deploy' },
        check: checkRun,
      }
    case 'run-fail':
      return {
        name,
        runs: wholeRun({ log: brokenLog, errorMessage: 'Upload to the bucket company-website was denied' }, 'FAILED'),
        inputs: { workspace: 'buddy', project: 'company-website', 'pipeline-id': 'deploy' },
        check: (result) => endsAs(result, 'failure', 'FAILED'),
      }
    case 'variables': {
      const run = waitingRun()
      return {
        name,
        runs: [run],
        inputs: {
          ...idsOf(run),
          operation: 'pass-variables',
          variables: 'VERSION=1.4.2',
          'secret-variables': `SIGNING_KEY=${passedSecret}`,
        },
        secrets: [passedSecret],
        check: checkVariables,
      }
    }
    case 'hostile': {
      const parts = {
        name: hostileActionName,
        log: hostileLog,
        variables: hostileVariables,
        errorMessage: hostileErrorMessage,
      }
      const watched = deploy(parts, 'FAILED')
      const check: DemoScenario['check'] = (result, page) => [
        ...endsAs(result, 'failure', 'FAILED'),
        ...hostileAttempts.map(({ attempt, tookEffect }) => ({
          promise: `no effect of ${attempt}`,
          holds: !tookEffect(result, page),
        })),
      ]
      return { name, ...watching(watched), check }
    }
  }
}
