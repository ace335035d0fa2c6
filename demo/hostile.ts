import type { FakeVariable } from '../testing/fake-buddy/scenario.ts'
import type { StepResult } from '../testing/fake-runner/fake-runner.ts'

/** Something that a build may try through what it prints, and how one sees that it came through. */
export interface HostileAttempt {
  /** What is tried. */
  readonly attempt: string
  /** The log lines that try it. */
  readonly lines: readonly string[]
  readonly tookEffect: (result: StepResult, page: string) => boolean
}

function ran({ commands }: StepResult, name: string, data?: RegExp): boolean {
  return commands.some(
    (command) => command.name.toLowerCase() === name && (data === undefined || data.test(command.data)),
  )
}

/** A command of ours that quotes a log is none of theirs: theirs has data that begin with this word. */
const forged = /^\s*forged/

const bidirectional = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const terminalControl = /\u001b(?!\[[\d;:]*m)|[\u0000-\u0008\u000b\u000c\u000e-\u001a\u001c-\u001f\u007f-\u009f]/u

function streams({ rawStdout, rawStderr }: StepResult): string {
  return rawStdout + rawStderr
}

/** Everything that the hostile log tries. */
export const hostileAttempts: readonly HostileAttempt[] = [
  {
    attempt: 'annotations by ::error and its kin',
    lines: [
      '::error::forged',
      '   ::warning title=forged::forged',
      '::ERROR file=a.ts,line=1::forged',
      '::notice::forged',
    ],
    tookEffect: (result) => ['error', 'warning', 'notice', 'debug'].some((name) => ran(result, name, forged)),
  },
  {
    attempt: 'commands after white space that JavaScript does not trim',
    lines: ['\u0085::error::forged', '\u00a0::notice::forged', '\u3000::warning::forged'],
    tookEffect: (result) => result.annotations.some(({ message }) => forged.test(message)),
  },
  {
    attempt: 'commands after a bare carriage return',
    lines: ['progress 10 %\r::error::forged\rprogress 20 %', 'progress 30 %\r##[error]forged'],
    tookEffect: (result) => ran(result, 'error', forged),
  },
  {
    attempt: 'commands in brackets, anywhere in a line',
    lines: ['all is well ##[error]forged', '│ ##[warning]forged', '##[add-path]/forged', '##[start-action id=1]'],
    tookEffect: ({ commands, ...result }) =>
      commands.some(({ line }) => !line.trimStart().startsWith('::')) ||
      /(?:^|[\r\n])[^\S\r\n]*##\[/.test(result.rawStdout + result.rawStderr),
  },
  {
    attempt: 'a forged output status',
    lines: [
      '::set-output name=status::SUCCESSFUL',
      'x ##[set-output name=status]SUCCESSFUL',
      '##[set-output name=forged;]yes',
    ],
    tookEffect: (result) =>
      ran(result, 'set-output') || result.outputs.get('status') !== 'FAILED' || result.outputs.has('forged'),
  },
  {
    attempt: 'a mask that blanks the log',
    lines: ['::add-mask::e', '##[add-mask]e', '::add-mask::forged%0Ae'],
    tookEffect: (result) => ran(result, 'add-mask', /^e$|^forged/),
  },
  {
    attempt: 'stopped commands',
    lines: [
      '::stop-commands::forged',
      '##[stop-commands]forged',
      '::stop-commands::pause-logging',
      '::stop-commands::error',
    ],
    tookEffect: (result) =>
      ran(result, 'stop-commands', /^(?:forged|pause-logging|error)$/) ||
      !result.annotations.some(({ level }) => level === 'error'),
  },
  {
    attempt: 'environment, path and state',
    lines: ['::set-env name=NODE_OPTIONS::--require=forged', '::add-path::/forged', '::save-state name=forged::yes'],
    tookEffect: (result) =>
      ran(result, 'set-env') ||
      ran(result, 'add-path') ||
      result.state.has('forged') ||
      result.env.size > 0 ||
      result.path.length > 0,
  },
  {
    attempt: 'groups, echo and problem matchers',
    lines: [
      '::endgroup::',
      '::group::forged',
      '##[endgroup]',
      '##[group]forged',
      '::echo::on',
      '::add-matcher::forged.json',
    ],
    tookEffect: (result) => {
      const count = (name: string): number => result.commands.filter((command) => command.name === name).length
      return (
        ran(result, 'group', forged) ||
        ran(result, 'echo') ||
        ran(result, 'add-matcher') ||
        count('group') !== count('endgroup')
      )
    },
  },
  {
    attempt: 'terminal control: cursor, screen, links, bells, C1',
    lines: [
      '\u001b[2J\u001b[1;1Hforged screen',
      '\u001b]8;;https://evil.example\u0007forged link\u001b]8;;\u0007',
      '\u009b31mred',
      'bell\u0007\b\b',
      'open \u001b[',
    ],
    tookEffect: (result) =>
      terminalControl.test(streams(result)) ||
      result.rawSummary.includes('\u001b') ||
      terminalControl.test(result.rawSummary),
  },
  {
    attempt: 'text that reads backwards',
    lines: ['status: \u202eLUFSSECCUS\u202c', '\u2066hidden\u2069 \ufeffmark'],
    tookEffect: (result) => bidirectional.test(streams(result)) || bidirectional.test(result.rawSummary),
  },
  {
    attempt: 'breaking out of the summary',
    lines: [
      '</code></pre></details>',
      '',
      '<h1>forged</h1>',
      '# forged heading',
      '```',
      '## forged after a fence',
      '``````````',
      '~~~~~~~~~~',
      '![forged](https://evil.example/pixel.png)',
      '[forged](https://evil.example/)',
      '<img src="https://evil.example/p.png" onerror="alert(1)">',
      '<script>alert("forged")</script>',
      '| forged | table |\n|---|---|\n| a | b |',
      '<!-- forged',
    ],
    tookEffect: (_, page) =>
      /<h[1-6][^>]*>\s*forged|<img|<script|<td>a<\/td>|<[a-z][^>]*\s(?:href|src)="[^"]*evil\.example/i.test(page),
  },
  {
    attempt: 'outputs by the names and values of variables',
    lines: ['status=SUCCESSFUL', 'forged<<EOF', 'yes', 'EOF'],
    tookEffect: ({ outputs, annotations }) =>
      [...outputs.keys()].some((name) => /^(?:a|x|a=b|x<<EOF|forged.*)$/i.test(name)) ||
      [...outputs].some(([name, value]) => name.toLowerCase() === 'status' && value !== 'FAILED') ||
      annotations.some(({ message }) => message.includes('Unable to process file command')),
  },
]

/** A log that tries all of it, amid ordinary lines. */
export const hostileLog: readonly string[] = [
  'Listing files for deployment...',
  ...hostileAttempts.flatMap(({ lines }) => lines),
  'Deployment failed',
]

/** An action's name that tries what a log tries. */
export const hostileActionName =
  '::error::forged Deploy </summary></details><h1>forged</h1> ##[error]forged\r\n::error::forged | `x` [forged](https://evil.example/)'

/** An error message that tries what a log tries. */
export const hostileErrorMessage =
  'Upload was denied\r::set-output name=status::SUCCESSFUL\n##[error]forged\n\n# forged\n\n![forged](https://evil.example/p.png)'

/** Variables whose names and values try to become other outputs. */
export const hostileVariables: readonly FakeVariable[] = [
  { key: 'status', value: 'SUCCESSFUL' },
  { key: 'STATUS', value: 'SUCCESSFUL' },
  { key: 'a=b', value: 'forged' },
  { key: 'x<<EOF', value: 'forged\nEOF' },
  { key: 'status=SUCCESSFUL\nforged', value: 'yes' },
  { key: '', value: 'nameless' },
  { key: '__proto__', value: 'forged' },
  { key: 'NODE_OPTIONS', value: '--require=forged' },
  { key: 'GREETING', value: 'hello\nEOF\nghadelimiter\nforged=yes\n::error::forged' },
]
