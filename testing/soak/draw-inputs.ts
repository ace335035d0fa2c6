import type { Random } from './random.ts'
import type { OperationName } from './schedule.ts'

/** The inputs that do not say what is watched. */
export function drawInputs(
  random: Random,
  operation: OperationName,
  scaleMs: number,
): Readonly<Record<string, string>> {
  return { ...drawPolicy(random, scaleMs), ...drawOperation(random, operation), ...drawReport(random) }
}

function drawPolicy(random: Random, scaleMs: number): Readonly<Record<string, string>> {
  const seconds = (ms: number): string => `${String(Math.max(1, Math.round(ms / 1000)))}s`
  return {
    timeout: random.chance(0.15) ? seconds(scaleMs / 2) : seconds(scaleMs * 4 + 600_000),
    ...some(random, 0.2, {
      'pass-on': random.pick([
        'SUCCESSFUL, SKIPPED',
        'FAILED',
        'SUCCESSFUL,FAILED,TERMINATED',
        'INPROGRESS',
        'NOT_EXECUTED',
      ]),
    }),
    ...some(random, 0.08, { wait: 'false' }),
    ...some(random, 0.15, { 'approval-timeout': random.pick(['0', '20s', '10m']) }),
    ...some(random, 0.2, { 'outage-tolerance': random.pick(['30s', '2m', '20m']) }),
    ...some(random, 0.3, { 'request-timeout': random.pick(['2s', '10s']) }),
    // What waits for long asks seldom: a schedule is to be cheap.
    ...some(random, scaleMs > 100_000 ? 0.7 : 0.2, {
      'poll-interval': seconds(random.duration(1_000, Math.max(2_000, scaleMs / 8))),
    }),
    ...some(random, 0.3, { 'appear-timeout': random.pick(['10s', '1m', '20m']) }),
    ...some(random, 0.2, { 'if-missing': 'pass' }),
  }
}

function drawOperation(random: Random, operation: OperationName): Readonly<Record<string, string>> {
  if (operation === 'watch') return {}
  return {
    operation,
    ...(operation === 'retry' ? {} : some(random, 0.3, { variables: 'ONE=1\nTWO=two' })),
    ...(operation === 'run'
      ? {
          ...some(random, 0.3, { comment: 'from a soak' }),
          ...some(random, 0.2, { priority: 'HIGH' }),
          ...some(random, 0.2, { refresh: 'true' }),
          ...some(random, 0.2, { 'clear-cache': 'true' }),
          ...some(random, 0.1, { environment: 'staging' }),
          ...some(random, 0.1, { 'package-version': 'library:1.2.0' }),
          ...some(random, 0.1, { 'actions-to-run': '41' }),
          ...some(random, 0.1, { 'delay-until': '2026-01-05T08:00:30Z' }),
          ...some(random, 0.1, { 'pull-request': '7' }),
        }
      : {}),
    ...some(random, 0.2, { 'cancel-on-abort': 'false' }),
    ...some(random, 0.3, { 'cancel-on-timeout': 'true' }),
  }
}

/** What no verdict depends on. */
function drawReport(random: Random): Readonly<Record<string, string>> {
  return {
    'stream-log': random.pick(['true', 'false']),
    summary: random.pick(['always', 'on-failure', 'never']),
    ...some(random, 0.2, { 'log-file': random.pick(['buddy.log', 'logs/deep/buddy.log']) }),
    ...some(random, 0.2, { mask: random.pick(['none', '*', 'OUT*']) }),
    ...some(random, 0.2, { 'export-variables': 'true' }),
    ...some(random, 0.2, { 'output-prefix': 'buddy_' }),
  }
}

function some(
  random: Random,
  share: number,
  inputs: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return random.chance(share) ? inputs : {}
}
