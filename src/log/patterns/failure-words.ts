import { anyOf } from './any-of.ts'

/**
 * Words and marks. Each line that reports a failure has one of them or begins like
 * {@link failureStart}. A word stands for every word that has it: `abort` for aborted,
 * `n't` for couldn't.
 */
const words = [
  'error,err!,err_,erro[,fail,fatal,exception,panic,abort,problem,critical,severe,uncaught,unhandled,fault,dumped',
  'killed,terminat,denied,denies,refus,reject,unauthorized,forbidden,permission,permitted,invalid,illegal,conflict',
  'mismatch,corrupt,cannot,could not,did not,does not,is not,not ok,not found,not met,not set,not reached,not in',
  "not remade,not a,n't,unable,unavailable,missing,no such,no space,unknown,unreach,unrecogni,unexpected",
  'unsupported,unbound,undefined,parameter n,issue,assertion,executed,diagnostic,found,requir,would ref',
  'multiple def,expected,interrupt,blocked,memory,timed out,timeout,aborting,threshold,coverage,bad sub,syntax',
  'is a dir,too many,too long,file busy,in name,exit,elifecycle,returned a non,finished,completed,ended,unsuccess',
  'status,code,see log,visit http,incorrectly,stopping,cleaning up,removing,build stop,: command,couldnot',
  'name or serv,daemon,service not,resolve,exist,below,less than,command not,argument,option,went wrong,traceback',
  'console,stderr |,stdout |,in thread,-->,***,ora-,sqlstate,curl:,wget:,vet:,ssh:,scp:,rsync,tar:,unzip:,gzip:,ld:',
  'line  ,.php line,[!],[e],symbols for,nx  ,nx r',
].join(',')

/**
 * Beginnings of lines that report a failure: a mark, a linter's code or place, an error
 * of apt, an item of a list.
 */
const failureStart = anyOf(
  /^(?:[A-Z]{1,5}\d{3}|[Ee][ :]|\*\* | ?!|[$>] |\+{1,3} |==\d)/,
  /^\s{0,8}\d{1,4}\) |^(?:\d{1,4} )?\S{1,300}:\d{1,7}:\d/,
  /^\S{1,200}: (?:line|linia|Zeile|ligne|línea|linea|riga|linha|regel|řádek|строка|行) \d|^g?make(?:\[\d+\])?: \*/,
  /^\[|^Step \d|^[\w:]+::[A-Z]|^[\w:]+#\S{1,200} \[|^\s*[^\s!-~✓✔√☑✅]/,
)
const failureWord = new RegExp(words.replace(/[.*+()[\]|!]/g, '\\$&').replaceAll(',', '|'), 'i')
/**
 * Most common words of failures, few because a search for all words takes three times
 * as long.
 */
const commonWord =
  /error|fail|fatal|exception|panic|abort|denied|refused|rejected|cannot|could not|not found|no such|undefined|killed/gi
/** Words of a message that names a failure, among lines that t.Log writes too. */
const goFailure = anyOf(
  /\b(?:got|want|wanted|expected|unexpected|should|must|fail(?:ed|s|ure)?|errors?|err|mismatch|missing|invalid)\b/i,
  /\b(?:not|nil|panic|timeout|timed out|diff)\b|!=|≠/i,
)

/**
 * Returns whether a line without prefix may be of another class than `plain`. Fast;
 * true for some plain lines.
 */
export function mayReportFailure(text: string): boolean {
  return failureStart(text) || failureWord.test(text)
}

/**
 * Returns where the first common word of failure stands in a text of any length, from
 * this place on; -1 for none. Faster than {@link mayReportFailure}.
 */
export function findCommonWord(text: string, from: number): number {
  commonWord.lastIndex = from
  return commonWord.exec(text)?.index ?? -1
}

/** Returns whether the message of a Go test names a failure. */
export function isGoFailure(text: string): boolean {
  return goFailure(text)
}
