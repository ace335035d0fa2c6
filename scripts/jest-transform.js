import { stripTypeScriptTypes } from 'node:module'

const jsonImport = /^(import .+ from "[^"]+\.json");$/gm

/**
 * Lets jest read TypeScript as Node itself does: the types are blanked out, so every line and column stays where it is.
 * Packages that import JSON as bundlers do get the attribute that Node asks for.
 */
export default {
  process: (source, path) => ({
    code: path.endsWith('.ts') ? stripTypeScriptTypes(source) : source.replace(jsonImport, `$1 with { type: 'json' };`),
  }),
}
