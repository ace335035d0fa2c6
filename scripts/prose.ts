// Finds what makes a document hard to read: long sentences, and words that a reader has to think about.

/** Most words in a sentence, because longer ones are read twice. A run of code, such as a list of statuses, is one word. */
export const longestSentence = 25

/** Words and phrases that have a plainer one, as a pattern each. */
const hardWords = [
  'but for',
  'besides?',
  '(?:some|any|no)body',
  'who(?:ever|soever)',
  'what (?:came|became|becomes) of',
  '(?:is|are) told',
  'so many',
  'looks?',
  'trouble',
  'tells?',
  'wish',
  'fate',
  'settled?',
  'former',
  'foretell|foretold',
  'in the place of',
  'thereby',
  'hence',
] as const

const hardWord = new RegExp(`\\b(?:${hardWords.join('|')})\\b`, 'i')

/** Returns the sentences of a Markdown document. Code blocks and comments are left out, and inline code becomes one word. */
export function listSentences(markdown: string): readonly string[] {
  return markdown
    .replace(/^(`{3,})[^`\n]*\n.*?^\1$/gms, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<img [^>]*>/g, '')
    .split('\n')
    .filter((line) => !/^\|[\s|:-]+\|$/.test(line))
    .flatMap((line) => (line.startsWith('|') ? line.split(/(?<!\\)\|/) : [line]))
    .flatMap((unit) => plainText(unit).split(/(?<=[.!?:])["*_)]*\s+/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence))
}

/** Returns the text of a line as it is read: without marks, without the targets of links, and with code as one word. */
function plainText(line: string): string {
  return line
    .replace(/^\s*(?:#{1,6}|[-*]|\d+\.)\s+/, '')
    .replace(/`[^`]+`(?:(?:, | or | and |, or |, and )`[^`]+`)*/g, 'CODE')
    .replace(/!\[[^[\]]*\]\([^()]*\)/g, '')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/\*\*?/g, '')
}

/** Returns the sentences of a document that are too long or have a hard word, each with the reason. */
export function listHardSentences(markdown: string): readonly string[] {
  return listSentences(markdown).flatMap((sentence) => {
    const words = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    const [hard] = hardWord.exec(sentence) ?? []
    return [
      ...(words > longestSentence ? [`${words} words: ${sentence}`] : []),
      ...(hard === undefined ? [] : [`“${hard}”: ${sentence}`]),
    ]
  })
}
