import { listFiles } from './repository.ts'

/** Pages for people who use or change the action. Decisions of the past (docs/adr) stay as they were written. */
export const documents: readonly string[] = [
  'README.md',
  'CHANGELOG.md',
  '__tests__/README.md',
  ...listFiles('.github', '.md'),
  ...listFiles('docs', '.md').filter((path) => !path.startsWith('docs/adr/')),
]
