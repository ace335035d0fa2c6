import { readFileSync } from 'node:fs'
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
 * Compiles the files of a dist folder. Only what a module has and a script has not is changed: `import.meta` and
 * `import()` become parameters of a function. The function is made once and called for each process, because V8 keeps
 * what it has compiled with the function. The bundled modules are kept as well.
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

/** The bundler's table of the modules that have been evaluated, by their numbers. */
const moduleTable = '__webpack_module_cache__ = {}'

function compile(path: string, { index }: { readonly index: (() => Promise<void>) | null }): () => Promise<void> {
  const text = readFileSync(path, 'utf8')
  const { href } = pathToFileURL(path)
  const body = text
    .replace(moduleTable, '__webpack_module_cache__ = __evaluated')
    .replaceAll('import.meta', '__meta')
    .replaceAll(dynamicImport, '$1 __import(')
  const evaluate: unknown = new Script(`(async (__meta, __import, __evaluated) => {"use strict";${body}\n})`, {
    filename: path,
  }).runInThisContext()
  const evaluated: Record<string, object> = {}
  const load = async (specifier: string): Promise<object> => {
    const address = new URL(specifier, href).href
    if (index === null || !address.endsWith('/index.js')) return await loadChunk(address)
    await index()
    return {}
  }
  return async () => {
    forgetProcess(evaluated)
    if (typeof evaluate === 'function') await Reflect.apply(evaluate, undefined, [{ url: href }, load, evaluated])
  }
}

/**
 * Drops the state of the last process from the evaluated modules. The action's first module, the only one with a
 * top-level await, is evaluated anew. So are the chunks' modules, of which some read the environment at once. undici's
 * timers are reset.
 */
function forgetProcess(evaluated: Record<string, object>): void {
  for (const [id, module] of Object.entries(evaluated)) {
    const exported: unknown = Reflect.get(module, 'exports')
    if (exported instanceof Promise || chunkModules.has(id)) Reflect.deleteProperty(evaluated, id)
    else if (typeof exported === 'object' && exported !== null && 'kFastTimer' in exported && 'reset' in exported)
      if (typeof exported.reset === 'function') Reflect.apply(exported.reset, exported, [])
  }
}

/** The imports of chunks in index.js, and of index.js in post.js. */
const dynamicImport = /(=|await) import\(/g

/** The chunks hold nothing but functions that get all they use: each is loaded once. */
const chunks = new Map<string, Promise<object>>()

/** The numbers of the modules in the loaded chunks. */
const chunkModules = new Set<string>()

async function loadChunk(address: string): Promise<object> {
  const loading = chunks.get(address) ?? importChunk(address)
  chunks.set(address, loading)
  return await loading
}

async function importChunk(address: string): Promise<object> {
  const chunk: unknown = await import(address)
  const modules: unknown = typeof chunk === 'object' && chunk !== null ? Reflect.get(chunk, 'modules') : null
  for (const id of Object.keys(modules ?? {})) chunkModules.add(id)
  return typeof chunk === 'object' && chunk !== null ? chunk : {}
}
