import { auditRow } from '../audit/event.ts'
import type { Access } from '../auth/access.ts'
import { isSharedType } from '../fhir/compartment.ts'
import type {
  Criterion,
  RecordFilter,
  ResourceKey,
  ResourceWrite,
  StoredResource,
  StorePage,
  StoreQuery,
  WriteOutcome,
} from '../store/record-store.ts'
import { SHARED_RECORD } from '../store/record-store.ts'
import { createHistoryService, type HistoryService } from './history-service.ts'
import { hasScope, mayOpen, openRecords, reachOf, requireScope } from './permit.ts'
import type { RecordServiceDeps } from './record-deps.ts'
import { RecordError } from './record-error.ts'
import { searchedRecords } from './searched-records.ts'

/** A search as its surface asks it. `record_id` names the one record it is about, when it is about one. */
export interface RecordSearch extends Omit<StoreQuery, 'records'> {
  readonly record_id?: string
}

/** The one door to the record (design §3.3): checks the access, reads or writes the store, leaves the audit event. */
export interface RecordService extends HistoryService {
  /** @throws RecordError record/not-found (absent or not to be seen), record/deleted, record/forbidden (scope) */
  read(access: Access, type: string, id: string): Promise<StoredResource>
  /** Many at once, of those that may be seen: what may not, or is not there, is left out. For names that a resource refers to. */
  readMany(access: Access, keys: readonly ResourceKey[]): Promise<readonly StoredResource[]>
  /** @throws RecordError record/not-found when the named record is absent or not to be seen, record/forbidden (scope) */
  search(access: Access, search: RecordSearch): Promise<StorePage>
  /** All or nothing. @throws RecordError of the first write that was refused (`RefusalCode`) */
  writeBatch(access: Access, writes: readonly ResourceWrite[]): Promise<readonly WriteOutcome[]>
}

/** A count across records leaves an event in each of at most so many resources' records. */
const mostCounted = 1000

export function createRecordService({ store, audit, clock }: RecordServiceDeps): RecordService {
  const past = createHistoryService({ store, audit, clock })
  const facts = async (record_id: string) => ({
    record_id,
    managing_organization: await store.managingOrganization(record_id),
  })

  /** The filter of a search: one record when it names one and that may be opened, else all that may. */
  const recordsOf = async (access: Access, search: RecordSearch): Promise<RecordFilter> => {
    if (isSharedType(search.type)) {
      if (!mayOpen(access, { record_id: SHARED_RECORD, managing_organization: null }))
        throw new RecordError('record/not-found')
      return { kind: 'shared' }
    }
    const record_id = search.record_id ?? access.record
    if (record_id === null) return openRecords(access)
    // What belongs to nobody is nobody's record.
    if (record_id === SHARED_RECORD) throw new RecordError('record/not-found')
    const record = await facts(record_id)
    if (!mayOpen(access, record)) throw new RecordError('record/not-found')
    return { kind: 'records', ids: [record_id] }
  }

  /** The rows that an answer told of: those it shows, or, where it only counted across records, those it counted. */
  const counted = async (query: Omit<StoreQuery, 'records'>, records: RecordFilter, page: StorePage) => {
    const onlyCounted = page.resources.length === 0 && (page.total ?? 0) > 0
    const namesOne = records.kind === 'records' && records.ids.length === 1
    if (!onlyCounted || namesOne) return page.resources
    return (await store.search({ ...query, records, count: mostCounted, offset: 0, total: false })).resources
  }

  /** Those of one type and one record that meet a scope's constraint, in the version that was compared. */
  const meeting = async (
    found: readonly StoredResource[],
    criterion: Criterion,
  ): Promise<readonly StoredResource[]> => {
    const [first] = found
    if (first === undefined) return []
    const records: RecordFilter =
      first.record_id === SHARED_RECORD ? { kind: 'shared' } : { kind: 'records', ids: [first.record_id] }
    const criteria: readonly Criterion[] = [{ kind: 'id', any: found.map(({ id }) => id) }, criterion]
    const query = { type: first.type, records, criteria, sort: [], count: found.length, offset: 0, total: false }
    return (await store.search(query)).resources
  }

  /** Of resources that may be opened, those that the scopes for reading cover, in their order. */
  const within = async (access: Access, found: readonly StoredResource[]): Promise<readonly StoredResource[]> => {
    const alike = Map.groupBy(found, ({ type, record_id }) => `${type} ${record_id}`)
    const kept = new Set<StoredResource>()
    for (const group of alike.values()) {
      const reach = reachOf(access, group[0]?.type ?? '', 'read')
      const covered = reach.kind === 'some' ? await meeting(group, reach.criterion) : group
      const ids = new Map(covered.map((one) => [one.id, one.version]))
      // A version that came in between was not compared: it is left out as what was not there.
      if (reach.kind !== 'nothing') for (const one of group) if (ids.get(one.id) === one.version) kept.add(one)
    }
    return found.filter((one) => kept.has(one))
  }

  return {
    ...past,

    async read(access, type, id) {
      const reach = requireScope(access, type, 'read')
      const found = await store.read({ type, id })
      if (found === null || !mayOpen(access, await facts(found.record_id))) throw new RecordError('record/not-found')
      // What was deleted meets no constraint: whether it once did is not told.
      if (found.deleted) throw new RecordError(reach.kind === 'all' ? 'record/deleted' : 'record/not-found')
      const stored = reach.kind === 'all' ? found : (await meeting([found], reach.criterion))[0]
      if (stored === undefined) throw new RecordError('record/not-found')
      await audit.append([
        auditRow({ access, action: 'read', record_id: stored.record_id, types: [type], count: 1, at: clock() }),
      ])
      return stored
    },

    async readMany(access, keys) {
      const allowed = keys.filter(({ type }) => hasScope(access, type, 'read'))
      if (allowed.length === 0) return []
      const found = (await store.readMany(allowed)).filter((resource) => !resource.deleted)
      const homes = await Promise.all([...new Set(found.map((resource) => resource.record_id))].map(facts))
      const open = new Set(homes.filter((home) => mayOpen(access, home)).map((home) => home.record_id))
      const seen = await within(
        access,
        found.filter((resource) => open.has(resource.record_id)),
      )
      // What belongs to no person is looked up beside every reading of a record, which is audited itself.
      const personal = Map.groupBy(
        seen.filter((resource) => resource.record_id !== SHARED_RECORD),
        (resource) => resource.record_id,
      )
      await audit.append(
        [...personal].map(([record_id, own]) =>
          auditRow({
            access,
            action: 'read',
            record_id,
            types: [...new Set(own.map((one) => one.type))].sort(),
            count: own.length,
            at: clock(),
          }),
        ),
      )
      return seen
    },

    async search(access, search) {
      const reach = requireScope(access, search.type, 'search')
      const records = await recordsOf(access, search)
      const { record_id: _named, ...asked } = search
      // Before pages and totals are made, so that both tell of what may be seen only.
      const query = reach.kind === 'all' ? asked : { ...asked, criteria: [...asked.criteria, reach.criterion] }
      const page = await store.search({ ...query, records })
      const seen = await counted(query, records, page)
      await audit.append(
        searchedRecords(seen, records, [search.type]).map((looked) =>
          auditRow({ access, action: 'search', ...looked, at: clock() }),
        ),
      )
      return page
    },

    async writeBatch(access, writes) {
      // Only the operator writes so far; writing by accounts comes with its own rules in `permit.ts`.
      if (access.account.role !== 'system') throw new RecordError('record/forbidden')
      const byRecord = Map.groupBy(writes, (write) => write.record_id)
      for (const write of writes) {
        // Whether what is not stored yet meets a constraint is not told here: it is refused.
        if (requireScope(access, write.type, 'update').kind !== 'all') throw new RecordError('record/forbidden')
      }
      const at = clock()
      const events = [...byRecord].map(([record_id, own]) =>
        auditRow({
          access,
          action: 'write',
          record_id,
          types: [...new Set(own.map((write) => write.type))].sort(),
          count: own.length,
          at,
        }),
      )
      const outcomes = await store.writeBatch(writes, new Date(at).toISOString(), events)
      const refused = outcomes.find((outcome) => outcome.outcome === 'refused')
      if (refused !== undefined) throw new RecordError(refused.code)
      return outcomes
    },
  }
}
