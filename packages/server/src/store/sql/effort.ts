import type { Criterion } from '../criteria.ts'
import type { StoreQuery } from '../record-store.ts'
import { isOneRecord } from './criteria/scope.ts'
import type { Effort } from './database.ts'

/** What a search of one record may ask of each resource and still be little: a tenth of a second in a record of thousands. */
const MOST_TESTS = 40
/** A composite is compared within its elements, a word is looked for in all text: either takes several times as long. */
const SLOW = 8

/**
 * A search that stays in one record, or in what is shared, reads a few thousand rows at most; any other may read them all.
 * One that asks very much of each row takes long nevertheless.
 */
export function effortOf({ parts }: StoreQuery): Effort {
  const small = parts.every(({ records, criteria }) => {
    const { tests, links } = weightOf(criteria)
    return isOneRecord(records) && tests <= MOST_TESTS && links <= 1
  })
  return small ? 'small' : 'large'
}

interface Weight {
  /** Comparisons with a value; without end where other records are asked. */
  readonly tests: number
  /** Chains and reverse chains: each is looked through for each resource, and so is one within another. */
  readonly links: number
}

function weightOf(criteria: readonly Criterion[]): Weight {
  return criteria
    .map(weightOfOne)
    .reduce((sum, one) => ({ tests: sum.tests + one.tests, links: sum.links + one.links }), {
      tests: 0,
      links: 0,
    })
}

function weightOfOne(criterion: Criterion): Weight {
  switch (criterion.kind) {
    case 'chain':
    case 'has': {
      const { tests, links } = weightOf(criterion.where)
      return { tests: isOneRecord(criterion.records) ? tests : Number.POSITIVE_INFINITY, links: links + 1 }
    }
    case 'either':
      return weightOf(criterion.lists.flat())
    case 'composite':
      return { tests: criterion.any.length * SLOW, links: 0 }
    case 'text':
      return { tests: criterion.any.flat().length * SLOW, links: 0 }
    // Found by the key.
    case 'id':
    case 'missing':
      return { tests: 1, links: 0 }
    default:
      return { tests: criterion.any.length, links: 0 }
  }
}
