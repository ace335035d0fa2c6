import { setImmediate } from 'node:timers/promises'
import type { AnnotationLevel, EventCommit, JobContext, Runner, TemporaryFile } from '../../src/runner/runner.ts'

/** An annotation as it was asked for. */
export interface FakeAnnotation {
  readonly level: AnnotationLevel
  readonly message: string
  readonly title: string
}

/** A file in memory. */
export interface FakeFile {
  readonly path: string
  /** All that was written to it, as text. */
  readonly text: string
  isClosed: boolean
  readonly isTemporary: boolean
}

/** What a fake host has and what it cannot do. */
export interface FakeRunnerOptions {
  /** By the names in action.yml. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly environment?: Readonly<Record<string, string>>
  /** Revision of the event that started the workflow. */
  readonly commit?: string
  /** What the event says of its commit, where that is more than a commit. */
  readonly eventCommit?: EventCommit
  /** What differs from an ordinary job of a push. */
  readonly job?: Partial<JobContext>
  /** Files of the checkout. */
  readonly checkout?: readonly string[]
  /** Which of its doings fail; each with an error of that text. */
  readonly failing?: Partial<Record<FallibleDoing, string>>
  /** What GitHub gives as identity token for an audience. */
  readonly identityToken?: (audience: string) => string | Promise<string>
  /** What the main stage left. */
  readonly state?: Readonly<Record<string, string>>
  /** A file takes this many characters (of ASCII), then writing fails as on a full disk. */
  readonly diskCharacters?: number
  /** A file gives so many bytes back, then reading fails as on a disk that dies. */
  readonly readableBytes?: number
}

/** Every doing of the host's that may fail in the field. */
export const fallibleDoings = [
  'appendSummary',
  'createFile',
  'createTemporaryFile',
  'closeFile',
  'write',
  'eventCommit',
  'jobContext',
  'identityToken',
  'mask',
  'annotate',
  'startGroup',
  'endGroup',
  'setOutput',
  'saveState',
  'exportVariable',
] as const

/** One of them. */
export type FallibleDoing = (typeof fallibleDoings)[number]

/** A host in memory that remembers everything. */
export interface FakeRunner extends Runner {
  readonly inputs: Map<string, string>
  /** The environment of this process. */
  readonly variables: Map<string, string>
  /** In the order in which they were registered. */
  readonly masks: readonly string[]
  readonly annotations: readonly FakeAnnotation[]
  /** Each raw text that was written to the job log. */
  readonly writes: readonly string[]
  /** All of them together. */
  readonly written: string
  /** What a real host would have put on stdout: the raw texts, and the commands of masks, annotations and groups, in order. */
  readonly stdout: string
  /** In order, repetitions included. */
  readonly outputList: readonly (readonly [name: string, value: string])[]
  /** The last value of each output. */
  readonly outputs: ReadonlyMap<string, string>
  readonly exported: ReadonlyMap<string, string>
  /** The job summary; null while none was written. */
  readonly summary: string | null
  /** What was left for the post stage. */
  readonly saved: ReadonlyMap<string, string>
  /** Everything that left the host, in order: `mask x`, `output x=y`, `write x`, … */
  readonly doings: readonly string[]
  /** Every file that was created, temporary ones included. */
  readonly files: readonly FakeFile[]
}

/** A host with the given inputs and environment. */
export function createFakeRunner(options: FakeRunnerOptions = {}): FakeRunner {
  const inputs = new Map(Object.entries(options.inputs ?? {}))
  const variables = new Map(Object.entries(options.environment ?? {}))
  const masks: string[] = []
  const annotations: FakeAnnotation[] = []
  const writes: string[] = []
  const stdout: string[] = []
  const outputList: (readonly [string, string])[] = []
  const exported = new Map<string, string>()
  const saved = new Map<string, string>()
  const files: FakeFile[] = []
  const doings: string[] = []
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let summary: string | null = null

  const failIfAsked = (doing: FallibleDoing): void => {
    const message = options.failing?.[doing]
    if (message !== undefined) throw new Error(message)
  }
  const open = (path: string, isTemporary: boolean): TemporaryFile => {
    const chunks: Buffer[] = []
    const file: FakeFile = {
      path,
      get text() {
        return Buffer.concat(chunks).toString('utf8')
      },
      isClosed: false,
      isTemporary,
    }
    files.push(file)
    return openFile(file, chunks, options, () => {
      failIfAsked('closeFile')
    })
  }

  return {
    inputs,
    variables,
    masks,
    annotations,
    writes,
    outputList,
    exported,
    files,
    doings,
    saved,
    get written() {
      return writes.join('')
    },
    get stdout() {
      return stdout.join('')
    },
    get outputs() {
      return new Map(outputList)
    },
    get summary() {
      return summary
    },
    input: (name) => (inputs.get(name) ?? '').trim(),
    givenInputs: () => [...inputs].filter(([, value]) => value.trim() !== '').map(([name]) => name.toUpperCase()),
    environment: (name) => (variables.get(name) ?? '').trim(),
    eventCommit: async () => {
      failIfAsked('eventCommit')
      return options.eventCommit ?? { kind: 'commit', commit: options.commit ?? '' }
    },
    jobContext: async () => {
      failIfAsked('jobContext')
      return aJob({ ...(options.commit === undefined ? {} : { commit: options.commit }), ...options.job })
    },
    isInCheckout: async (path) => options.checkout?.includes(path) === true,
    findCheckouts: async () => [''],
    identityToken: async (audience) => {
      failIfAsked('identityToken')
      return options.identityToken?.(audience) ?? 'an identity token'
    },
    state: (name) => options.state?.[name] ?? '',
    saveState: (name, value) => {
      if (value !== '') failIfAsked('saveState')
      saved.set(name, value)
    },
    mask: (secret) => {
      failIfAsked('mask')
      doings.push(`mask ${secret}`)
      masks.push(secret)
      stdout.push(`::add-mask::${escapeData(secret)}\n`)
    },
    write: async (piece) => {
      failIfAsked('write')
      // Bytes may be cut anywhere, also within a character.
      const text = typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true })
      doings.push(`write ${text}`)
      writes.push(text)
      stdout.push(text)
    },
    setDeadline: () => undefined,
    flush: async () => true,
    debug: (message) => {
      doings.push(`debug ${message}`)
      stdout.push(`::debug::${escapeData(message)}\n`)
    },
    annotate: (level, message, title) => {
      failIfAsked('annotate')
      doings.push(`${level} ${message}`)
      annotations.push({ level, message, title })
      stdout.push(`::${level} title=${escapeProperty(title)}::${escapeData(message)}\n`)
    },
    startGroup: (title) => {
      failIfAsked('startGroup')
      stdout.push(`::group::${escapeData(title)}\n`)
    },
    endGroup: () => {
      failIfAsked('endGroup')
      stdout.push('::endgroup::\n')
    },
    setOutput: (name, value) => {
      failIfAsked('setOutput')
      doings.push(`output ${name}=${value}`)
      outputList.push([name, value])
    },
    exportVariable: (name, value) => {
      failIfAsked('exportVariable')
      doings.push(`export ${name}=${value}`)
      exported.set(name, value)
    },
    measureSummary: async () => Buffer.byteLength(summary ?? ''),
    appendSummary: async (markdown) => {
      failIfAsked('appendSummary')
      doings.push(`summary ${markdown}`)
      summary = (summary ?? '') + markdown
    },
    createFile: async (path) => {
      await setImmediate()
      failIfAsked('createFile')
      return open(path.startsWith('/') ? path : `/workspace/${path}`, false)
    },
    createTemporaryFile: async () => {
      // A disk takes its time: others go on meanwhile.
      await setImmediate()
      failIfAsked('createTemporaryFile')
      return open(`/temporary/${String(files.length)}`, true)
    },
  }
}

/** The job of a push; what is given stands in its place. */
export function aJob(more: Partial<JobContext> = {}): JobContext {
  return {
    owner: 'octo-org',
    repository: 'octo-repo',
    commit: '90d11b5b54108fa57b30ae286322b99b26d46ccb',
    pullRequest: null,
    isFromFork: false,
    eventName: 'push',
    workflow: 'Gate',
    job: 'gate',
    step: '__self',
    runId: '1658821493',
    attempt: '1',
    ...more,
  }
}

function openFile(
  file: FakeFile,
  chunks: Buffer[],
  { diskCharacters = Infinity, readableBytes = Infinity }: FakeRunnerOptions,
  beforeClose: () => void,
): TemporaryFile {
  let written = 0
  return {
    path: file.path,
    write: async (text) => {
      if (file.isClosed) throw new Error('the file is closed')
      written += text.length
      if (written > diskCharacters) throw new Error('ENOSPC: no space left on device')
      chunks.push(Buffer.from(text))
    },
    read: async (position, length) => {
      const end = position + length
      if (end > readableBytes) throw new Error('EIO: i/o error, read')
      // Joined once, because a log is read back in many pieces.
      if (chunks.length > 1) chunks.splice(0, chunks.length, Buffer.concat(chunks))
      return (chunks[0] ?? Buffer.alloc(0)).subarray(position, end)
    },
    close: async () => {
      file.isClosed = true
      beforeClose()
    },
  }
}

// As the runner's documents have it: the percent sign first.
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
