import { anyOf } from './any-of.ts'
import { isPass } from './passed-tests.ts'

/** Lines around tests, and successes of tools, also if a name has a word of failure. */
const successes: readonly RegExp[] = [
  /^\s*(?:\[ {0,7}RUN {0,7}\]|--- SKIP\b|=== (?!FAIL|\d))/,
  / \.\.\. ignored$|^not ok .{0,300}# (?:TO-?DO|SKIP)/i,
  /^\s*(?:Passed|Successfully) \S/,
  /^\s*[-\w.\\/]{1,200} {0,5}(?:\.{2,}|:) {0,5}(?:OK|ok|done|passed|success)\W{0,3}$/,
  /\[OK\]$|^\s*OK(?:$| \()/,
]

/** Words of levels below an error, at the start of a line. */
const lowLevel = '(?:warn(?:ing)?s?|notice|info|debug|trace|verbose|hint|note|deprecat(?:ed|ion))'

/** Warnings and lower levels. */
const lowerLevels: readonly RegExp[] = [
  // Prettier and ScalaTest report failures as a warning and as an information.
  new RegExp(
    `^\\s*(?:npm |yarn |pip |pnpm )?\\[?${lowLevel}\\]?(?:[:\\s([]|$)` +
      '(?!.{0,20}Code style issues|.*\\*{3} FAILED \\*{3})',
    'i',
  ),
  /^W: |^➤ YN0000: /,
  /^[^\s:].{0,300}[:)](?: -)? warning\b/i,
  /^\S.{0,300}(?::\d+:\d+:?| -) (?:warn(?:ing)?|info|note|DL\d+ (?:warning|info|style))\b/i,
  /\b(?:level|lvl|severity)"?[=:]\s?"?(?:info|warn|debug|notice)/i,
  /^(?:[^\s"']{1,60} ){0,4}\[?(?:INFO|WARN|WARNING|DEBUG|TRACE|NOTICE)\]?[\s:-]/,
  /^npm (?:http|timing|info|sill|verb)\b/,
  /^\s+\d+:\d+\s+warning\s/,
]

const failureWords = '(?:errors?|failures?|failed|problems?|exceptions?|issues?)'

/** Lines that say that nothing failed. */
const nothings: readonly RegExp[] = [
  /^\s*(?:failures?|errors?|exceptions?):?$/i,
  new RegExp(
    '^(?!.*\\b[1-9]\\d{0,5} (?:error|fail)).*(?<![=:])\\b(?:0|no|zero|without(?: any)?) ' +
      `(?:\\w{1,20} )?${failureWords}\\b`,
    'i',
  ),
  /^(?!.*(?:errors?|failures?|failed)[=:] {0,9}[1-9]).*(?:errors?|failures?|failed)[=:] {0,20}0\b/i,
]

/**
 * Verbs of package managers, and of compilers and builds, at the start of a line that
 * reports progress.
 */
const verbs = [
  'add(?:ing)?|collecting|cop(?:ying|ied)|download(?:ing|ed)|extracting|fetch(?:ing|ed)|found existing|get|hit|ign',
  'install(?:ing|ed)|lock(?:ing|ed)|pull(?:ing|ed)|receiving|requirement already|resolv(?:ing|ed)|selecting|setting up',
  'syncing|unpacking|updat(?:ing|ed)|upgrad(?:ing|ed)|upload(?:ing|ed)|building wheel|checking|compil(?:ing|ed)',
  'creating|generat(?:ing|ed)|linking|load(?:ing|ed)|preparing|processing|reading|removing|running|starting',
  'transform(?:ing|ed)|using|verifying|waiting',
].join('|')

/** Work of package managers, compilers and registries. */
const downloads: readonly RegExp[] = [
  new RegExp(
    `^\\W{0,8}(?:${verbs})\\b(?!.{0,300}(?:: | \\.{3} ?)(?:failed|error)\\b|.{0,80} (?:failed\\b|error:))`,
    'i',
  ),
  /^(?!.* requires? )\s*[-+*] {1,4}\S{1,200} ?(?:\(|@|==)?v?\d+\.\d+/,
  /^\[\s*\d+%\] (?:Building|Linking|Built)/,
  /pip's dependency resolver does not currently/,
  /^(?:added|removed|changed|audited|found|up to date) ?\d* ?(?:packages?|vulnerabilities)/,
  /^remote: (?:Counting|Compressing|Enumerating|Total|Resolving)/,
]

const cacheWords = 'sav|stor|upload|restor|download|push|pull|export|import|writ|read|reserv|fail'
/**
 * Words of a build step whose cache key cannot be computed, which is a failure of the
 * build.
 */
const buildStep = '(?!.*(?:failed to (?:solve|compute|calculate)|could not resolve|CacheError))'

/** Caches that were or could not be used: a build goes on without them. */
const caches: readonly RegExp[] = [
  new RegExp(`^${buildStep}.*\\bcache\\b.{1,80}\\b(?:${cacheWords}|miss|found|key|hit|unavailable|skip)`, 'i'),
  new RegExp(`^${buildStep}.*\\b(?:${cacheWords})\\w{0,5}\\b.{1,60}\\bcache\\b`, 'i'),
]

/** Words about an error that is tolerated or retried. */
const tolerance = [
  'retry(?:ing)?|retries left|try(?:ing)? again|will try|attempt \\d+(?:\\/| of )\\d+',
  'continuing anyway|non-?fatal|allowed to fail',
].join('|')

/**
 * Tolerated errors, and quotations: commits, command lines, references to earlier
 * lines.
 */
const others: readonly RegExp[] = [
  new RegExp(`^(?!\\s*[\\w.]{0,100}(?:Error|Exception):).*\\b(?:${tolerance})\\b`, 'i'),
  /\(ignored\)|\bignor(?:ing|ed) (?:error|fail)/i,
  /^(?:HEAD is now at|commit [0-9a-f]{7,40}\b|Merge (?:branch|pull)|From \S+:|\s*\* )/,
  /^\s*(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+|ld|ar|cmake|node|javac|rustc|go) -/,
  /^\[ERROR\]\s*(?:$|-> |To see the full|Re-run Maven|For more information|After correcting|\[Help|Please refer)/,
  /^\[ERROR\] (?:See |There are test failures|Tests run: .{0,200} <<< )/,
  /^(?:See |Please see|For more information|\* (?:Get more|Try:)|> (?:Run with|Get more)|To ignore|Run `|note: )/,
  // Code that a compiler shows.
  /^\s*(?:\d{1,6} ?)?\| /,
  /^\(node:\d+\)|^\(Use `node --trace/,
]

/** Lines of npm without the error. */
const npmBoilerplate: readonly RegExp[] = [
  /^npm (?:ERR!|error)(?:$| (?:code E(?!LIFECYCLE)|gyp (?:info|verb|http|WARN)\b|A complete log|This is probably not))/,
  /^npm (?:ERR!|error) (?:There is likely|errno\b|syscall\b|path\b|signal\b|workspace\b|location\b|in workspace)/,
  /^npm (?:ERR!|error) (?:at location|dest\b|file\b|-{3,}|\[-|Fix the upstream|to accept|this command|Options?:)/,
  /^npm (?:ERR!|error) (?:Usage:|npm \w+$|Run "npm|[Aa]lias|Clean install|For a full report|or --|See |Note that)/,
  /^npm (?:ERR!|error) (?:Log files|Conflicting peer| {4,}| {2,}\/|\/| {2,}at )/,
]

const noise = anyOf(...successes, ...lowerLevels, ...nothings, ...downloads, ...caches, ...others, ...npmBoilerplate)

/** Returns whether a line without prefix has words of failure and reports none. */
export function isNoise(text: string): boolean {
  return isPass(text) || noise(text)
}

const workWords = 'process|command|script|shell|program|execution|run|task|job|step|action'

/**
 * Last words of Buddy, of a runner and of a script runner, which report a failure
 * without its cause.
 */
const lastWords = anyOf(
  /^(?:error: )?action (?:execution )?(?:has )?failed\b/i,
  new RegExp(
    `^(?:error: )?(?:build|pipeline|${workWords}|deployment) (?:has )?` +
      '(?:finished|ended|completed|exited|terminated|failed)' +
      '(?:[.!:]? (?:unsuccessfully|with|in|after|exit)\\b.{0,60})?[.!]?$',
    'i',
  ),
  new RegExp(
    `^(?!.*did not complete)(?:error:? )?(?:the )?(?:${workWords})\\b.{1,200}\\b(?:code|status):? -?\\d{1,5}\\W{0,9}$`,
    'i',
  ),
  /^(?:error: )?(?:the )?(?:process|command|script) \S.{0,200} (?:exited|failed)\b.{0,40}$/i,
  /^(?:error: )?exit(?:ed)?(?: with)?(?: (?:code|status))?:? \d{1,3}\.?$/i,
  /^(?:error )?command failed(?: with exit code \d+)?\.?$/i,
  /^npm (?:ERR!|error) (?:code ELIFECYCLE|code \d+$|Lifecycle script|Exit status|Failed at the|command |Test failed)/,
  /^\+{1,3} exit(?: \d{1,3})?$|^FAIL$|^\s*ELIFECYCLE\b|^info Visit https|^see logs? above/i,
  /^(?:Cleaning up|Stopping|Removing) (?:container|network|service|project)/i,
)

/**
 * Returns whether a line without prefix is only the last word about a failure that was
 * reported before.
 */
export function isLastWord(text: string): boolean {
  return lastWords(text)
}

/** Commands that a shell, npm or BuildKit echoes before their output. */
const commands = anyOf(
  /^\$ \S|^\+{1,3} (?!\S+ \d+\.\d)(?:[a-z_./][\w./-]*|\[\[?)(?: |$)/,
  /^> \S{1,200}@\S{1,80} \S|^> [a-z][\w-]* (?:run|test|build|install)\b/,
  /^\[(?:\S+ +)?\d+\/\d+\] (?:RUN|COPY|FROM|WORKDIR|ADD)\b|^Step \d+\/\d+ : /,
)

/** Returns whether a line without prefix is the echo of a command. */
export function isCommand(text: string): boolean {
  return commands(text)
}
