const betweenWords = /[^\p{L}\p{M}\p{N}]+/u

/** The words of folded text; what is no letter and no digit separates them. */
export function wordsOf(folded: string): readonly string[] {
  return folded.split(betweenWords).filter((word) => word !== '')
}
