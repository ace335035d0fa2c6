// What is not bundled, since nothing uses it: docs/adr/0013-lean-bundle.md says why, and how to undo it.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join, posix, relative, sep } from 'node:path'

/** One import in one file of a package, which gets a file of scripts/stand-ins instead. */
export interface StandIn {
  /** Where the import is, below node_modules. */
  readonly importer: string
  /** What it imports, in its own words. */
  readonly specifier: string
  /** Name of the file that it gets. */
  readonly file: string
}

/** Every import that leads to code which is never reached. Tests run with these in place, as the bundle does. */
export const standIns: readonly StandIn[] = [
  // HTTP/2 is off; Node's own part of it alone takes 8 ms to load.
  { importer: 'undici/lib/dispatcher/client.js', specifier: './client-h2.js', file: 'client-h2.cjs' },
  // Every body that is sent is a text.
  { importer: 'undici/lib/dispatcher/client-h1.js', specifier: '../web/fetch/body.js', file: 'fetch-body.cjs' },
  // Only http: and https: are taken for proxies.
  {
    importer: 'undici/lib/dispatcher/proxy-agent.js',
    specifier: './socks5-proxy-agent',
    file: 'socks5-proxy-agent.cjs',
  },
  // Identity tokens come from src/runner/identity-token.ts.
  { importer: '@actions/core/lib/core.js', specifier: './oidc-utils.js', file: 'oidc-utils.js' },
  // Nobody asks which system this is.
  { importer: '@actions/core/lib/core.js', specifier: './platform.js', file: 'platform.js' },
  { importer: '@actions/github/lib/internal/utils.js', specifier: 'undici', file: 'undici.cjs' },
  { importer: '@actions/http-client/lib/index.js', specifier: 'undici', file: 'undici.cjs' },
]

/** Where the stand-ins are. */
export const standInFolder = join(import.meta.dirname, 'stand-ins')

const bundled: ReadonlySet<string> = new Set(['', '.js', '.cjs', '.mjs', '.json'])

/**
 * Copies packages to `<lib>/node_modules`, where what is in `lib` finds them first, and puts the stand-ins in their places.
 * Throws if a package does not import the replaced file, because then a newer version of the package must be checked.
 */
export function copyPackages(packages: readonly string[], root: string, lib: string): void {
  for (const folder of packages)
    cpSync(join(root, folder), join(lib, folder), {
      recursive: true,
      filter: (path) => bundled.has(extname(path)) || !/\.[a-z]+$/.test(path),
    })
  cpSync(standInFolder, join(lib, 'stand-ins'), { recursive: true })
  for (const standIn of standIns) putInPlace(standIn, lib)
}

function putInPlace({ importer, specifier, file }: StandIn, lib: string): void {
  const path = join(lib, 'node_modules', importer)
  const [before, after, ...more] = readFileSync(path, 'utf8').split(`'${specifier}'`)
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(
      `${importer} does not import '${specifier}' once, so ${file} cannot stand in for it: see docs/adr/0013-lean-bundle.md`,
    )
  const standIn = relative(dirname(path), join(lib, 'stand-ins', file))
    .split(sep)
    .join(posix.sep)
  writeFileSync(path, `${before}'${standIn}'${after}`)
}
