/** Ids of a link; '' for ids that the link does not have. */
export interface LinkedIds {
  readonly workspace: string
  readonly project: string
  readonly pipelineId: string
  readonly executionId: string
  readonly actionExecutionId: string
}

/**
 * Returns whether a text is one segment of a path: `encodeURIComponent` keeps `..`,
 * which a URL would resolve.
 */
export function isSegment(text: string): boolean {
  return text.length <= 255 && text !== '.' && text !== '..' && !/[/\\?#%\p{Cc}\p{Cs}]/u.test(text)
}

export function isNumber(text: string): boolean {
  return /^[1-9]\d{0,18}$/.test(text)
}

export function isHash(text: string): boolean {
  return /^[0-9a-f]{8,64}$/i.test(text)
}
