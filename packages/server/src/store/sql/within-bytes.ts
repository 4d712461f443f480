import type { Fragment } from './fragment.ts'

/** Places of resources with the bytes of their texts. */
export function sized({ sql: text, params }: Fragment): Fragment {
  return {
    sql: `select n.*, octet_length(r.text) as size from (${text}) n
      join resource r on r.record_id = n.record_id and r.type = n.type and r.id = n.id`,
    params,
  }
}

/**
 * The first of some places whose texts together are no longer than a page may be, and at least one: texts are up to megabytes
 * each, and a thousand of them more than a process holds. Only their lengths are looked at, which costs no reading of them.
 * @param places rows with a column `size`, in order and as many as are wanted
 * @param order of the rows of `q`
 * @returns those rows with a column `places`: how many there were
 */
export function withinBytes(places: Fragment, order: string, bytes: number): Fragment {
  return {
    sql: `select * from (select q.*, count(*) over () as places,
      coalesce(sum(q.size) over (order by ${order} rows between unbounded preceding and 1 preceding), 0) + q.size as bytes,
      row_number() over (order by ${order}) as place from (${places.sql}) q) s where s.bytes <= ? or s.place = 1`,
    params: [...places.params, bytes],
  }
}
