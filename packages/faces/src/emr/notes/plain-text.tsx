import { useMemo } from 'react'
import classes from './plain-text.module.css'
import { shownAtMost } from './shown-words.ts'

interface PlainTextProps {
  readonly text: string
  readonly note?: string
}

/** Lines that are laid out at once; those out of sight wait (`content-visibility`). */
const linesOfABlock = 100

/** Text with its own line breaks, each paragraph in its own direction, wrapped and never cut. */
export function PlainText({ text, note }: PlainTextProps) {
  const blocks = useMemo(() => blocksOf(text), [text])
  if (text.length > shownAtMost) return <p className={classes.note}>Too large to show here.</p>
  return (
    <>
      {note === undefined ? null : <p className={classes.note}>{note}</p>}
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one text have a fixed order
        <bdi key={at} dir="auto" className={blocks.length > 1 ? classes.long : classes.text}>
          {block}
        </bdi>
      ))}
    </>
  )
}

function blocksOf(text: string): readonly string[] {
  if (text.length > shownAtMost) return []
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n')
  return Array.from({ length: Math.ceil(lines.length / linesOfABlock) }, (_, at) =>
    lines.slice(at * linesOfABlock, (at + 1) * linesOfABlock).join('\n'),
  )
}
