import { charsetOf } from '../../shared/fhir/attachment-kind.ts'
import classes from './plain-text.module.css'

interface PlainTextProps {
  readonly text: string
  readonly note?: string
}

/** Lines that are laid out at once; those out of sight wait (`content-visibility`). */
const linesOfABlock = 100

/** Text with its own line breaks, each paragraph in its own direction, wrapped and never cut. */
export function PlainText({ text, note }: PlainTextProps) {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n')
  const blocks = Array.from({ length: Math.ceil(lines.length / linesOfABlock) }, (_, at) =>
    lines.slice(at * linesOfABlock, (at + 1) * linesOfABlock).join('\n'),
  )
  return (
    <>
      {note === undefined ? null : <p className={classes.note}>{note}</p>}
      {text.trim() === '' ? <p className={classes.note}>No words in this document.</p> : null}
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one text have a fixed order
        <bdi key={at} dir="auto" className={blocks.length > 1 ? classes.long : classes.text}>
          {block}
        </bdi>
      ))}
    </>
  )
}

/** Bytes as the text they are; what its charset has no character for is seen as U+FFFD. */
export function decoded(bytes: Uint8Array, contentType: string | undefined): string {
  const charset = charsetOf(contentType)
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch (error) {
    // A charset that the browser does not know.
    if (error instanceof RangeError) return new TextDecoder().decode(bytes)
    throw error
  }
}
