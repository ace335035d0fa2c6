import type { Runner } from '../runner/runner.ts'
import { booleanInputNames, type InputName, type InputReader, inputNames, quoteInput } from './input-reader.ts'
import { findByBeginning, findNearest } from './suggestion.ts'

/**
 * Names that Buddy's other actions use, and the input of this action for the same
 * thing.
 */
const namesOfOtherActions: ReadonlyMap<string, InputName> = new Map<string, InputName>([
  ['provider-id', 'oidc-provider-id'],
  ['identifier', 'pipeline-id'],
  ['revision', 'commit'],
  ['schedule', 'delay-until'],
  ['variable', 'variables'],
  ['variable-masked', 'secret-variables'],
  ['no-wait', 'wait'],
])

/**
 * Adds a problem for each given input whose name is most likely a mistake, and returns
 * a warning for every other input that this action does not have.
 */
export function checkUnknownInputs(reader: InputReader): readonly string[] {
  const known: ReadonlySet<string> = new Set(inputNames)
  const unknown = reader.runner.givenInputs().map((name) => name.toLowerCase())
  return unknown.flatMap((name) => {
    if (known.has(name)) return []
    const dashed = name.replaceAll('_', '-')
    const meant = findMeant(dashed)
    const sentence = `This action has no input ${quoteName(name)}.${advise(dashed, meant)}`
    if (meant === null || mayComeFromElsewhere(reader.runner)) return [sentence]
    reader.addProblem(meant, sentence)
    return []
  })
}

function findMeant(name: string): InputName | null {
  return namesOfOtherActions.get(name) ?? findNearest(name, inputNames) ?? findNearest(toSingular(name), inputNames)
}

/** Returns a sentence that names the input to set; '' if no input is close. */
function advise(name: string, meant: InputName | null): string {
  const negated = booleanInputNames.find((input) => name === `no-${input}` || name === `no${input}`)
  if (negated !== undefined) return ` Instead of setting it to true, set \`${negated}\` to false.`
  const suggested = meant ?? findByBeginning(`${name}-`, inputNames)
  return suggested === null ? '' : ` Did you mean \`${suggested}\`?`
}

function toSingular(name: string): string {
  return name.replace(/ies\b/g, 'y')
}

/**
 * Returns whether the runner also passes the inputs of a composite action that this
 * step is part of. GitHub's runner passes the inputs of the step only; act and the
 * runners made from act (Gitea, Forgejo) pass both.
 */
function mayComeFromElsewhere(runner: Runner): boolean {
  return ['ACT', 'GITEA_ACTIONS', 'FORGEJO_ACTIONS'].some((name) => runner.environment(name) === 'true')
}

function quoteName(name: string): string {
  return /^[\w -]{1,100}$/.test(name) ? `\`${name}\`` : quoteInput(name)
}
