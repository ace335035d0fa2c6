// A rule of this project: a doc comment begins with a verb or a noun, never with a word that makes a riddle of it.
const riddle = /^\**[\s*]*(What|How|Whether|So many|The same|Of)\b/

/** ESLint plugin with the rule `doc-comments/opening`. */
export const docComments = {
  rules: {
    opening: {
      meta: {
        type: 'suggestion',
        schema: [],
        messages: {
          riddle: "Begin the doc comment with a verb (Returns, Reads) or the noun of the type, not '{{word}}'.",
        },
      },
      create: (context) => ({
        Program: () => {
          for (const comment of context.sourceCode.getAllComments()) {
            const [, word] =
              comment.type === 'Block' ? (/^\*/.test(comment.value) && riddle.exec(comment.value)) || [] : []
            if (word !== undefined) context.report({ loc: comment.loc, messageId: 'riddle', data: { word } })
          }
        },
      }),
    },
  },
}
