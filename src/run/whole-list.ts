import type { Execution, Page } from '../buddy/model.ts'

/**
 * Returns whether pages are a whole list: each page of it once, and nothing moved while
 * they were read.
 */
export function isWholeList(pages: readonly Page<Execution>[]): boolean {
  const [first] = pages
  const last = pages.at(-1)
  if (first === undefined || last === undefined || !pages.every(isReadable)) return false
  const ids = new Set(pages.flatMap(({ items }) => items.map(({ id }) => id)))
  return (
    pages.every(
      ({ page, totalItems }, index) => (page ?? index + 1) === index + 1 && totalItems === first.totalItems,
    ) &&
    (first.totalItems === null || ids.size === first.totalItems) &&
    pages.length >= (last.totalPages ?? (last.items.length === 0 ? 0 : Infinity))
  )
}

/** Returns whether every entry of a page is a run with a number. */
export function isReadable({ items, hasUnreadItems }: Page<Execution>): boolean {
  return !hasUnreadItems && items.every(({ id }) => id !== null)
}
