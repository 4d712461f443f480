/**
 * Finds the `>` that ends a tag, outside of quotes; -1 when the tag is never ended. To be asked for ascending places.
 *
 * A walk goes from one quote to the next outside of what they hold. All walks that come to the same opening quote end
 * alike, so a quote that led nowhere is remembered, and so is the mark that tags in a row all come to first: tags that are
 * not ended cost, all together, a few passes over the markup. (A regular expression walks to the end for each of them.)
 */
export function tagEnds(markup: string): (from: number) => number {
  const leadNowhere = new Set<number>()
  let first = { asked: -1, found: -1 }
  return (from) => {
    const behind = first.found !== -1 && from > first.found
    if (first.asked === -1 || behind) first = { asked: from, found: nextMark(markup, from) }
    const walked: number[] = []
    let mark = first.found
    while (mark !== -1 && markup[mark] !== '>') {
      if (leadNowhere.has(mark)) mark = -1
      else {
        walked.push(mark)
        const close = markup.indexOf(markup[mark] ?? '', mark + 1)
        mark = close === -1 ? -1 : nextMark(markup, close + 1)
      }
    }
    if (mark === -1) for (const quote of walked) leadNowhere.add(quote)
    return mark
  }
}

function nextMark(markup: string, from: number): number {
  const mark = /[>"']/g
  mark.lastIndex = from
  return mark.exec(markup)?.index ?? -1
}
