import type { CommentMarker } from '../../github/comment-publisher.ts'
import type { Target } from '../../inputs/target.ts'
import type { GateResult } from '../result.ts'
import { renderActions } from '../summary/actions.ts'
import { renderCommit } from '../summary/facts.ts'
import { renderReason } from '../summary/failure.ts'
import { renderHeading } from '../summary/heading.ts'
import { inlineCode, link, table } from '../summary/markdown.ts'
import { joinParts } from '../summary/summary.ts'
import { findPage } from '../trusted-link.ts'
import { textCapBytes } from './check-run-text.ts'

/**
 * Variables that a comment shows, 10, because a reader wants a preview address and not
 * a dump.
 */
const variableCount = 10

/** Workflow, job and leg of its matrix that a comment belongs to. */
export interface CommentPlace {
  readonly workflow: string
  readonly job: string
  /** '' outside of a matrix. */
  readonly leg: string
}

/**
 * Renders the hidden lines by which a gate's comment is found again in later runs. The
 * first line is known before Buddy answers. Names are encoded, so that no name ends the
 * line or equals another.
 */
export function renderMarker(
  { workflow, job, leg }: CommentPlace,
  target: Target,
  actionId: number | null,
): CommentMarker {
  const names = [workflow, job, target.workspace, target.project, pipelineKey(target), gateKey(target)]
  return {
    text: `<!-- buddy-gate ${encode(leg === '' ? names : [...names, leg])} -->`,
    // An action execution has another hash in each run, so only Buddy's response names
    // its action.
    detail: target.gate.by === 'hash' && actionId !== null ? `<!-- action ${String(actionId)} -->` : '',
  }
}

/**
 * Renders the comment on a pull request, its marker first; at most {@link
 * textCapBytes}.
 */
export function renderComment(result: GateResult, marker: CommentMarker, leg = ''): string {
  const url = findPage(result)
  const foot = [renderCommit(result), url === null ? '' : link(url, 'Open it in Buddy')]
    .filter((part) => part !== '')
    .join(' · ')
  const parts = [
    [marker.text, marker.detail].filter((line) => line !== '').join('\n'),
    renderHeading(result),
    leg === '' ? '' : `<p>${inlineCode(leg)}</p>`,
    renderReason(result, { quotesLog: result.showLogInError }),
    foot === '' ? '' : `<p>${foot}</p>`,
    renderVariableLines(result),
    // The longest part comes last, because parts that do not fit are left out.
    renderActions(result),
  ]
  return `${joinParts(parts, textCapBytes)}\n`
}

/** Renders the first variables that are not masked. */
function renderVariableLines({ state, maskedVariables }: GateResult): string {
  const rows = (state?.outputtedVariables ?? [])
    .filter(({ key }) => !maskedVariables.has(key))
    .slice(0, variableCount)
    .map(({ key, value }) => [inlineCode(key), inlineCode(value) || '<em>empty</em>'])
  return rows.length === 0 ? '' : table(rows, ['Variable', 'Value'])
}

function encode(names: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(names)).toString('base64')
}

function pipelineKey({ pipeline }: Target): readonly string[] {
  return pipeline.by === 'number' ? ['number', pipeline.number] : ['identifier', pipeline.identifier]
}

function gateKey({ gate }: Target): readonly string[] {
  switch (gate.by) {
    case 'run':
      return ['run']
    case 'hash':
      return ['action']
    case 'action':
      return ['name', gate.action]
  }
}
