import { rowsMatch } from '../../fhir/search-plan/model/match-rows.ts'
import { inOrder } from '../../fhir/search-plan/model/order.ts'
import type { CompositeTest, Criterion, RecordFilter } from '../criteria.ts'
import type { CompositeRow, ExtractedRows, PartRows, RowKind } from '../index-rows.ts'
import { type ResourceWrite, SHARED_RECORD, type StoreQuery } from '../record-store.ts'
import { NO_INDEX } from './sample-writes.ts'

/** What is stored, in the words of the model. */
export interface Corpus {
  readonly writes: readonly ResourceWrite[]
  /** Of each record. */
  readonly organizations: ReadonlyMap<string, string>
  /** Epoch ms at which all of it was written. */
  readonly updated: number
}

/** The matches of a search in order, found as simply as it can be said: no index, no pages. */
export function expected({ parts, sort }: StoreQuery, corpus: Corpus): readonly ResourceWrite[] {
  const found = corpus.writes.filter((write) =>
    parts.some(
      ({ types, records, criteria }) =>
        types.includes(write.type) &&
        isIn(records, write, corpus) &&
        criteria.every((criterion) => meets(write, criterion, corpus)),
    ),
  )
  const entries = found.map((write) => ({ ...write, resource: {}, rows: write.index, updated: corpus.updated, write }))
  return inOrder(entries, sort).flatMap((entry) =>
    found.filter(({ type, id }) => type === entry.type && id === entry.id),
  )
}

function isIn(filter: RecordFilter, { record_id }: ResourceWrite, { organizations }: Corpus): boolean {
  switch (filter.kind) {
    case 'all':
      return true
    case 'shared':
      return record_id === SHARED_RECORD
    case 'records':
      return filter.ids.includes(record_id)
    case 'organizations':
      return filter.ids.includes(organizations.get(record_id) ?? '')
  }
}

function meets(write: ResourceWrite, criterion: Criterion, corpus: Corpus): boolean {
  const { index } = write
  switch (criterion.kind) {
    case 'either':
      return criterion.lists.some((list) => list.every((one) => meets(write, one, corpus)))
    case 'id':
      return criterion.any.includes(write.id) !== criterion.not
    case 'missing':
      return !rowsOf(index, criterion.of).some(({ param }) => param === criterion.param) === criterion.missing
    case 'text': {
      const there = index.words.filter(({ of }) => of === criterion.of)
      return criterion.any.some((words) => words.every((word) => there.some((row) => row.word.startsWith(word))))
    }
    case 'composite':
      return index.composites.some(
        (row) => row.param === criterion.param && criterion.any.some((test) => elementMeets(row, test)),
      )
    case 'chain':
      return corpus.writes.some(
        (target) =>
          target.type === criterion.target &&
          refers(write, criterion.param, target) &&
          isIn(criterion.records, target, corpus) &&
          criterion.where.every((one) => meets(target, one, corpus)),
      )
    case 'has':
      return corpus.writes.some(
        (source) =>
          source.type === criterion.type &&
          refers(source, criterion.param, write) &&
          isIn(criterion.records, source, corpus) &&
          criterion.where.every((one) => meets(source, one, corpus)),
      )
    default: {
      const updated = { param: '_lastUpdated', low: corpus.updated, high: corpus.updated }
      return rowsMatch(criterion, { ...index, dates: [...index.dates, updated] })
    }
  }
}

function refers({ index }: ResourceWrite, param: string, { type, id }: ResourceWrite): boolean {
  return index.references.some((row) => row.param === param && row.type === type && row.id === id)
}

function elementMeets({ parts }: CompositeRow, test: CompositeTest): boolean {
  return test.parts.every((criterion, at) => {
    const part = parts[at]
    return part !== undefined && rowsMatch(criterion, { ...NO_INDEX, ...ofPart(part) })
  })
}

function ofPart({ kind, rows }: PartRows): Partial<ExtractedRows> {
  return { [LISTS[kind]]: rows }
}

const LISTS = {
  token: 'tokens',
  string: 'strings',
  date: 'dates',
  number: 'numbers',
  quantity: 'quantities',
  reference: 'references',
  uri: 'uris',
} as const satisfies Readonly<Record<RowKind, keyof ExtractedRows>>

function rowsOf(index: ExtractedRows, kind: RowKind): readonly { readonly param: string }[] {
  return index[LISTS[kind]]
}
