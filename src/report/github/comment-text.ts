import type { Target } from '../../inputs/target.ts'
import { explain } from '../explain/explain.ts'
import type { GateResult } from '../result.ts'
import { renderActions } from '../summary/actions.ts'
import { link } from '../summary/markdown.ts'
import { joinParts, renderExplanation, renderHeading } from '../summary/summary.ts'
import { buddyUrl, renderRunName, textCapBytes } from './check-run-text.ts'

/**
 * The hidden line by which a gate's comment is found again: of this workflow, job and target, whichever run it is about.
 * What it names is encoded, so that no name can end the line or look like another's.
 */
export function renderMarker(
  { workflow, job }: { readonly workflow: string; readonly job: string },
  target: Target,
  actionId: number | null,
): string {
  const names = [workflow, job, target.workspace, target.project, pipelineKey(target), gateKey(target, actionId)]
  return `<!-- buddy-gate ${Buffer.from(JSON.stringify(names)).toString('base64')} -->`
}

/** The comment on a pull request: the verdict, its cause, the actions of a run, the link; at most {@link textCapBytes}, its marker first. */
export function renderComment(result: GateResult, marker: string): string {
  const { state, apiUrl } = result
  const url = buddyUrl(result)
  const foot = [renderRunName(result), url === null ? '' : link(url, 'Open it in Buddy')]
    .filter((part) => part !== '')
    .join(' · ')
  const actions = state?.kind === 'run' ? renderActions(state.actions, apiUrl) : ''
  // What does not fit is left out, so the one part that can be long comes last.
  return `${joinParts([marker, renderHeading(result), renderExplanation(explain(result)), foot === '' ? '' : `<p>${foot}</p>`, actions], textCapBytes)}\n`
}

function pipelineKey({ pipeline }: Target): readonly string[] {
  return pipeline.by === 'number' ? ['number', pipeline.number] : ['identifier', pipeline.identifier]
}

/** An action execution has another hash in each run, so its action counts. */
function gateKey({ gate }: Target, actionId: number | null): readonly string[] {
  switch (gate.by) {
    case 'run':
      return ['run']
    case 'hash':
      return ['action', actionId === null ? '' : String(actionId)]
    case 'action':
      return ['name', gate.action]
  }
}
