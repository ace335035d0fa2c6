import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

const renderer = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize)
  .use(rehypeStringify)
  .freeze()

const style = `
body { margin: 0; background: #f6f8fa; color: #1f2328; font: 16px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif }
main { box-sizing: border-box; max-width: 1012px; margin: 32px auto; padding: 24px 32px; background: #fff; border: 1px solid #d1d9e0; border-radius: 6px; overflow-wrap: break-word }
h1, h2 { border-bottom: 1px solid #d1d9e0b3; padding-bottom: .3em }
h1, h2, h3, h4, h5, h6 { margin: 24px 0 16px; line-height: 1.25 }
main > :first-child { margin-top: 0 }
main > :last-child { margin-bottom: 0 }
p, ul, ol, table, pre, details, blockquote { margin: 0 0 16px }
a { color: #0969da }
code, pre, kbd { font: 85%/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace }
code { padding: .2em .4em; white-space: break-spaces; background: #818b981f; border-radius: 6px }
pre { padding: 16px; background: #f6f8fa; border-radius: 6px; overflow: auto }
pre code { padding: 0; white-space: pre; background: none; font-size: 100% }
table { display: block; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse }
th, td { padding: 6px 13px; border: 1px solid #d1d9e0 }
tr:nth-child(2n) { background: #f6f8fa }
blockquote { padding: 0 1em; color: #59636e; border-left: .25em solid #d1d9e0 }
summary { cursor: pointer }
summary + pre { margin-top: 16px }
img { max-width: 100% }
`

/**
 * Returns a page that shows a job summary as GitHub does: GitHub's Markdown, its sanitiser's rules, its light style. The page
 * loads nothing and runs nothing.
 */
export async function drawSummary(markdown: string): Promise<string> {
  const body = String(await renderer.process(markdown))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>Job summary</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`
}
