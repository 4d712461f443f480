/** Letters that Unicode does not decompose, and what people type instead of them. */
const UNDECOMPOSED: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ŋ', 'n'],
  ['ı', 'i'],
  ['ĸ', 'k'],
  ['ƒ', 'f'],
  ['ɓ', 'b'],
  ['ɗ', 'd'],
  ['ƙ', 'k'],
  ['ƴ', 'y'],
  ['ə', 'e'],
  ['ς', 'σ'],
  ['’', "'"],
  ['‘', "'"],
  ['ʼ', "'"],
  ['‐', '-'],
  ['‑', '-'],
  ['–', '-'],
])
const UNDECOMPOSED_LETTER = new RegExp(`[${[...UNDECOMPOSED.keys()].join('')}]`, 'gu')
const PLAIN_ASCII = /^[\x20-\x7e]*$/
/** Accents, points and joiners that modify a letter; not the vowel signs of Indic scripts, which are letters to a reader. */
const DIACRITIC = /[\p{Script=Inherited}\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u00ad\u200b\u2060]/gu
const CONTROL = /[\p{Cc}\u2028\u2029]/gu

/**
 * Folds text for search and sorting: no case, no accents, one blank between words. FHIR R4 search, string:
 * matching ignores case and accents or other diacritical marks. Folding folded text changes nothing.
 */
export function fold(text: string): string {
  const plain = PLAIN_ASCII.test(text) ? text.toLowerCase() : foldLetters(text)
  return plain.replace(/\s+/gu, ' ').trim()
}

function foldLetters(text: string): string {
  // Twice, because lower case may bring marks of its own (İ) or letters that decompose further.
  const lower = bare(bare(text).toLowerCase())
  return lower.replace(UNDECOMPOSED_LETTER, (letter) => UNDECOMPOSED.get(letter) ?? letter).replace(CONTROL, ' ')
}

function bare(text: string): string {
  return text.normalize('NFKD').replace(DIACRITIC, '')
}
