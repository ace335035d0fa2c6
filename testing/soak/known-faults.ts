import type { Finding } from './oracle.ts'

/** A kind of finding that is known, until it is mended: then its row goes. */
export interface KnownFault {
  /** The point of the issue that names it. */
  readonly point: number
  readonly what: string
  readonly kinds: RegExp
}

/** The faults of the action that the soak finds, and that are known. */
export const knownFaults: readonly KnownFault[] = []

/** The known fault that a finding is of; null for a new one. */
export function findKnownFault({ kind }: Finding): KnownFault | null {
  return knownFaults.find(({ kinds }) => kinds.test(kind)) ?? null
}
