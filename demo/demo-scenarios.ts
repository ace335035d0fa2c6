import { hostileActionName, hostileAttempts, hostileErrorMessage, hostileLog, hostileVariables } from './hostile.ts'
import type { StepResult } from './runner.ts'
import { aRun, anAction, anEvenTimeline } from './scenario.ts'
import type { FakeAction, FakeRun } from './scenario.ts'

/** What the demo holds a step to, and whether it held. */
export interface Check {
  readonly promise: string
  readonly holds: boolean
}

/** A run to watch, and what the gate must make of it. */
export interface DemoScenario {
  readonly name: 'pass' | 'fail' | 'hostile'
  readonly run: FakeRun
  /** The action that the gate watches. */
  readonly watched: FakeAction
  /** Judges the step, with the drawn summary. */
  readonly check: (result: StepResult, page: string) => readonly Check[]
}

/** A value that must be seen nowhere. */
const secretValue = 'dp-4f1c9a7e2b'

const deployLog: readonly string[] = [
  'Integration: amazon-web-services',
  'Listing files for deployment...',
  'File list ready. Starting upload...',
  ...['index.html', 'app.js', 'app.css', 'logo.svg', 'robots.txt', 'sitemap.xml', 'fonts/inter.woff2', 'img/hero.webp'].map(
    (file, index) => `Uploading file ${file} \u001b[32m${index + 1}/8\u001b[0m`
  ),
  '',
  'Invalidating the cache...',
  'Deployment finished successfully'
]

const brokenLog: readonly string[] = [
  ...deployLog.slice(0, 5),
  '\u001b[31merror: AccessDenied: s3:PutObject on bucket company-website\u001b[0m',
  '    at Uploader.put (upload.js:41:13)',
  '    at async deploy (deploy.js:12:3)',
  'Deployment failed after 2 of 8 files'
]

const prepare = anAction({
  id: 1,
  name: 'Install packages',
  timeline: anEvenTimeline({ fromMs: 0, untilMs: 1000, logLines: 2 }),
  log: ['added 214 packages in 3s', 'found 0 vulnerabilities']
})

const build = anAction({
  id: 2,
  name: 'Build the page',
  timeline: anEvenTimeline({ fromMs: 1000, untilMs: 2500, logLines: 2 }),
  log: ['vite building for production...', 'built in 1.4s']
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
    ...parts
  })
}

function companyRun(watched: FakeAction): FakeRun {
  return aRun({
    workspace: 'buddy',
    project: 'company-website',
    pipelineIdentifier: 'deploy',
    pipelineName: 'Deploy',
    id: 128,
    actions: [prepare, build, watched]
  })
}

function endsAs(result: StepResult, conclusion: StepResult['conclusion'], status: string): readonly Check[] {
  const errors = result.annotations.filter(({ level }) => level === 'error').length
  return [
    { promise: `the step ends as a ${conclusion}`, holds: result.conclusion === conclusion },
    { promise: `the output status is ${status}`, holds: result.outputs.get('status') === status },
    conclusion === 'success'
      ? { promise: 'there is no error annotation', holds: errors === 0 }
      : { promise: 'there is exactly one error annotation', holds: errors === 1 },
    { promise: 'there is a job summary', holds: result.summary.trim() !== '' }
  ]
}

function keepsSecret({ log, annotations }: StepResult, page: string): Check {
  const seen = [log, page, ...annotations.map(({ message }) => message)]
  return { promise: 'the value of DEPLOY_TOKEN is seen nowhere', holds: !seen.some((text) => text.includes(secretValue)) }
}

/** Every scenario of the demo, by its name. */
export function buildScenario(name: DemoScenario['name']): DemoScenario {
  const variables = [
    { key: 'DEPLOY_URL', value: 'https://company-website.example/releases/128' },
    { key: 'DEPLOY_TOKEN', value: secretValue },
    { key: 'CHANGED_FILES', value: 'index.html\napp.js\napp.css' }
  ]
  switch (name) {
    case 'pass': {
      const watched = deploy({ variables }, 'SUCCESSFUL')
      const check: DemoScenario['check'] = (result, page) => [...endsAs(result, 'success', 'SUCCESSFUL'), keepsSecret(result, page)]
      return { name, watched, run: companyRun(watched), check }
    }
    case 'fail': {
      const watched = deploy({ log: brokenLog, errorMessage: 'Upload to the bucket company-website was denied' }, 'FAILED')
      return { name, watched, run: companyRun(watched), check: (result) => endsAs(result, 'failure', 'FAILED') }
    }
    case 'hostile': {
      const parts = { name: hostileActionName, log: hostileLog, variables: hostileVariables, errorMessage: hostileErrorMessage }
      const watched = deploy(parts, 'FAILED')
      const check: DemoScenario['check'] = (result, page) => [
        ...endsAs(result, 'failure', 'FAILED'),
        ...hostileAttempts.map(({ attempt, tookEffect }) => ({
          promise: `no effect of ${attempt}`,
          holds: !tookEffect(result, page)
        }))
      ]
      return { name, watched, run: companyRun(watched), check }
    }
  }
}
