// Builds dist from src: Node takes the types out, ncc bundles (whose list of licences knows only the last chunk, so it is made here), then the comments of the bundled packages are taken out, a quarter of the bytes.
// What is left can be read, as minified code cannot; dist/modules.txt says what is in which file, the licences are in dist/licenses.txt. What nothing uses is left out: see stand-ins.ts.
// The output depends on the sources and the lock file alone.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { transformSync } from 'esbuild'
import { listModules } from './modules.ts'
import { copyPackages } from './stand-ins.ts'

const root = join(import.meta.dirname, '..')
const dist = process.argv[2] ?? join(root, 'dist')
const src = join(root, 'src')
const lib = join(root, 'lib')
const statistics = join(lib, 'stats.json')

const run = (script: string, ...parameters: string[]): void => {
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...parameters], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** A comment that has its lines to itself, as every doc comment of src does. */
const docComment = /^ *\/\*\*[\s\S]*?\*\/\n/gm

/** An import of another source. */
const localImport = /( from |\bimport\()'(\.{1,2}\/[^']*)\.ts'/g

/** Writes a source to lib without its types and doc comments. `npm run typecheck` checks the types. */
function emit(path: string): void {
  const target = join(lib, relative(src, path)).replace(/\.ts$/, '.js')
  mkdirSync(dirname(target), { recursive: true })
  const code = stripTypeScriptTypes(readFileSync(path, 'utf8').replace(docComment, ''))
  writeFileSync(target, code.replace(localImport, "$1'$2.js'"))
}

/** A field of one of npm's own files; '' where there is none. */
function readField(path: string, name: string): string {
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const field: unknown = typeof content === 'object' && content !== null ? Reflect.get(content, name) : ''
  return typeof field === 'string' ? field : ''
}

const lock: unknown = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const packages: unknown = typeof lock === 'object' && lock !== null ? Reflect.get(lock, 'packages') : null
const folders = Object.entries(typeof packages === 'object' && packages !== null ? packages : {})
  .filter(
    ([folder, locked]: [string, unknown]) =>
      folder !== '' &&
      !(typeof locked === 'object' && locked !== null && 'dev' in locked) &&
      existsSync(join(root, folder)),
  )
  .map(([folder]) => folder)
  .sort()

rmSync(lib, { recursive: true, force: true })
rmSync(dist, { recursive: true, force: true })
for (const entry of readdirSync(src, { withFileTypes: true, recursive: true }))
  if (entry.name.endsWith('.ts')) emit(join(entry.parentPath, entry.name))
copyPackages(folders, root, lib)
run('@vercel/ncc/dist/ncc/cli.js', 'build', 'lib/index.js', '-o', dist, '--stats-out', statistics)
copyFileSync(join(lib, 'post.js'), join(dist, 'post.js'))
writeFileSync(join(dist, 'modules.txt'), listModules(JSON.parse(readFileSync(statistics, 'utf8'))))

/** esbuild does this too, but not in regular expressions. V8 keeps a text that is ASCII alone in half the memory. */
function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** ncc makes a `require` anew for each of Node's modules, up to 3 ms a step. To load `createRequire` takes 2 ms more. */
function requireBuiltins(code: string): string {
  const header = /^import \{ createRequire as (\w+) \} from "module";\n/.exec(code)
  if (header === null) return code
  const [line, createRequire] = header
  return code.slice(line.length).replaceAll(`${String(createRequire)}(import.meta.url)`, 'process.getBuiltinModule')
}

for (const name of readdirSync(dist).filter((file) => file.endsWith('.js'))) {
  const path = join(dist, name)
  const { code } = transformSync(readFileSync(path, 'utf8'), {
    format: 'esm',
    target: 'node24',
    legalComments: 'none',
    minifySyntax: true,
  })
  writeFileSync(path, requireBuiltins(code).replace(/[\u0080-\uffff]/g, escape))
}

const licences = folders.map((folder) => {
  const description = join(root, folder, 'package.json')
  const file = readdirSync(join(root, folder)).find((name) => /^licen[cs]e(?:\.|$)/i.test(name))
  const text =
    file === undefined
      ? ''
      : readFileSync(join(root, folder, file), 'utf8')
          .replaceAll('\r\n', '\n')
          .trim()
  return `${readField(description, 'name')}\n${readField(description, 'license')}\n${text}\n`
})
writeFileSync(join(dist, 'licenses.txt'), licences.join('\n'))
