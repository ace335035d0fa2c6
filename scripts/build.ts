// Builds dist from src: tsc, ncc, then the comments of the bundled packages are taken out, a quarter of the bytes.
// What is left can be read, as minified code cannot; the licences are in dist/licenses.txt. The output depends on the sources and the lock file alone.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'

const root = join(import.meta.dirname, '..')
const dist = process.argv[2] ?? join(root, 'dist')

const run = (script: string, ...parameters: string[]): void => {
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...parameters], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}

rmSync(join(root, 'lib'), { recursive: true, force: true })
rmSync(dist, { recursive: true, force: true })
run('typescript/bin/tsc', '-p', 'tsconfig.build.json')
run('@vercel/ncc/dist/ncc/cli.js', 'build', 'lib/index.js', '-o', dist, '--license', 'licenses.txt')

for (const name of readdirSync(dist).filter((file) => file.endsWith('.js'))) {
  const path = join(dist, name)
  const { code } = transformSync(readFileSync(path, 'utf8'), { format: 'esm', target: 'node24', legalComments: 'none', minifySyntax: true })
  writeFileSync(path, code)
}
