/** A name in Latin letters, and in its own script where that differs. */
export type WrittenName = { readonly latin: string; readonly native: string | undefined }

/** The names of one culture, and how it joins them. */
export type Culture = {
  /** BCP 47, with the language's English name. */
  readonly language: readonly [code: string, display: string]
  /** Of ten thousand people, about how many. */
  readonly weight: number
  readonly female: readonly WrittenName[]
  readonly male: readonly WrittenName[]
  readonly family: readonly WrittenName[]
  /** Where a daughter's family name differs from her father's: in the same order, as far as he has one. */
  readonly daughters?: readonly WrittenName[]
  /** Where a child is called after the father's given name: that name for each of `family`, in the same order. */
  readonly fathers?: readonly WrittenName[]
  /** Where a mother has a family name of her own, and the child the father's. */
  readonly mothers?: 'own'
  /** How the parts stand in a name as it is read; given before family unless told. */
  readonly form?: 'family-first' | 'two-families' | 'given-only' | 'patronymic'
}

/** Names apart by spaces; `Latin/native`; an underscore is a space within a name. */
export function names(text: string): readonly WrittenName[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [latin = '', native] = word.replaceAll('_', ' ').split('/')
      return { latin, native }
    })
}
