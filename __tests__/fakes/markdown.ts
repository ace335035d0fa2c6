const tags = ['details', 'table', 'h3', 'p'] as const

/** Returns true if each fence and each tag is closed, told by the lines alone, which is quick on large texts. */
export function isBalanced(markdown: string): boolean {
  let fence: string | null = null
  const open = new Map<string, number>(tags.map((tag) => [tag, 0]))
  for (const line of markdown.split('\n')) {
    if (fence !== null) fence = line === fence ? null : fence
    else if (/^`{3,}text$/.test(line)) fence = line.slice(0, -'text'.length)
    else
      for (const tag of tags) {
        const balance = line.split(new RegExp(`<${tag}[ >]`)).length - line.split(`</${tag}>`).length
        open.set(tag, (open.get(tag) ?? 0) + balance)
      }
  }
  return fence === null && [...open.values()].every((count) => count === 0)
}
