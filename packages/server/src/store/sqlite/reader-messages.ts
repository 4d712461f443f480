import type { Value } from '../sql/database.ts'

/** What a process asks of its reader (`reader.ts`), one question at a time. */
export interface Question {
  readonly sql: string
  readonly params: readonly Value[]
}

/** What the reader says: once that it is ready; then to each question some `rows`, or none, and one ending. */
export type ReaderMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'rows'; readonly rows: readonly unknown[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'too-large' }
  /** SQLite's extended result code; null for what is none of its errors. A message would hold values. */
  | { readonly kind: 'failed'; readonly errcode: number | null }

/** Characters of one answer: some pages of large resources, and no more than a process can hold beside its work. */
export const MOST_CHARACTERS = 64 * 1024 * 1024

/** The signal by which a reader that holds too much ends itself: its main thread can say nothing more. */
export const OUT_OF_MEMORY = 'SIGUSR2'
