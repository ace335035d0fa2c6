/** Level of an annotation. */
export type AnnotationLevel = 'notice' | 'warning' | 'error'

/** Text file that is written from its start to its end. */
export interface TextFile {
  /** Absolute path. */
  readonly path: string
  /**
   * Appends text or bytes of UTF-8, and waits until the system has taken them. Rejects
   * with the system's error.
   */
  write(text: string | Uint8Array): Promise<void>
  /** Flushes and closes; a second call does nothing. */
  close(): Promise<void>
}

/** Text file that can be read again and is deleted when it is closed. */
export interface TemporaryFile extends TextFile {
  /**
   * Reads bytes that were written. Rejects with the system's error, and if the file is
   * shorter.
   */
  read(position: number, length: number): Promise<Uint8Array>
}

/** Job that this step is part of; '' for what is not known. */
export interface JobContext {
  readonly owner: string
  readonly repository: string
  /**
   * Commit of the event, as {@link Runner.eventCommit} has it; '' when the event does
   * not name it.
   */
  readonly commit: string
  /**
   * Number of the pull request that the event or the comment is about; null for other
   * events.
   */
  readonly pullRequest: number | null
  /** Set if the pull request comes from another repository. */
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
  /**
   * The event is about a pull request, and its payload has no commit of the pull
   * request.
   */
  | { readonly kind: 'not-in-event'; readonly eventName: string }
  /** The payload is needed and cannot be read; `problem` names the file. */
  | { readonly kind: 'unreadable'; readonly eventName: string; readonly problem: string }

/**
 * GitHub's runner. Nothing else in the project touches the process, the disk or
 * `@actions/core`.
 */
export interface Runner {
  /** Returns an input, trimmed; '' if it is not given. */
  input(name: string): string
  /**
   * Lists the names, in capitals, of all inputs that are not blank, also those that
   * action.yml does not have.
   */
  givenInputs(): readonly string[]
  /** Returns an environment variable, trimmed; '' if it is not set. */
  environment(name: string): string
  /**
   * Returns the commit that the event is about; `github.sha` for events that say no
   * other. Never rejects.
   */
  eventCommit(): Promise<EventCommit>
  /**
   * Returns the job that this step is part of. Rejects if the event file is needed and
   * broken, and names the file.
   */
  jobContext(): Promise<JobContext>
  /**
   * Returns whether a relative path with slashes names a file in the workspace, links
   * followed. Never rejects.
   */
  isInCheckout(path: string): Promise<boolean>
  /**
   * Returns the folders of the workspace that hold the repository, '' for the workspace
   * itself. Never rejects.
   */
  findCheckouts(): Promise<readonly string[]>
  /**
   * Requests a new identity token of GitHub for an audience ('' for GitHub's own
   * default). Rejects with an error that has the reason, or with the signal's reason.
   */
  identityToken(audience: string, signal: AbortSignal): Promise<string>
  /**
   * Returns the state that this step saved for its post step under a name; '' for none,
   * as in the main step.
   */
  state(name: string): string
  /**
   * Saves state for the post step, nothing secret; the last value counts. Throws if the
   * state cannot be written, except for '' when nothing was saved.
   */
  saveState(name: string, value: string): void
  /**
   * Registers one line of a secret with the runner, which masks the line from here on.
   */
  mask(secret: string): void
  /**
   * Writes raw text to the job log, and waits for a slow reader. Untrusted text must be
   * made safe before.
   */
  write(text: string | Uint8Array): Promise<void>
  /**
   * Sets the time on the clock after which nobody waits for a slow reader of the job
   * log.
   */
  setDeadline(deadline: number): void
  /**
   * Waits for the reader of the job log, for a bounded time. Returns false if the
   * reader has not taken all.
   */
  flush(): Promise<boolean>
  /**
   * Writes a line that the job log shows only when debugging is on. The message must be
   * safe text.
   */
  debug(message: string): void
  /**
   * Writes an annotation. The message and the title may have any text, because they are
   * escaped.
   */
  annotate(level: AnnotationLevel, message: string, title: string): void
  /** Opens a folded group of the job log. The title must be safe text. */
  startGroup(title: string): void
  /** Closes the group. */
  endGroup(): void
  /** Writes a step output. The name must be legal; the value may be any text. */
  setOutput(name: string, value: string): void
  /** Sets an environment variable for the later steps, not for this process. */
  exportVariable(name: string, value: string): void
  /**
   * Returns the size of the job summary of this step so far, in bytes. Rejects with the
   * system's error.
   */
  measureSummary(): Promise<number>
  /** Appends to the job summary of this step. */
  appendSummary(markdown: string): Promise<void>
  /**
   * Creates a file and its folders; a relative path starts at the workspace. Rejects
   * with the system's error, and for a path that follows a symbolic link out of the
   * workspace or lies in a `.git` folder of the workspace.
   */
  createFile(path: string): Promise<TextFile>
  /** Creates a file that is deleted when it is closed. */
  createTemporaryFile(): Promise<TemporaryFile>
}

/** Time of the machine, or of a test. */
export interface Clock {
  /** Milliseconds on a clock that never goes back. */
  now(): number
  /** Milliseconds since 1970, for dates that others send. */
  wallTime(): number
  /**
   * Waits; any length is allowed. Rejects with the signal's reason when that is
   * aborted.
   */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
}
