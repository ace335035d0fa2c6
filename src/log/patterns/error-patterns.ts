import { anyOf, type TextTest } from './any-of.ts'
import { isCommand, isLastWord, isNoise } from './noise-patterns.ts'

/**
 * Kinds of lines that report a failure. `result` names a failed test and its message in
 * one line. `test` begins the report of one failed test. `problem` is a compiler's or a
 * linter's, `crash` an uncaught exception, `row` a failed test in a list, `message` a
 * tool's own error, `shell` a command's, `logged` an application's. `mention` has only
 * a word of failure, `summary` follows from an earlier failure, `tally` counts
 * failures.
 */
export type ErrorKind =
  'result' | 'test' | 'problem' | 'crash' | 'row' | 'message' | 'shell' | 'logged' | 'mention' | 'summary' | 'tally'

/**
 * Class of a line. `end` is a last word about a failure. `noise` has words of failure
 * and reports none.
 */
export type LineClass = ErrorKind | 'noise' | 'end' | 'command' | 'plain'

/**
 * 500 UTF-16 units of a line are classified, because the words that count stand before.
 */
const classifiedLength = 500

/** Path of a file before a line number, at the start of a line. */
const path = String.raw`(?:[A-Za-z]:[\\/])?[^\s:()'"][^:()'"]{0,250}`
/** Words of compilers before their message. */
const errorWord = '(?:fatal |internal compiler |type |syntax )?(?:error|Error|ERROR)\\b'

/** Words of compilers for an error in other languages. */
const otherErrorWords = 'Fehler|erreur|errore|erro|błąd|chyba|fout|ошибка|エラー|错误|錯誤|오류'

const isTally = anyOf(
  /^\s*(?:Tests?|Test Suites|Test Files|Suites|Snapshots):? {1,12}(?:\d+ \w+(?:,| \|) ){0,3}\d+ fail/,
  /^(?:={3,} )?(?:\d+ \w+, ){0,4}\d+ (?:failed|errors?)\b.{0,100} in [\d.:]+/,
  /^(?:\[ERROR\] {1,4})?Tests run: \d+, (?:Failures: [1-9]|Failures: 0, Errors: [1-9])/,
  /^(?:Tests: \d+, Assertions|Failed! {1,4}- Failed|test result: FAILED|Executed \d+ tests?, with)/,
  /^\s*[ℹ#] fail [1-9]/,
  /^\d+ (?:examples?|tests?|specs?|scenarios|runs|assertions)\b.{0,60} [1-9]\d* (?:failures?|failed|errors?)\b/,
  /^DONE \d+ tests, .{0,60}[1-9]\d* (?:failures?|errors?)\b/,
  /^\s*(?:[✖✗×] )?\d+ (?:problems?|failing|failed|errors?|tests? failed)\b/,
  /^\s*(?:\[ERROR\] )?Found \d+ (?:errors?|diagnostics?|files?)\b/,
  /^(?!fatal)\S.{0,200} failed=[1-9]/,
)

const isSummary = anyOf(
  /^(?:FAILED|FAILURES!|ERRORS!|Failures:|Errors:|Failed examples:)$/,
  /^There (?:was|were) \d+ (?:failures?|errors?):?$/,
  /^(?:\[\w+\] )?(?:BUILD FAIL|FAILURE: Build |Failed to compile\.|COMPILATION ERROR|Failures: |Errors: )/,
  /^(?:FAILED \(|FAILED: (?:\S+\.o\b|\[code)|\*\* [\w ]+ FAILED \*\*$)/,
  /^\[error\] (?:Failed tests:|\(.{1,100}\) )/,
  /^FAIL\s{1,8}\S{1,200}\s{1,8}(?:[\d.]+s|\[[^\]]{1,40}\]|\(cached\))$/,
  /^(?:> Task :\S+ FAILED$|Execution failed for task|> There were failing tests|> Compilation (?:failed|error))/,
  /^> Process '.{0,200}' finished with non-zero/,
  /^\s*error: command '.{1,300}' failed with exit (?:code|status) \d/,
  /^error: (?:could not compile|test failed|aborting due to|build failed|Recipe `|\d+ target)/,
  /^(?:collect2: error|clang(?:\+\+)?: error: linker command failed|ninja: build stopped)/,
  /^g?make(?:\[\d+\])?: (?:\*\*\* (?:.{0,300}Error \d|\[.{1,300}\] [^\s\d]{1,20} \d)|Target .{1,200} not remade)/,
  /did not complete successfully: exit code|returned a non-zero code|error: subprocess-exited-with-error/,
  /^\s*× .{1,200} did not run successfully\.?$/,
  /^\s?ERR_PNPM_RECURSIVE|^error Command failed|^lerna ERR!|^> Lint found errors/,
  /^!{3,} Interrupted|^Errors? during collection|^Traceback \(most recent/,
  /^\s*NX {1,4}(?:Running|Ran) |^\s*Failed: {1,4}\S+#\S|^\S+#\S{1,100}: command|^ERROR:? {1,3}run failed/,
  /^\s?(?:error during build|Build error occurred|Failed to compile)\b|^\s{0,4}\w+: FAIL (?:code|✖)/,
)

const isResult = anyOf(
  /^(?:FAILED|ERROR) \S{1,300}(?:::.{1,300}|\.py) - \S/,
  /^\[ERROR\] {1,4}[\w.$]{1,200}(?:\([^)]{0,200}\))?:\d+(?:->\S{1,200})? \S/,
  /^\[ERROR\] {1,4}[\w.$]{1,200}(?:->\S{1,200})? » \S/,
)

const isTest = anyOf(
  /^ERROR \S{1,300}\.py(?:::|$)/,
  /<<< (?:FAILURE|ERROR)!/,
  /^\s*(?:---|===) FAIL: \S/,
  /^\s{0,12}FAIL(?:ED)?:? {1,4}[^\s-]/,
  /^(?:FAIL|ERROR): \S+ \(\S/,
  /^E {2,12}\S/,
  /^\s*Failure\/Error: /,
  /^\s*\d{1,4}\) .{0,300}(?:::| › |\(\w{0,60}Test\w{0,60}\)$|\([\w.]{1,200}Test\)$)/,
  /^\s*● (?!Console)\S/,
  /^\s*Failed \S.{0,300} \[(?:< )?[\d.,]+ ?m?s\]$/,
  /^\s*not ok \d/,
  /^\(fail\) \S/,
  /^.{1,300} \*{3} FAILED \*{3}/,
  /^✘ Test \S.{0,200} recorded an issue/,
  /^\d\d:\d\d \+\d+.{0,20} -\d+: .{0,300}\[E\]/,
  /^[\w:]+#\S{1,200} \[\S{1,300}:\d+\]:/,
  new RegExp(`^${path}:\\d{1,7}: (?:Failure|FAILED:)$`),
)

/** Gradle's and Karma's lists of tests, after which their messages come. */
const isNamedTest = anyOf(
  /^[^>#].{0,300} > .{0,300}\S FAILED$/,
  /^(?:Headless)?(?:Chrome|Firefox|Safari).{0,300} FAILED$/,
)

const isTestRow = anyOf(
  /^test \S.{0,300} \.\.\. FAILED$/,
  /^\S{1,200}::\S.{0,300} (?:FAILED|ERROR)(?:\s+\[ *\d+%\])?$/,
  /^\[xUnit\.net .{0,300}\[FAIL\]$/,
  /^\[ {1,2}FAILED {1,2}\] |^\s*\d+ - \S{1,200} \(Failed\)|^\s*\d+\/\d+ Test.{0,200}\*{3}Failed/,
)
const isMarkedRow = anyOf(/^\s*[✗✘✖✕×⨯❌]\s+\S/)
/** Lines of tools about themselves, with the marks of tests. */
const isMarkedMessage = anyOf(/^\s*[✗✘✖✕×⨯❌]\s+\S.{0,200} (?:failed to|could not|cannot|unable to) /)

const isProblem = anyOf(
  new RegExp(`^(?:\\[(?:error|ERROR)\\] )?${path}:\\d{1,7}(?::\\d{1,7})?(?::| -|,) {1,4}${errorWord}`),
  new RegExp(`^\\s{0,8}${path}:\\d{1,7}:\\d{1,7}: (?:${errorWord}|(?:\\S{1,20} )?(?:${otherErrorWords}) ?[:：])`),
  new RegExp(
    `^(?:Error: )?${path}(?:\\([^)]{0,80}\\)[^:()]{0,100})?\\(\\d{1,7}(?:,\\d{1,7}){0,3}\\): (?:fatal )?error\\b`,
  ),
  new RegExp(`^Error: ${path}:\\d{1,7}:\\d{1,7} - error\\b`),
  /^\S.{0,300} : (?:fatal )?error [A-Z]{1,8}\d{1,6}: /,
  /^\[ERROR\] .{1,300}:\[\d+,\d+\] \S/,
  /^\[error\] \S{1,300}:\d+(?::\d+)?: \S/,
  /^(?:vet: )?\S{1,300}\.go:\d+:\d+: \S/,
  /^\S{1,300}:\d+:\d+:? (?:[A-Z]{1,6}\d{2,5}\b|[EFCW]: |lint\/|parse\b|format\b)/,
  /^\s+\d+:\d+\s+(?:error|✖)\s/,
  /^error\[[A-Z]\w{2,8}\]: /,
  /^[A-Z]{1,5}\d{3,4} (?:\[\*\] )?[`'"A-Z]/,
  /^e: \S/,
  /^(?:ERROR in \S|Module not found: |Type error: |[✘X] \[ERROR\] |CMake Error|would reformat \S)/,
  /^ERROR: (?:\S+ Imports are incorrectly|\w+ - \S+:\d+:\d+ - )/,
  /undefined reference to |: multiple definition of |^Undefined symbols for|^ld: (?!warning)/,
  /^(?:PHP )?(?:Fatal|Parse|Compile) error: /,
  /^\[warn\] Code style issues|^\[error\] \S+: SyntaxError/,
)

const isCrash = anyOf(
  new RegExp(
    '^\\s{0,8}(?:Uncaught |Unhandled |\\[)?(?!Error\\b|(?:Failure|Exception|Panic):?$)[\\w$.\\\\/]{0,150}' +
      '(?:Error|Exception|Failure|Panic|Interrupt)(?: \\[\\w{1,60}\\])?(?::|$| \\(|\\])',
  ),
  /^(?:panic: |fatal error: |thread '.{0,200}' (?:\(\d+\) )?panicked at|Exception in thread|Unhandled exception)/,
  /^(?:Uncaught |\*\* \(\w|FATAL ERROR: |(?:bin\/)?(?:rails|rake) aborted!|terminate called|==\d+==ERROR)/,
  /\b(?:Segmentation fault|core dumped|Bus error|heap out of memory|OOMKilled|Out of memory|MemoryError)\b/i,
  /^(?:\S{1,100}: (?:line )?\d+: {1,4}\d+ )?(?:Killed|Aborted|Terminated)\b/,
  /^[A-Z]\w{0,60}(?:::[A-Z]\w{0,60}){1,4}: \S/,
)

/** Maven's last line, except the line that alone reports a missing artifact. */
const isGoalSummary = anyOf(
  /^\[ERROR\] Failed to execute goal (?!.*(?:[Cc]ould not (?:resolve|find)|[Cc]annot|[Uu]nable|missing))/,
)

const isMessage = anyOf(
  /^(?:npm ERR!|npm error) {1,8}\S/,
  /^\s?ERR_PNPM_\w|^➤ YN00(?:01|09|1[0568]|2[0378]|3[05]|41|80|82): (?!│ [-+])/,
  new RegExp(
    '^\\s{0,6}\\W{0,3}(?:ERROR|FATAL|CRITICAL|SEVERE|Error|Fatal|error|fatal)(?: \\d{1,5})?(?: \\([^)]{1,60}\\))?' +
      '(?:[:!]|\\]:?|\\s[-|]| response from daemon:| from server)\\s{0,4}\\S',
  ),
  /^\w[\w.:/-]{0,60}(?: \w[\w.-]{0,60})?: (?:ERROR|FATAL|error|fatal|Error)(?::| )/,
  /^(?:error {1,2}[A-Z"'`/@]|ERROR {1,4}[A-Z"'`/@]|E: |Error {1,4}\S| ! {1,8}\S|\[!\] \S)/,
  /\bAn error occurred \(\w+\) when calling|^The \w+ "[^"]{1,200}" is invalid|^CONFLICT \(|^\s*SQLSTATE\[/,
  /^(?:denied: |unauthorized: |\s*ORA-\d{5}|Host key verification failed)/,
  /^(?:\S{1,200} )?Permission denied \(publickey/,
  /^(?:fatal|failed): \[/,
  /^\s{0,6}(?:- |-> |> )(?:Root composer\.json requires|Could not |Cannot |Failed to |Unable to |A problem occurred)/,
  /^\s{0,6}- \S{1,200} .{0,200}requires? .{1,200}(?:but|->)/,
  /\b(?:threshold|coverage)\b.{0,120} (?:not met|not reached|does not meet|is less than|below)\b/i,
  /^g?make(?:\[\d+\])?: \*{3} \S|^target \S+: failed to solve/,
)

const isShell = anyOf(
  /^\S{1,200}: (?:line|linia|Zeile|ligne|línea|linea|riga|linha|regel|řádek|строка|行) \d{1,6}: \S/,
  /^(?:curl: \(\d+\)|wget: |ssh: |scp: |rsync(?: error)?: |tar: (?!Removing)|unzip: |gzip: )/,
  /^\S.{0,300}: (?:command not found|not found|no such file or directory|permission denied)/i,
  /^\S.{0,300}: (?:is a directory|not a directory|operation not permitted|unbound variable|bad substitution)/i,
  /^\S.{0,300}: (?:parameter (?:null or )?not set|syntax error|unary operator expected|too many arguments)/i,
  /^\S.{0,300}: (?:connection refused|connection timed out|text file busy|argument list too long)/i,
  /^\S.{0,300}: (?:invalid option|unrecognized option|illegal option|cannot |can't |missing )/i,
  /\b(?:no space left on device|exec format error|temporary failure in name resolution|could not resolve host)\b/i,
  /\bname or service not known\b/i,
  /^(?:Could ?n[o']t|Cannot|Can't|Unable to|Failed(?: to)?|Invalid|Missing|No such|Access denied|Permission denied)\b/,
  /^(?:Unknown|Unrecognized|Unexpected|Timed out|Timeout|Aborting|Refusing)\b/,
)

const isLogged = anyOf(
  /^.{0,120}(?:\b(?:ERROR|FATAL|CRITICAL|SEVERE)\b|\b(?:level|lvl|severity)"?[=:]\s?"?(?:error|fatal|critical)|ERRO\[)/,
)

const isMention = anyOf(
  /(?<![\w./$@-])(?:errors?|failed|failures?|fails|fatal|exception|panic|aborted|corrupt(?:ed)?)(?![\w/=-]|\.\w)/i,
  /(?<![\w./$@-])(?:denied|refused|unauthorized|forbidden|rejected|invalid|unable|mismatch)(?![\w/=-]|\.\w)/i,
  /\b(?:cannot|could not|couldn't|timed out|timeout|unreachable|not found|missing|unexpected)\b(?![/=-]|\.\w)/i,
  /\b(?:does not exist|unsupported)\b(?![/=-]|\.\w)/i,
)

/** Rules in the order in which they are tried. */
const rules: readonly (readonly [kind: ErrorKind, test: TextTest])[] = [
  ['tally', isTally],
  ['summary', isSummary],
  ['result', isResult],
  ['test', isTest],
  ['row', isTestRow],
  ['test', isNamedTest],
  ['problem', isProblem],
  ['crash', isCrash],
  ['message', isMarkedMessage],
  ['row', isMarkedRow],
  ['summary', isGoalSummary],
  ['message', isMessage],
  ['shell', isShell],
  ['logged', isLogged],
  ['mention', isMention],
]

/**
 * Returns the class of a line that has no colours, no control characters and no prefix.
 */
export function classify(line: string): LineClass {
  const text = (line.length > classifiedLength ? line.slice(0, classifiedLength) : line).trimEnd()
  if (isLastWord(text)) return 'end'
  if (isCommand(text)) return 'command'
  if (isNoise(text)) return 'noise'
  return rules.find(([, matches]) => matches(text))?.[0] ?? 'plain'
}
