import { newestFirst } from '../../shared/fhir/when.ts'
import type { DocumentEntry } from './read-document.ts'

export interface DocumentGroup {
  readonly kind: string
  /** Newest first. */
  readonly entries: readonly DocumentEntry[]
}

export interface Arranged {
  /** The kind with the newest document first. */
  readonly groups: readonly DocumentGroup[]
  readonly withdrawn: readonly DocumentEntry[]
}

/** One group for each kind; what was entered in error stands apart (ui 3.12). */
export function arrangeDocuments(entries: readonly DocumentEntry[]): Arranged {
  const sorted = newestFirst(entries, (entry) => entry.when)
  const groups = Map.groupBy(
    sorted.filter((entry) => !entry.withdrawn),
    (entry) => entry.kind,
  )
  return {
    groups: [...groups].map(([kind, own]) => ({ kind, entries: own })),
    withdrawn: sorted.filter((entry) => entry.withdrawn),
  }
}

/** Every word typed stands in the title or in the kind, accents and case aside. */
export function matches(entry: DocumentEntry, words: string): boolean {
  const text = folded(`${entry.title} ${entry.kind}`)
  return folded(words)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}

/** The last part of an entry's address: its id, with its type where two types share the id. */
export function addressOf(entry: DocumentEntry, all: readonly DocumentEntry[]): string {
  const first = all.find((other) => other.id === entry.id)
  return first === entry || first === undefined ? entry.id : `${entry.type}.${entry.id}`
}

export function entryAt(item: string | undefined, all: readonly DocumentEntry[]): DocumentEntry | undefined {
  return all.find((entry) => item !== undefined && entry.id !== '' && addressOf(entry, all) === item)
}

/** The newer document that says that it replaces this one. */
export function replacedBy(entry: DocumentEntry, all: readonly DocumentEntry[]): DocumentEntry | undefined {
  return all.find((other) => !other.withdrawn && other.replaces.includes(`${entry.type}/${entry.id}`))
}

export function replacedEntries(entry: DocumentEntry, all: readonly DocumentEntry[]): readonly DocumentEntry[] {
  return all.filter((other) => entry.replaces.includes(`${other.type}/${other.id}`))
}
