/** How loud an annotation is. */
export type AnnotationLevel = 'notice' | 'warning' | 'error'

/** A file of text that is written from its start to its end. */
export interface TextFile {
  /** Absolute path. */
  readonly path: string
  /** Appends text, or bytes of UTF-8; settles when the operating system has taken it. Rejects with the system's error. */
  write(text: string | Uint8Array): Promise<void>
  /** The text so far as UTF-8, in pieces that are cut anywhere. */
  read(): AsyncIterable<Uint8Array>
  /** Flushes and closes; a second call does nothing. */
  close(): Promise<void>
}

/** The job that this step is part of, and what its workflow is about; '' for what is not known. */
export interface JobContext {
  readonly owner: string
  readonly repository: string
  /** Commit of the event, as {@link Runner.eventCommit} has it; '' when the event does not name it. */
  readonly commit: string
  /** Number of the pull request that the event is about, a comment on the pull request included; null for other events. */
  readonly pullRequest: number | null
  /** Whether that pull request comes from another repository. */
  readonly isFromFork: boolean
  readonly eventName: string
  readonly workflow: string
  readonly job: string
  readonly step: string
  readonly runId: string
  readonly attempt: string
}

/** Commit of the event that started the workflow. */
export type EventCommit =
  /** '' for none. */
  | { readonly kind: 'commit'; readonly commit: string }
  /** The event is about a pull request, and its payload has no commit of the pull request. */
  | { readonly kind: 'not-in-event'; readonly eventName: string }
  /** The payload is needed and cannot be read; `problem` names the file. */
  | { readonly kind: 'unreadable'; readonly eventName: string; readonly problem: string }

/** What the runner is to the action. Nothing else in the project touches the process, the disk or `@actions/core`. */
export interface Runner {
  /** The input as the workflow gave it, trimmed; '' when it was not given. */
  input(name: string): string
  /** Returns the names, in capitals, of all inputs that are not blank, also of those that the action does not have. */
  givenInputs(): readonly string[]
  /** An environment variable, trimmed; '' when it is not set. */
  environment(name: string): string
  /** Returns the commit that the event is about; `github.sha` for events that say no other. Never rejects. */
  eventCommit(): Promise<EventCommit>
  /** Returns the job that this step is part of. Rejects with an error that names the event file if that is needed and wrong. */
  jobContext(): Promise<JobContext>
  /** Whether a path, relative to the workspace and with slashes, names a file inside it, also once its links are followed. Never rejects. */
  isInCheckout(path: string): Promise<boolean>
  /** GitHub's identity token for this audience ('' for GitHub's own default), new each time. Rejects with an error that says why there is none, or with the signal's reason. */
  identityToken(audience: string, signal: AbortSignal): Promise<string>
  /** What this step left for its post stage under the name; '' for nothing, as in the main stage. */
  state(name: string): string
  /** Leaves something for the post stage, nothing secret; the last value counts. */
  saveState(name: string, value: string): void
  /** Registers one line of a secret with the runner; it hides it from here on. */
  mask(secret: string): void
  /** Writes raw text to the job log and waits while the reader is slow. Only `report/log` may hand it untrusted text. */
  write(text: string | Uint8Array): Promise<void>
  /** Writes a line that the job log shows only when debugging is on. The message must be safe text. */
  debug(message: string): void
  /** An annotation. The message and the title may hold any text: they are escaped. */
  annotate(level: AnnotationLevel, message: string, title: string): void
  /** Opens a folded group of the job log. The title must be safe text. */
  startGroup(title: string): void
  /** Closes the group. */
  endGroup(): void
  /** Writes a step output. The name must be legal; the value may be any text. */
  setOutput(name: string, value: string): void
  /** Sets an environment variable for the later steps, not for this process. */
  exportVariable(name: string, value: string): void
  /** Replaces the job summary of this step. */
  writeSummary(markdown: string): Promise<void>
  /** Creates a file, and the folders it is in; a relative path starts at the workspace. Rejects with the system's error. */
  createFile(path: string): Promise<TextFile>
  /** Creates a file that is gone when it is closed. */
  createTemporaryFile(): Promise<TextFile>
}

/** Time, so that no test waits for it. */
export interface Clock {
  /** Milliseconds on a clock that never goes back. */
  now(): number
  /** Milliseconds since 1970, for dates that others send. */
  wallTime(): number
  /** Waits; any length is allowed. Rejects with the signal's reason when that is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
}
