import type { Finding } from './oracle.ts'

/** A kind of finding that is known, until it is mended: then its row goes. */
export interface KnownFault {
  /** The point of the issue that names it. */
  readonly point: number
  readonly what: string
  readonly kinds: RegExp
}

/** The faults of the action that the soak finds, and that are known. */
export const knownFaults: readonly KnownFault[] = [
  {
    point: 7,
    what: "a failure of GitHub's token server is counted together with what failed before it",
    kinds: /^gave-up-early: .* from GitHub at the start$/,
  },
  {
    point: 9,
    what: 'a step that ends because of a rate limit looks once more without waiting',
    kinds: /^impatient: .* at the end$/,
  },
  {
    point: 18,
    what: 'where Buddy is in trouble, the last looks take the step some seconds beyond its timeout',
    kinds: /^late-end by seconds$/,
  },
]

/** The known fault that a finding is of; null for a new one. */
export function findKnownFault({ kind }: Finding): KnownFault | null {
  return knownFaults.find(({ kinds }) => kinds.test(kind)) ?? null
}
