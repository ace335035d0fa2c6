import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'

/** An input, as action.yml declares it. */
export interface DeclaredInput {
  readonly name: string
  /** `undefined` where it has none. */
  readonly default: string | undefined
  readonly deprecationMessage: string | undefined
}

/** What the runner takes from an action.yml. */
export interface ActionMetadata {
  readonly name: string
  readonly inputs: readonly DeclaredInput[]
  /** Absolute path. */
  readonly main: string
  /** Absolute path. */
  readonly post: string | undefined
}

/** Parsed documents by their text, because the steps of a test file all use one action. */
const documents = new Map<string, unknown>()

/** Reads `action.yml` (or `action.yaml`) of a folder. Throws on what is no JavaScript action. */
export async function readAction(folder: string): Promise<ActionMetadata> {
  const text = await readFile(join(folder, 'action.yml'), 'utf8').catch(() =>
    readFile(join(folder, 'action.yaml'), 'utf8'),
  )
  const document: unknown = documents.get(text) ?? parse(text)
  documents.set(text, document)
  const runs = property(document, 'runs')
  const [using, main, post] = ['using', 'main', 'post'].map((name) => property(runs, name))
  if (using !== 'node20' && using !== 'node24') throw new Error(`'using: ${String(using)}' is no JavaScript action`)
  if (typeof main !== 'string') throw new Error("action.yml has no 'runs.main'")
  return {
    name: String(property(document, 'name')),
    inputs: Object.entries(asRecord(property(document, 'inputs'))).map(([name, input]) => ({
      name,
      default: scalar(property(input, 'default')),
      deprecationMessage: scalar(property(input, 'deprecationMessage')),
    })),
    main: resolve(folder, main),
    post: typeof post === 'string' ? resolve(folder, post) : undefined,
  }
}

/** The name of the environment variable that hands an input to the action. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}

/**
 * What the inputs are: as given, and the default only where the key is absent. `contexts` has what stands for
 * `${{ ... }}` in a default; the empty string for any other.
 */
export function resolveInputs(
  action: ActionMetadata,
  given: Readonly<Record<string, string>>,
  contexts: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const values = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), { name, value }]))
  for (const { name, default: fallback } of action.inputs) {
    if (fallback === undefined || values.has(name.toLowerCase())) continue
    const value = fallback.replace(/\$\{\{([^}]*)\}\}/g, (_, expression: string) => contexts[expression.trim()] ?? '')
    values.set(name.toLowerCase(), { name, value })
  }
  return new Map([...values.values()].map(({ name, value }) => [name, value]))
}

function scalar(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : typeof value === 'string' ? value : JSON.stringify(value)
}

function asRecord(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

function property(value: unknown, name: string): unknown {
  return Object.entries(asRecord(value)).find(([key]) => key === name)?.[1]
}
