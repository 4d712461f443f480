import type { ReferenceTest, ValueCriterion, VersionTest } from '../../criteria.ts'
import { either, type Fragment, join, sql } from '../fragment.ts'
import { keyText, shortText, uriText } from '../index/key-text.ts'
import { oneOf } from './one-of.ts'
import { begins } from './text-tests.ts'
import type { WantedRows } from './with-rows.ts'

export function referenceRows({ param, any }: Extract<ValueCriterion, { readonly kind: 'reference' }>): WantedRows {
  const versioned = any.filter(({ version }) => version !== undefined)
  const conditions = [...byType(any), ...byUrl(any), ...versioned.map(withVersion)]
  return { table: 'reference_row', param, condition: either(conditions) }
}

/** The many ids of a reverse include are a list for each type. */
function byType(any: readonly ReferenceTest[]): readonly Fragment[] {
  const groups = new Map<string | undefined, string[]>()
  for (const test of any) {
    if (test.by !== 'id' || test.version !== undefined) continue
    const ids = groups.get(test.type) ?? []
    groups.set(test.type, ids)
    ids.push(keyText(test.id))
  }
  return [...groups].map(([type, ids]) => {
    const wanted = oneOf('i.target_id', ids)
    return type === undefined ? wanted : join([wanted, sql('i.target_type = ?', shortText(type))], ' and ')
  })
}

/** What has an address has no id, which leads the key. */
function byUrl(any: readonly ReferenceTest[]): readonly Fragment[] {
  const urls = any.flatMap((test) => (test.by === 'url' && test.version === undefined ? [uriText(test.url)] : []))
  return urls.length === 0 ? [] : [join([sql(`i.target_id = ''`), oneOf('i.url', urls)], ' and ')]
}

function withVersion(test: ReferenceTest): Fragment {
  const target =
    test.by === 'url'
      ? [sql(`i.target_id = '' and i.url = ?`, uriText(test.url))]
      : [
          sql('i.target_id = ?', keyText(test.id)),
          ...(test.type === undefined ? [] : [sql('i.target_type = ?', shortText(test.type))]),
        ]
  return join([...target, versionTest(test)], ' and ')
}

/** With `below`, a version may go on after a point: 1 is 1.0 and 1.1 too (R4 §3.1.1.4.13). */
function versionTest({ version = '', below }: VersionTest): Fragment {
  const same = sql('i.version = ?', shortText(version))
  return below === true ? either([same, begins('i.version', `${version}.`)]) : same
}
