import { anyOf } from './any-of.ts'

/**
 * Triples of characters. Each line that reports a failure has one of them, begins like {@link failureStart}, or is not
 * in ASCII. A triple stands for a word or a mark: `err` for error and stderr, `nie` for denied.
 */
const triples =
  "err fai fat xce pan abo nie efu rej fou suc nno n't uld nab inv iss nde nkn eso xpe kil emo lef ump not thr cov " +
  'nfl xit oul unb med meo rbi uth rmi inc cor qui dup mul yn0 aul uns ism xis a_d ubs too ill *** ra- qls ceb nso ' +
  't_| ine wen --> ' +
  'nor rl: et: sh: cp: nc: ar: ip: ld: usy nre [!] [e] p_l ref'
/** Marks in which `0` stands for any digit: `a.go:1:2`, `[1,2]`, `[a.rb:1]:`. */
const digitTriples = '0:0 :[0 0]:'

/** Beginnings of lines that report a failure: a linter's code, errors of apt and pytest, an item of a list. */
const failureStart = anyOf(
  /^(?:[A-Z]{1,5}\d{3}|[Ee][ :]|\*\* | ?!|[$+>] )/,
  /^\s{0,8}\d{1,4}\) /,
  /^\[|^Step \d|^[\w:]+::[A-Z]/,
)

/** One entry a triple. The five lowest bits of a character count, because both cases of a letter share them. */
const table = new Uint8Array(1 << 15)
for (const triple of triples.split(' ')) table[keyOf(triple.replaceAll('_', ' '))] = 1
for (const triple of digitTriples.split(' '))
  for (let digits = 0; digits < 100; digits++) {
    const [first, second] = [String(Math.floor(digits / 10)), String(digits % 10)]
    table[keyOf(triple.replace('0', first).replace(/0$/, second))] = 1
  }

/** Returns whether a line without prefix may be of another class than `plain`. Fast; true for some plain lines. */
export function mayReportFailure(text: string): boolean {
  if (failureStart(text)) return true
  let key = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code > 0x7f) return true
    key = ((key << 5) | (code & 31)) & 0x7fff
    if (index > 1 && table[key] === 1) return true
  }
  return false
}

function keyOf(triple: string): number {
  let key = 0
  for (let index = 0; index < 3; index++) key = (key << 5) | (triple.charCodeAt(index) & 31)
  return key
}
