// Recognises lines that are not of the project's own code.
import { anyOf } from './any-of.ts'

/** Files of dependencies and runtimes, in a path or a stack frame. */
const foreign = anyOf(
  /node_modules|node:internal|site-packages|dist-packages|[/\\]vendor[/\\]|\/(?:ruby)?gems\//,
  /\bjava\.base\/|jdk\.internal|org\.junit\.|\/usr\/lib\/|\/lib\/python\d/,
)

/** Returns whether a path or a stack frame is of a dependency or of a runtime. */
export function isForeignFrame(text: string): boolean {
  return foreign(text)
}

/** Returns whether a line of pytest begins what a failed test wrote. */
export function isCaptured(text: string): boolean {
  return /^-{3,} Captured /.test(text)
}
