// Lists the modules in each file of dist, from ncc's report on its build.

/** A module, or several that were joined into one. */
interface Module {
  readonly name: string
  /** Of the files that it is in. */
  readonly chunks: readonly (string | number)[]
  readonly modules?: readonly { readonly name: string }[]
}

/** A file of the bundle. */
interface Chunk {
  readonly id: string | number
  readonly files: readonly string[]
}

/**
 * Lists the modules of each file, sorted, a blank line between the files. Packages are named by their paths below node_modules; what is Node's or ncc's own is left out.
 * Throws where a module is not there: ncc goes on without it, and the action would end where it is loaded.
 */
export function listModules(statistics: unknown): string {
  const chunks = readList(statistics, 'chunks', isChunk)
  const modules = readList(statistics, 'modules', isModule)
  const missing = modules.flatMap(({ name }) => /@@notfound\.js\?(.*)$/.exec(name)?.[1] ?? [])
  if (missing.length > 0) throw new Error(`not found: ${missing.join(', ')}`)
  const sections = chunks.flatMap(({ id, files }) => {
    const inside = modules.filter((module) => module.chunks.includes(id)).flatMap((module) => module.modules ?? module)
    const names = [...new Set(inside.flatMap(({ name }) => shorten(name) ?? []))].sort()
    return files.map((file) => `${file}\n${names.map((name) => `  ${name}\n`).join('')}`)
  })
  if (sections.length === 0) throw new Error('ncc names no files')
  return sections.sort().join('\n')
}

/** `src/main.ts`, or `undici/lib/api/api-request.js`; null for what is no file. */
function shorten(name: string): string | null {
  const path = /^\.\/lib\/(.*)$/.exec(name)?.[1]
  if (path === undefined) return null
  if (path.startsWith('node_modules/')) return path.slice('node_modules/'.length)
  return path.startsWith('stand-ins/') ? `scripts/${path}` : `src/${path.replace(/\.js$/, '.ts')}`
}

function readList<T>(statistics: unknown, name: string, isItem: (item: unknown) => item is T): readonly T[] {
  const list: unknown =
    typeof statistics === 'object' && statistics !== null ? Reflect.get(statistics, name) : undefined
  if (!Array.isArray(list) || !list.every(isItem))
    throw new Error(`ncc reports the ${name} in another form than before`)
  return list
}

function isModule(item: unknown): item is Module {
  return (
    hasName(item) &&
    'chunks' in item &&
    Array.isArray(item.chunks) &&
    (!('modules' in item) || (Array.isArray(item.modules) && item.modules.every(hasName)))
  )
}

function isChunk(item: unknown): item is Chunk {
  return typeof item === 'object' && item !== null && 'id' in item && 'files' in item && Array.isArray(item.files)
}

function hasName(item: unknown): item is { readonly name: string } {
  return typeof item === 'object' && item !== null && 'name' in item && typeof item.name === 'string'
}
