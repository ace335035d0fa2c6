import { dirname, join, sep } from 'node:path'
import { standInFolder, standIns } from './stand-ins.ts'

/** Lets the tests run with the same stand-ins as the bundle: a test that reaches one fails. */
export function sync(specifier, options) {
  const found = standIns.find(
    (standIn) =>
      standIn.specifier === specifier &&
      options.basedir.endsWith(join(sep, 'node_modules', ...dirname(standIn.importer).split('/'))),
  )
  return found === undefined ? options.defaultResolver(specifier, options) : join(standInFolder, found.file)
}
