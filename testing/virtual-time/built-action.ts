import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'

/** The built action, compiled once, to be evaluated as often as one likes in this thread. */
export interface BuiltAction {
  /** Evaluates a stage; resolves when its last top-level statement is done. */
  run(stage: 'main' | 'post'): Promise<void>
}

/** What the post stage sets before it loads the main stage's file. */
const postMark = Symbol.for('buddy-gate post')

/**
 * Compiles the files of a dist folder. Only what a module has and a script has not is changed: the one import at the
 * top of index.js, `import.meta` and `import()` become parameters of a function.
 */
export function loadBuiltAction(dist: string): BuiltAction {
  const index = compile(join(dist, 'index.js'), { index: null })
  const post = compile(join(dist, 'post.js'), { index })
  return {
    run: async (stage) => {
      Reflect.deleteProperty(globalThis, postMark)
      await (stage === 'main' ? index() : post())
    },
  }
}

/** The import that stands at the top of index.js; the bundler writes it. */
const topImport = 'import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";\n'

function compile(path: string, { index }: { readonly index: (() => Promise<void>) | null }): () => Promise<void> {
  const text = readFileSync(path, 'utf8')
  if (index === null && !text.startsWith(topImport))
    throw new Error(`${path} does not begin with the import that is expected`)
  const { href } = pathToFileURL(path)
  const body = text
    .replace(topImport, '\n')
    .replaceAll('import.meta', '__meta')
    .replaceAll(dynamicImport, '$1 __import(')
  const script = new Script(
    `(async (__WEBPACK_EXTERNAL_createRequire, __meta, __import) => {"use strict";${body}\n})`,
    { filename: path },
  )
  const load = async (specifier: string): Promise<object> => {
    const address = new URL(specifier, href).href
    if (index === null || !address.endsWith('/index.js')) return await loadModule(address)
    await index()
    return {}
  }
  return async () => {
    const evaluate: unknown = script.runInThisContext()
    if (typeof evaluate === 'function') await Reflect.apply(evaluate, undefined, [createRequire, { url: href }, load])
  }
}

/** The imports of chunks in index.js, and of index.js in post.js. */
const dynamicImport = /(=|await) import\(/g

/** The chunks hold nothing but functions that get all they use: each is loaded once. */
const modules = new Map<string, Promise<object>>()

async function loadModule(address: string): Promise<object> {
  const known = modules.get(address) ?? importModule(address)
  modules.set(address, known)
  return await known
}

async function importModule(address: string): Promise<object> {
  const loaded: unknown = await import(address)
  return typeof loaded === 'object' && loaded !== null ? loaded : {}
}
