import { setImmediate } from 'node:timers/promises'
import type { Access } from '../auth/access.ts'
import { isHomedThrough, keysBeside } from '../fhir/compartment.ts'
import { isObject, type JsonObject, parseExact } from '../fhir/exact-json.ts'
import { prepareWrite, ResourceError } from '../fhir/prepare.ts'
import { deletionOf } from '../store/deletion.ts'
import type { RecordTransaction, ResourceKey, ResourceWrite, StoredResource } from '../store/record-store.ts'
import { homesOf } from './homes-of-resources.ts'
import { type LiteralReference, literalReferences } from './literal-references.ts'
import { mayOpen, mayOpenNew, mayWrite } from './permit.ts'
import { RecordError } from './record-error.ts'
import type { PlannedWrite } from './record-work.ts'
import type { TargetReader } from './targets.ts'
import { WriteFault } from './write-fault.ts'
import { type Before, type FactsOf, seenOf } from './written-state.ts'

/** Each is looked up. */
const mostReferences = 20_000
/** Of names and keys in a message: they are the sender's, who may make them as long as she likes. */
const longestShown = 200

/** A planned write that the access may make, and how the store is told of it. */
export interface PreparedWrite {
  readonly planned: PlannedWrite
  /** The current version; null when it was never there. */
  readonly before: StoredResource | null
  /** null: there is nothing to delete for whoever asks. */
  readonly write: ResourceWrite | null
  /** Of what is to be stored. */
  readonly references: readonly LiteralReference[]
}

/** Writes that are prepared in one go. */
const pausesAfter = 100

export interface PlanDeps {
  readonly store: RecordTransaction
  readonly factsOf: FactsOf
  readonly base?: string | undefined
}

/**
 * Whose record each write belongs to, and whether the access may write there.
 * @throws RecordError record/not-found for an id that is somebody else's, record/forbidden
 * @throws WriteFault for what is wrong with a resource
 */
export async function planWrites(
  access: Access,
  writes: readonly PlannedWrite[],
  befores: readonly Before[],
  deps: PlanDeps,
): Promise<readonly PreparedWrite[]> {
  const resources = writes.flatMap((write) => (write.action === 'delete' ? [] : [write.resource]))
  const homeOf = await homesOf(resources, visibleTo(access, befores, deps))
  const opened = new Map<string, ResourceWrite>()
  const prepared: PreparedWrite[] = []
  for (const [index, planned] of writes.entries()) {
    // Others are served meanwhile.
    if (index % pausesAfter === pausesAfter - 1) await setImmediate()
    const before = befores[index] ?? null
    if (planned.action === 'delete') {
      prepared.push(deletion(planned, before))
      continue
    }
    if (before === 'hidden') throw new RecordError('record/not-found', planned)
    const references = referencesOf(planned.resource, planned)
    const write = expecting(prepare(planned.resource, planned, homeOf, deps.base), planned)
    prepared.push({ planned, before, write: await filed(access, write, before, opened, deps), references })
  }
  for (const { planned, before, write, references } of prepared) {
    if (write === null || planned.action === 'delete') continue
    await requireOwnRecord(access, write, references, opened, deps)
    if (before !== null && before.record_id !== write.record_id) {
      throw new WriteFault(
        'invalid',
        planned,
        `${planned.type}/${planned.id} belongs to another person’s record, and stays there.`,
      )
    }
  }
  return prepared
}

/** What may not be seen is not there to be deleted. */
function deletion(planned: PlannedWrite, before: Before): PreparedWrite {
  if (before === 'hidden' || before === null) {
    if (planned.expect === 'present') throw new RecordError('record/not-there', planned)
    if (typeof planned.expect === 'object' && planned.expect.version > 0)
      throw new RecordError('record/version-conflict', planned)
    return { planned, before: null, write: null, references: [] }
  }
  return { planned, before, write: deletionOf(before, planned.expect), references: [] }
}

function referencesOf(resource: JsonObject, of: ResourceKey): readonly LiteralReference[] {
  const references = literalReferences(resource)
  if (references.length <= mostReferences) return references
  throw new WriteFault('invalid', of, `A resource has at most ${mostReferences} references here.`)
}

function prepare(
  resource: JsonObject,
  of: ResourceKey,
  ...[homeOf, base]: [Parameters<typeof prepareWrite>[1], string | undefined]
): ResourceWrite {
  if (resource.resourceType !== of.type || resource.id !== of.id)
    throw new TypeError('A write is of another resource than its key.')
  try {
    return prepareWrite(resource, homeOf, base)
  } catch (error) {
    if (error instanceof ResourceError) throw new WriteFault('invalid', of, `${error.message}.`)
    throw error
  }
}

function expecting(write: ResourceWrite, { expect }: PlannedWrite): ResourceWrite {
  return expect === undefined ? write : { ...write, expect }
}

/** A Patient is its record: who manages it is decided as it is opened, and kept. */
async function filed(
  access: Access,
  write: ResourceWrite,
  before: StoredResource | null,
  opened: Map<string, ResourceWrite>,
  { factsOf }: PlanDeps,
): Promise<ResourceWrite> {
  if (write.type !== 'Patient') return write
  const named = write.managing_organization ?? null
  if (before === null) {
    if (!mayOpenNew(access, named)) throw refusedOpening(access, write)
    opened.set(write.record_id, write)
    return { ...write, expect: write.expect ?? 'absent' }
  }
  const { managing_organization: manages } = await factsOf(write.record_id)
  if (access.account.role === 'system') return write
  if (named !== null && named !== manages) {
    throw new WriteFault(
      'invalid',
      write,
      'Patient.managingOrganization cannot be changed here: it decides who may open the record.',
      'managingOrganization',
    )
  }
  return manages === null ? write : { ...write, managing_organization: manages }
}

function refusedOpening({ record, account }: Access, of: ResourceKey): Error {
  if (record !== null || account.role !== 'clinician') return new RecordError('record/forbidden', of)
  const own = account.organizations.map((id) => `Organization/${id}`).join(', ')
  return new WriteFault(
    'invalid',
    of,
    `A new Patient names the organisation of yours that manages the record: ${own}.`,
    'managingOrganization',
  )
}

/** The record in which a write will lie is there (or comes with it), and the access writes in it. */
async function requireOwnRecord(
  access: Access,
  write: ResourceWrite,
  references: readonly LiteralReference[],
  opened: ReadonlyMap<string, ResourceWrite>,
  { factsOf }: PlanDeps,
): Promise<void> {
  if (opened.has(write.record_id)) return
  const record = await factsOf(write.record_id)
  if (mayWrite(access, record)) return
  if (mayOpen(access, record)) throw new RecordError('record/forbidden', write)
  const key = `Patient/${write.record_id}`
  throw notThere(write, key, references.find((one) => one.key === key)?.path)
}

/** The same for what is absent and for what may not be seen. */
export function notThere(of: ResourceKey, key: string, path: string | undefined): WriteFault {
  const place = path?.slice(0, longestShown)
  const where = place === undefined ? of.type : `${of.type}.${place}`
  const what = key.slice(0, longestShown)
  return new WriteFault(
    'reference',
    of,
    `${where} refers to ${what}, which is not there or may not be referred to.`,
    place,
  )
}

/**
 * What a resource may be filed beside: what the access may look at, so that what is hidden and what is absent are refused
 * in the same words. What the version before stands beside may stay: it was there for somebody to write.
 */
function visibleTo(access: Access, befores: readonly Before[], { store, factsOf }: PlanDeps): TargetReader {
  const kept = new Set(befores.flatMap(keysBesideBefore))
  return {
    readMany: async (keys) => {
      const found = await store.readMany(keys)
      const seen = await seenOf(access, found, store, factsOf)
      const shown = await Promise.all(
        found.map(
          async (one) =>
            seen.has(one) || (kept.has(`${one.type}/${one.id}`) && mayOpen(access, await factsOf(one.record_id))),
        ),
      )
      return found.filter((_one, index) => shown[index])
    },
  }
}

function keysBesideBefore(before: Before): readonly string[] {
  if (before === null || before === 'hidden' || before.deleted || !isHomedThrough(before.type)) return []
  const resource = parseExact(before.text)
  return isObject(resource) ? keysBeside(resource) : []
}
