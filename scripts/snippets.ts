// The YAML in the documents, made into workflows that can be checked.
import { isMap, parseDocument } from 'yaml'

/** A fence of YAML in a document. */
export interface Snippet {
  /** The document and the line of its fence. */
  readonly place: string
  readonly text: string
}

/** The documents that have snippets for workflows. */
export const documentsWithSnippets = [
  'README.md',
  'docs/authentication.md',
  'docs/choosing-the-run.md',
  'docs/github.md',
  'docs/inputs.md',
  'docs/logs-and-variables.md',
  'docs/operations.md',
  'docs/troubleshooting.md',
  '.github/CONTRIBUTING.md',
  '.github/SECURITY.md',
] as const

/** The whole workflows to copy. */
export const examples = [
  'after-buddy',
  'approve-from-an-environment',
  'check-run-and-comment',
  'gate-a-deploy',
  'keep-the-log',
  'matrix-of-pipelines',
  'parallel-gates',
  'pass-a-version',
  'pipeline-for-some-commits',
  'retry-a-run',
  'reusable-workflow',
  'sign-in-with-buddy-login',
  'start-with-variables',
  'variables-to-another-job',
  'wait-in-the-background',
].map((name) => `examples/${name}.yml`)

/** Every snippet of the documents, and every example, in the order of their lists. */
export function readSnippets(readText: (path: string) => string): readonly Snippet[] {
  return [
    ...documentsWithSnippets.flatMap((path) => listSnippets(path, readText(path))),
    ...examples.map((path) => ({ place: path, text: readText(path) })),
  ]
}

/** Every fence of YAML in a document, in its order. */
export function listSnippets(path: string, text: string): readonly Snippet[] {
  return [...text.matchAll(/^```ya?ml\n(.*?)^```$/gms)].map(({ 1: yaml = '', index }) => ({
    place: `${path}:${String(text.slice(0, index).split('\n').length)}`,
    text: yaml,
  }))
}

/** A snippet is a whole workflow, or the steps of a job. */
export function isWorkflow({ text }: Snippet): boolean {
  return isMap(parseDocument(text).contents)
}

/** Returns true if a snippet has the step keys of June 2026, which actionlint and act do not know yet. */
export function hasNewStepKeys({ text }: Snippet): boolean {
  return /^ *(?:- )?(?:background|wait|wait-all|cancel|parallel):(?: (?!false)|$)/m.test(withoutInputs(text))
}

/** Returns the text without the maps of `with:`, whose inputs may have the same names. */
function withoutInputs(text: string): string {
  return text.replace(/^( *)(?:- )?with:\n(?:\1 .*\n)+/gm, '')
}

/** The snippet itself where it is a workflow, else one that has its steps in a job and nothing that a checker could say of it. */
export function toWorkflow(snippet: Snippet): string {
  if (isWorkflow(snippet)) return snippet.text
  const steps = snippet.text.replace(/^(?=.)/gm, '      ')
  return `name: Snippet\non:\n  repository_dispatch:\n    types: [buddy-run]\npermissions: {}\njobs:\n  job:\n    name: Job\n    runs-on: ubuntu-latest\n    timeout-minutes: 60\n    steps:\n${steps}`
}

/** Returns a name for a workflow file that says where the snippet stands. */
export function nameFile({ place }: Snippet): string {
  return `${place.replace(/\W+/g, '-')}.yml`
}
