// Runs, actions, pipelines and log pages in Buddy. decode.ts reads them from JSON.

/** Variable of an action execution. Key and value are untrusted text. */
export interface Variable {
  readonly key: string
  readonly value: string
}

/**
 * Action execution in Buddy. A field is null if Buddy left it out, sent null, or sent
 * another type.
 */
export interface ActionExecution {
  /** `action_execution_id`, else the id in the execution's own `url`. */
  readonly id: string | null
  /** Web page. */
  readonly htmlUrl: string | null
  /**
   * Status as Buddy wrote it; '' if an entry of a list has none, which never passes.
   */
  readonly status: string
  /** ISO 8601. */
  readonly startDate: string | null
  readonly finishDate: string | null
  /** Percent. */
  readonly progress: number | null
  readonly errorMessage: string | null
  readonly approverId: number | null
  readonly approvalDate: string | null
  readonly actionId: number | null
  /**
   * Id of the action as Buddy wrote it: a number, or in newer versions perhaps a text.
   */
  readonly actionReference: number | string | null
  readonly actionName: string | null
  readonly actionType: string | null
  readonly ignoreErrors: boolean
  /** Commit that the action worked on. */
  readonly revision: string | null
  readonly passedVariables: readonly Variable[]
  readonly outputtedVariables: readonly Variable[]
  /** Address of the full log. If there is one, `log` may be partial. */
  readonly logUrl: string | null
  /** True if the response had a `log`. */
  readonly hasLog: boolean
  /** Fields of the response that were not valid, one a line. */
  readonly decodeWarnings: readonly string[]
}

/**
 * Run in Buddy. Fields are null as above. In a list of runs it has no action
 * executions.
 */
export interface Execution {
  readonly id: number | null
  /** Name of the run in its web page. */
  readonly hash: string | null
  readonly htmlUrl: string | null
  readonly status: string
  readonly startDate: string | null
  readonly finishDate: string | null
  readonly branch: string | null
  readonly tag: string | null
  /** Full revision of the commit that was built. */
  readonly revision: string | null
  readonly creatorName: string | null
  readonly comment: string | null
  readonly pipelineName: string | null
  readonly logsRemoved: boolean
  readonly actionExecutions: readonly ActionExecution[]
  readonly decodeWarnings: readonly string[]
}

/** Page of a log, without its lines, which are passed on while the page is read. */
export interface LogPage {
  /** Number of lines of the whole log. */
  readonly totalLines: number | null
}

/** Page of a list. Numbers are null if Buddy does not say. */
export interface Page<T> {
  readonly items: readonly T[]
  /** Number of the page, from 1. */
  readonly page: number | null
  readonly totalPages: number | null
  readonly totalItems: number | null
  /** True if the list had entries that are no objects, and that are not in `items`. */
  readonly hasUnreadItems: boolean
}

/** Names of a pipeline. */
export interface PipelineName {
  readonly id: number | null
  readonly identifier: string | null
}
