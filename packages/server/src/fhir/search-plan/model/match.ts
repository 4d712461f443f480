import type { CompositeTest } from '../../../store/criteria.ts'
import type { CompositeRow, ExtractedRows, PartRows, WordRow } from '../../../store/index-rows.ts'
import type { PlanCriterion } from '../plan.ts'
import type { Corpus, Entry } from './corpus.ts'
import { rowsMatch } from './match-rows.ts'

/** Whether a resource satisfies a criterion, said as simply as it can be: no index, no order, no limits. */
export function matches(entry: Entry, criterion: PlanCriterion, corpus: Corpus): boolean {
  const { rows } = entry
  switch (criterion.kind) {
    case 'composite':
      return rows.composites.some(
        (row) => row.param === criterion.param && criterion.any.some((test) => compositeMatches(row, test)),
      )
    case 'id':
      return criterion.any.includes(entry.id) !== criterion.not
    case 'missing':
      return isMissing(entry, criterion.param) === criterion.missing
    case 'list':
      return criterion.any.some((id) => {
        const list = corpus.find('List', id)
        return list !== undefined && refersTo(list, 'item', entry)
      })
    case 'text':
      return criterion.any.some((words) => words.every((word) => hasWord(rows, criterion.of, word)))
    case 'chain':
      return rows.references.some(({ param, type, id }) => {
        const target = param === criterion.param && type === criterion.target ? corpus.find(type, id) : undefined
        return target !== undefined && matches(target, criterion.where, corpus)
      })
    case 'has':
      return corpus.entries.some(
        (other) =>
          other.type === criterion.type &&
          refersTo(other, criterion.param, entry) &&
          matches(other, criterion.where, corpus),
      )
    default:
      return rowsMatch(criterion, { ...rows, dates: [...rows.dates, ...updatedOf(entry)] })
  }
}

export function refersTo({ rows }: Entry, param: string | undefined, { type, id }: Entry): boolean {
  return rows.references.some((row) => (param ?? row.param) === row.param && row.type === type && row.id === id)
}

/** `_lastUpdated` has no rows where resources are stored: it is a column. */
function updatedOf({ updated, rows }: Entry): ExtractedRows['dates'] {
  const there = Number.isNaN(updated) || rows.dates.some(({ param }) => param === '_lastUpdated')
  return there ? [] : [{ param: '_lastUpdated', low: updated, high: updated }]
}

function isMissing(entry: Entry, param: string): boolean {
  if (param === '_id') return false
  if (param === '_lastUpdated') return Number.isNaN(entry.updated)
  const { composites, words, ...plain } = entry.rows
  return !Object.values(plain).some((rows) => rows.some((row: { readonly param: string }) => row.param === param))
}

/** `_text` and `_content` ask for beginnings of words. */
function hasWord({ words }: ExtractedRows, of: WordRow['of'], beginning: string): boolean {
  return words.some((row) => row.of === of && row.word.startsWith(beginning))
}

const none = { tokens: [], strings: [], dates: [], numbers: [], quantities: [], references: [], uris: [] }

function compositeMatches({ parts }: CompositeRow, test: CompositeTest): boolean {
  return test.parts.every((criterion, at) => {
    const part = parts[at]
    return part !== undefined && rowsMatch(criterion, { ...none, ...byKind(part) })
  })
}

function byKind(part: PartRows): Partial<ExtractedRows> {
  switch (part.kind) {
    case 'token':
      return { tokens: part.rows }
    case 'string':
      return { strings: part.rows }
    case 'date':
      return { dates: part.rows }
    case 'number':
      return { numbers: part.rows }
    case 'quantity':
      return { quantities: part.rows }
    case 'reference':
      return { references: part.rows }
    case 'uri':
      return { uris: part.rows }
  }
}
