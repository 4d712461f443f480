/** The statements of `store/sql`, as the container prepares them: what a floor runs without a single check. */

export interface Statement {
  readonly sql: string
  readonly params: readonly (string | number)[]
}

const columns = 'r.record_id, r.type, r.id, r.version, r.updated, r.deleted, r.text'
/** The condition of a token's code in one record. */
const byCode = `select i.id from token_row i where i.record_id = ? and i.type = ? and i.param = ? and i.code = ? and i.code <> ''`

export function readOf(type: string, id: string): Statement {
  return {
    sql: `select ${columns} from directory d
      join resource r on r.record_id = d.record_id and r.type = d.type and r.id = d.id where d.type = ? and d.id = ?`,
    params: [type, id],
  }
}

/** A record's Observations of a category, newest first: the dates are walked until the page is full. */
export function newestOf(record_id: string, category: string, count: number): Statement {
  return {
    sql: `select ${columns}, p.k0 from (select r.record_id, r.type, r.id, r.low as k0 from date_row r
        where r.record_id = ? and r.type = ? and r.param = ? and r.id in (${byCode})
        order by r.low desc, r.id limit ?) p
      join resource r on r.record_id = p.record_id and r.type = p.type and r.id = p.id order by p.k0 desc, p.id`,
    params: [...[record_id, 'Observation', 'date', record_id, 'Observation', 'category', category], count + 1],
  }
}

/** A record's Observations made in encounters of a class. */
export function chainedOf(record_id: string, encounterClass: string, count: number): Statement {
  return {
    sql: `select ${columns} from (select r.record_id, r.type, r.id from resource r
        where r.record_id = ? and r.type = ? and r.deleted = 0 and r.id in (select i.id from reference_row i
          where i.record_id = ? and i.type = ? and i.param = ? and i.target_type = ? and i.target_id in (
            select r.id from resource r where r.record_id = ? and r.type = ? and r.deleted = 0 and r.id in (${byCode})))
        order by r.type, r.id limit ?) p
      join resource r on r.record_id = p.record_id and r.type = p.type and r.id = p.id order by p.type, p.id`,
    params: [
      ...[record_id, 'Observation', record_id, 'Observation', 'encounter', 'Encounter'],
      ...[record_id, 'Encounter', record_id, 'Encounter', 'class', encounterClass, count + 1],
    ],
  }
}

/** A page of a record's Observations by id, after one. */
export function pageAfter(record_id: string, id: string, count: number): Statement {
  return {
    sql: `select ${columns} from (select r.record_id, r.type, r.id from resource r
        where r.record_id = ? and r.type = ? and r.deleted = 0 and r.id > ? order by r.type, r.id limit ?) p
      join resource r on r.record_id = p.record_id and r.type = p.type and r.id = p.id order by p.type, p.id`,
    params: [record_id, 'Observation', id, count + 1],
  }
}
