/** What is asked of a parsed node; a DOM Node has it. */
export interface MarkupNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: Iterable<MarkupNode>
}

/** Neither shown as text by a browser nor meant to be read. */
const silent = new Set(
  'SCRIPT STYLE TEMPLATE HEAD TITLE NOSCRIPT IFRAME OBJECT EMBED SVG MATH SELECT TEXTAREA'.split(' '),
)
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
)

/**
 * The words of HTML or of a narrative, as text. DOMParser makes a document without a window: no script runs, no picture
 * is fetched, no style counts; only its text leaves here, and React draws that as text.
 */
export function markupText(markup: string): string {
  return textOf(new DOMParser().parseFromString(markup, 'text/html'))
}

export function textOf(root: MarkupNode): string {
  let text = ''
  const waiting: { readonly node: MarkupNode; readonly end: boolean; readonly exact: boolean }[] = [
    { node: root, end: false, exact: false },
  ]
  // A stack of our own: markup may be nested deeper than any call stack.
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, end, exact } = next
    const name = node.nodeName.toUpperCase()
    if (node.nodeType === 3) text = joined(text, node.nodeValue ?? '', exact)
    if (node.nodeType === 3 || silent.has(name)) continue
    if (name === 'BR') text += end ? '' : '\n'
    else if (name === 'TD' || name === 'TH') text = end ? `${text}\t` : text
    else if (blocks.has(name)) text = onNewLine(text) + (!end && name === 'LI' ? '• ' : '')
    if (end) continue
    waiting.push({ node, end: true, exact })
    for (const child of [...node.childNodes].reverse()) {
      waiting.push({ node: child, end: false, exact: exact || name === 'PRE' })
    }
  }
  return text
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

function joined(text: string, words: string, exact: boolean): string {
  if (exact) return text + words
  const plain = words.replaceAll(/[ \t\r\n\f]+/g, ' ')
  return text === '' || /\s$/.test(text) ? text + plain.trimStart() : text + plain
}

function onNewLine(text: string): string {
  return text === '' || /\n(?:• )?$/.test(text) ? text : `${text}\n`
}
