// Makes the README's picture of a job summary from a step that really ran: the demo's action that fails, with a log of
// 3,000 lines. Needs Chromium, under the name that CHROMIUM gives, else `chromium`, and a font with emoji.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
/** Size of the picture in pixels, as wide as the README shows it. */
const [width, height] = [640, 848]

const run = (command: string, parameters: readonly string[]): void => {
  execFileSync(command, parameters, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}

run(process.execPath, ['demo/demo.ts', '--fail'])
const profile = mkdtempSync(join(tmpdir(), 'picture-'))
try {
  execFileSync(
    process.env['CHROMIUM'] ?? 'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--hide-scrollbars',
      `--user-data-dir=${profile}`,
      `--window-size=${width},${height}`,
      `--screenshot=${join(root, 'docs', 'summary.png')}`,
      pathToFileURL(join(root, 'demo', 'out', 'fail.html')).href,
    ],
    { stdio: 'ignore' },
  )
} finally {
  rmSync(profile, { recursive: true, force: true })
}
console.log('docs/summary.png')
