// Describes the commit of a run.
import type { Execution } from './model.ts'

/**
 * Describes the commit of a run, such as `90d11b5b5410 on main`; '' if Buddy does not
 * name one. The texts are Buddy's.
 */
export function describeCommit({ revision, branch, tag }: Pick<Execution, 'revision' | 'branch' | 'tag'>): string {
  const ref = tag ?? branch
  const short = shortenRevision(revision)
  return short === '' ? '' : `${short}${ref === null ? '' : ` on ${ref}`}`
}

/**
 * Returns the first digits of a revision; '' for any other text, in which a secret that
 * is cut is not redacted.
 */
export function shortenRevision(revision: string | null): string {
  return /^[0-9a-f]{7,64}$/i.exec(revision ?? '')?.[0].slice(0, 12) ?? ''
}
