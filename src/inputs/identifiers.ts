/** The inputs that say what to watch, as given; '' for none. */
export interface GivenTarget {
  readonly workspace: string
  readonly project: string
  readonly pipelineId: string
  readonly executionId: string
  readonly actionExecutionId: string
  readonly action: string
  readonly commit: string
  readonly branch: string
  readonly tag: string
}

/** The ids that a link holds; '' for those that it does not. */
export type LinkedIds = Pick<GivenTarget, 'workspace' | 'project' | 'pipelineId' | 'executionId' | 'actionExecutionId'>

/** One segment of a path that stays one: `encodeURIComponent` leaves `..` as it is, and URLs fold it. */
export function isSegment(text: string): boolean {
  return text.length <= 255 && text !== '.' && text !== '..' && !/[/\\?#%\p{Cc}\p{Cs}]/u.test(text)
}

export function isNumber(text: string): boolean {
  return /^[1-9]\d{0,18}$/.test(text)
}

export function isHash(text: string): boolean {
  return /^[0-9a-f]{8,64}$/i.test(text)
}
