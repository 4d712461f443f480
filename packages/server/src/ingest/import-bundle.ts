import type { Json } from '../fhir/exact-json.ts'
import { homesOf } from '../record/homes-of-resources.ts'
import { RecordError } from '../record/record-error.ts'
import type { RecordService } from '../record/record-service.ts'
import { type TargetReader, targetsOf } from '../record/targets.ts'
import type { ResourceWrite } from '../store/record-store.ts'
import { readBundle, type SourceBundle, type SourceEntry, SourceError } from './bundle.ts'
import {
  faultOfReferences,
  keyOf,
  type PreparedEntry,
  prepareEntry,
  referringOf,
  resolveEntry,
} from './prepare-entry.ts'
import { addReports, emptyReport, type ImportFailure, type ImportReport } from './report.ts'
import { importAccess } from './system-access.ts'

export interface ImportDeps {
  readonly record: RecordService
  readonly store: TargetReader
  /** Organization under which patients are filed whose record names none. */
  readonly organization: string
  /** Address of our own FHIR endpoint, when it is known: absolute references below it are ours. */
  readonly base?: string | undefined
}

/**
 * Stores a Bundle: a transaction whole or not at all, anything else entry by entry. Ids are kept; equal content is
 * already there, other content a new version.
 */
export async function importBundle(input: Json, file: string, deps: ImportDeps): Promise<ImportReport> {
  let bundle: SourceBundle
  try {
    bundle = readBundle(input)
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return refusalOf(error, file, 1)
  }
  return bundle.whole ? importWhole(bundle, file, deps) : importParts(bundle, file, deps)
}

async function importParts(bundle: SourceBundle, file: string, deps: ImportDeps): Promise<ImportReport> {
  const refused = bundle.refused.map((error) => refusalOf(error, file, 1))
  return [...refused, await importEach(bundle.entries, file, deps)].reduce(addReports)
}

const nothing: ReadonlySet<string> = new Set()

/**
 * Each entry for itself; those that stand share one commit.
 * @param known `Type/id` of what this run will still bring; the given entries leave it
 */
export async function importEach(
  entries: readonly SourceEntry[],
  file: string,
  deps: ImportDeps,
  known: Set<string> = new Set(),
): Promise<ImportReport> {
  for (const entry of entries) known.delete(keyOf(entry))
  const { good, failed } = await sift(entries, file, deps, known)
  const refused = { ...emptyReport, entries: failed.length, failed }
  const stored = await storeAll(good, file, deps)
  if (stored.failed.length === 0 || good.length === 1) return addReports(refused, stored)
  // The store refused one of them and so all: find out which.
  return addReports(refused, await importOneByOne(good, file, deps, known))
}

/** Each by itself, after what it refers to; what refers to one that the store refused is refused with it. */
async function importOneByOne(
  entries: readonly PreparedEntry[],
  file: string,
  deps: ImportDeps,
  known: ReadonlySet<string>,
): Promise<ImportReport> {
  let report = emptyReport
  let left = [...entries]
  while (left.length > 0) {
    const waiting = new Set(left.map(({ entry }) => keyOf(entry)))
    const free = left.filter((one) => !one.references.some(({ key }) => key !== keyOf(one.entry) && waiting.has(key)))
    // A circle has no first: its members are tried in their order.
    const next = free.length > 0 ? free : left.slice(0, 1)
    for (const one of next) {
      const fault =
        free.length > 0 ? faultOfReferences(one, await targetsOf([referringOf(one)], deps.store, known)) : undefined
      const failure = { file, entry: one.entry.place, resource: keyOf(one.entry), reason: fault ?? '', entries: 1 }
      report = addReports(
        report,
        fault === undefined ? await storeAll([one], file, deps) : { ...emptyReport, entries: 1, failed: [failure] },
      )
    }
    left = left.filter((one) => !next.includes(one))
  }
  return report
}

async function importWhole(bundle: SourceBundle, file: string, deps: ImportDeps): Promise<ImportReport> {
  const entries = bundle.entries.length + bundle.refused.length
  const [refused] = bundle.refused
  if (refused !== undefined) return refusalOf(refused, file, entries)
  const { good, failed } = await sift(bundle.entries, file, deps, nothing)
  const [first] = [...twiceIn(bundle.entries, file), ...failed]
  if (first === undefined) return storeAll(good, file, deps)
  return { ...emptyReport, entries, failed: [{ ...first, entries }] }
}

/** One thing wrong, and how many entries it keeps out. */
export function refusalOf(error: SourceError, file: string, entries: number): ImportReport {
  const failure = { file, entry: error.entry, resource: null, reason: error.message, entries }
  return { ...emptyReport, entries, failed: [failure] }
}

interface Sifted {
  readonly good: readonly PreparedEntry[]
  readonly failed: readonly ImportFailure[]
}

/** The same resource twice in one transaction has no order that could be followed (R4 §3.1.0.11.2). */
function twiceIn(entries: readonly SourceEntry[], file: string): readonly ImportFailure[] {
  const seen = new Set<string>()
  const twice = entries.find((entry) => seen.has(keyOf(entry)) || !seen.add(keyOf(entry)))
  if (twice === undefined) return []
  return [{ file, entry: twice.place, resource: keyOf(twice), reason: 'stands twice in the transaction', entries: 1 }]
}

/**
 * Prepares every entry, and finds those that point to what will not be there: what points to a refused one is refused too.
 * @param known `Type/id` of what is still to come
 */
async function sift(
  entries: readonly SourceEntry[],
  file: string,
  deps: ImportDeps,
  known: ReadonlySet<string>,
): Promise<Sifted> {
  const targets = new Map(
    entries.flatMap((entry) => (entry.fullUrl === null ? [] : [[entry.fullUrl, keyOf(entry)] as const])),
  )
  const resolved = entries.map((entry) => resolveEntry(entry, targets))
  // What is refused already is nobody's home.
  const sound = resolved.filter(({ fault }) => fault === null)
  const homeOf = await homesOf(
    sound.map(({ resource }) => resource),
    deps.store,
  )
  const prepared = resolved.map((one) => prepareEntry(one, homeOf, deps))
  const faults = new Map(prepared.flatMap((one) => (one.fault === null ? [] : [[one, one.fault] as const])))
  // One address for two resources: a reference to it could mean either, so nothing under it is stored.
  const shared = sharedAddresses(entries)
  for (const one of prepared) {
    if (shared.has(one.entry.fullUrl ?? '')) faults.set(one, 'shares its fullUrl with another resource')
  }
  for (let before = -1; before < faults.size; ) {
    before = faults.size
    const good = prepared.filter((one) => !faults.has(one))
    const targets = await targetsOf(good.map(referringOf), deps.store, known)
    for (const one of good) {
      const fault = faultOfReferences(one, targets)
      if (fault !== undefined) faults.set(one, fault)
    }
  }
  const failed = prepared.flatMap((one): readonly ImportFailure[] => {
    const reason = faults.get(one)
    return reason === undefined
      ? []
      : [{ file, entry: one.entry.place, resource: keyOf(one.entry), reason, entries: 1 }]
  })
  return { good: prepared.filter((one) => !faults.has(one)), failed }
}

async function storeAll(prepared: readonly PreparedEntry[], file: string, deps: ImportDeps): Promise<ImportReport> {
  const writes = prepared.flatMap(({ write }): readonly ResourceWrite[] => (write === null ? [] : [write]))
  if (writes.length === 0) return emptyReport
  const entries = writes.length
  try {
    const outcomes = await deps.record.writeBatch(importAccess, writes)
    const count = (outcome: string): number => outcomes.filter((one) => one.outcome === outcome).length
    return {
      entries,
      created: count('created'),
      updated: count('updated'),
      already_there: count('unchanged'),
      failed: [],
    }
  } catch (error) {
    if (!(error instanceof RecordError)) throw error
    const alone = entries === 1 ? prepared[0]?.entry : undefined
    const where = { entry: alone?.place ?? null, resource: alone === undefined ? null : keyOf(alone) }
    return {
      ...emptyReport,
      entries,
      failed: [{ file, ...where, reason: 'an id of it belongs to another record', entries }],
    }
  }
}

/** Full URLs under which more than one resource stands. */
function sharedAddresses(entries: readonly SourceEntry[]): ReadonlySet<string> {
  const first = new Map<string, string>()
  const shared = new Set<string>()
  for (const entry of entries) {
    if (entry.fullUrl === null) continue
    const key = keyOf(entry)
    if ((first.get(entry.fullUrl) ?? key) !== key) shared.add(entry.fullUrl)
    first.set(entry.fullUrl, key)
  }
  return shared
}
