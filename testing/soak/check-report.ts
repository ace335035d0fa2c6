import type { Finding } from './oracle.ts'
import type { Played } from './play.ts'
import { findSecret } from './secrets.ts'

/** Whether what people and later steps read is as promised. */
export function checkReport(played: Played): readonly Finding[] {
  const { main, post } = played
  const stages = post === null ? [main] : [main, post]
  const errors = main.annotations.filter(({ level }) => level === 'error')
  const texts = errors.map(({ title, message }) => `${title}: ${message}`).join(' | ')
  const find = (kind: string, isFound: boolean, detail: string): readonly Finding[] =>
    isFound ? [{ kind, detail }] : []
  const outcome = main.outputs.get('outcome') ?? ''
  const isPass = outcome === 'passed' || outcome === 'missing'
  return [
    ...find(
      'crash',
      stages.some(
        ({ annotations, stderr }) => stderr !== '' || annotations.some(({ title }) => title.includes('internal error')),
      ),
      `${texts} ${main.stderr}`,
    ),
    ...find(
      'file-mistake',
      stages.some(({ mistakes }) => mistakes.length > 0),
      stages.flatMap(({ mistakes }) => mistakes).join(', '),
    ),
    ...(main.exitCode === null
      ? []
      : [
          ...find('exit-code', (main.exitCode === 0) !== isPass, `${String(main.exitCode)} with ${outcome}`),
          ...find('error-count', errors.length !== (main.exitCode === 0 ? 0 : 1), `${String(errors.length)}: ${texts}`),
        ]),
    ...find('post-failed', post !== null && post.exitCode !== 0, String(post?.exitCode)),
    ...findLeaks(played),
  ]
}

function findLeaks({ schedule, buddy, main, post, files }: Played): readonly Finding[] {
  const isGiven = ['run', 'approve', 'pass-variables'].includes(schedule.operation)
  const secrets = [...buddy.receivedTokens, ...(isGiven ? [schedule.secrets.variable] : [])]
  const places = new Map<string, string>([
    ['stdout', withoutMasks(main.stdout)],
    ['stdout of post', withoutMasks(post?.stdout ?? '')],
    ['stderr', main.stderr],
    ['summary', main.summary],
    ['outputs', [...main.outputs].flat().join('\n')],
    ['state', [...main.state].flat().join('\n')],
    ...files,
  ])
  return [...places].flatMap(([name, text]) =>
    secrets.flatMap((secret) =>
      findSecret(text, secret).map((encoding) => ({ kind: `leak: ${encoding}`, detail: `in ${name}` })),
    ),
  )
}

function withoutMasks(stdout: string): string {
  return stdout
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n')
}
