import { FeatureFlags } from '@actions/expressions'
import { validate } from '@actions/languageservice'
import type { ActionsMetadataProvider } from '@actions/languageservice/validate'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Pair, parseDocument, visit } from 'yaml'
import { readDeclared } from '../../scripts/docs.ts'
import { readText } from './repository.ts'

/** The action of this repository, as workflows elsewhere name it. */
export const ownAction = 'buddy-gate/buddy-gate'

const { inputs, outputs } = readDeclared(readText('action.yml'))
const metadata: ActionsMetadataProvider = {
  fetchActionMetadata: async ({ owner, name }) => {
    if (`${owner}/${name}` !== ownAction) return undefined
    return {
      name: 'Buddy Gate',
      description: '',
      inputs: Object.fromEntries(
        inputs.map((input) => [input.name, { description: input.description, required: false }]),
      ),
      outputs: Object.fromEntries(outputs.map((output) => [output.name, { description: output.description }])),
    }
  },
}

/** GitHub runs background steps since June 2026, and its checker knows them behind a flag. */
const featureFlags = new FeatureFlags({ allowBackgroundSteps: true })

/** What GitHub's own checker says of a file, what it cannot know of other people's actions left out. It remembers files by their names. */
export async function listProblems(name: string, text: string): Promise<readonly string[]> {
  const document = TextDocument.create(`file:///${name}`, 'yaml', 1, text)
  const diagnostics = await validate(document, { actionsMetadataProvider: metadata, featureFlags })
  const isKnownElsewhere = (problem: string): boolean => problem.includes('Unable to resolve action')
  return diagnostics
    .map(
      ({ message, range }) =>
        `line ${String(range.start.line + 1)}: ${typeof message === 'string' ? message : message.value}`,
    )
    .filter((problem) => !isKnownElsewhere(problem))
}

/** The values of a key wherever it stands, with the comment behind each. */
export function listValues(
  text: string,
  wanted: string,
): readonly { readonly value: string; readonly comment: string }[] {
  const found: { value: string; comment: string }[] = []
  visit(parseDocument(text), {
    Pair: (_, { key, value }: Pair) => {
      if (readScalar(key)?.value === wanted) found.push(readScalar(value) ?? { value: '', comment: '' })
    },
  })
  return found
}

/** The actions that a text uses by anything but a full SHA with the version in a comment. */
export function listUnpinned(text: string): readonly string[] {
  return listValues(text, 'uses')
    .filter(({ value, comment }) => !/@[0-9a-f]{40}$/.test(value) || !/^v\d+\.\d+\.\d+$/.test(comment))
    .map(({ value }) => value)
}

function readScalar(node: unknown): { readonly value: string; readonly comment: string } | null {
  if (typeof node !== 'object' || node === null || !('value' in node)) return null
  const comment = 'comment' in node && typeof node.comment === 'string' ? node.comment.trim() : ''
  return { value: String(node.value), comment }
}
