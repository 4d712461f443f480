import { attachmentKind, charsetOf } from '../../shared/fhir/attachment-kind.ts'
import { readMarkup } from './markup-text.ts'

/** What a page can lay out without standing still, in bytes or characters; a letter has a thousandth of it. */
export const shownAtMost = 1_000_000

export type ShownWords =
  /** `cut`: something in it hides the rest, and only the file itself has all of it. */
  | { readonly state: 'words'; readonly text: string; readonly plain: boolean; readonly cut: boolean }
  | { readonly state: 'too-large' | 'nothing-readable' }

/** The words of a file, as far as they are shown; undefined for a file of another kind than text. */
export function shownWords(bytes: Uint8Array, contentType: string | undefined): ShownWords | undefined {
  const kind = attachmentKind(contentType)
  if (kind !== 'text' && kind !== 'markup' && kind !== 'source') return undefined
  if (bytes.length > shownAtMost) return { state: 'too-large' }
  const source = decoded(bytes, contentType)
  const { text, cut } = kind === 'markup' ? readMarkup(source) : { text: source, cut: false }
  if (text.trim() === '') return { state: 'nothing-readable' }
  return { state: 'words', text, plain: kind === 'text', cut }
}

/** Bytes as the text they are; what its charset has no character for is seen as U+FFFD. */
function decoded(bytes: Uint8Array, contentType: string | undefined): string {
  const charset = charsetOf(contentType)
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch (error) {
    // A charset that the browser does not know.
    if (error instanceof RangeError) return new TextDecoder().decode(bytes)
    throw error
  }
}
