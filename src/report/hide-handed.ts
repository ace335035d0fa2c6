import type { Variable } from '../buddy/model.ts'
import { listHanded, type Operation } from '../inputs/operation.ts'
import type { Reading } from '../run/state.ts'
import { redacted, type Redactor } from '../secrets/redactor.ts'

/** Buddy tells the variables that were handed to it; those that are secret are hidden by their name, so that a short value is hidden too. */
export function hideHanded(reading: Reading, operation: Operation, redactor: Redactor): Reading {
  const secrets = new Map(
    listHanded(operation)
      .filter(({ isEncrypted }) => isEncrypted)
      .map(({ key, value }) => [key, redactor.redact(value)]),
  )
  if (secrets.size === 0) return reading
  const hide = (variables: readonly Variable[], isMeant: (variable: Variable) => boolean): readonly Variable[] =>
    variables.map((variable) => (isMeant(variable) ? { ...variable, value: redacted } : variable))
  return {
    ...reading,
    passedVariables: hide(reading.passedVariables, ({ key }) => secrets.has(key)),
    // What an action puts out under the same name may be something else.
    outputtedVariables: hide(reading.outputtedVariables, ({ key, value }) => secrets.get(key) === value),
  }
}
