/** Named statements stay prepared in each connection, so their number has an end: the first ones, which are the hot ones. */
const MOST_NAMES = 150
const MOST_TEXTS = 1_000

/** Turns `?` into `$1`, `$2` … and gives a text that comes again a name under which PostgreSQL keeps its plan. */
export class StatementNames {
  readonly #texts = new Map<string, { text: string; name?: string }>()
  #names = 0

  of(sql: string): { readonly text: string; readonly name?: string } {
    const known = this.#texts.get(sql)
    if (known === undefined) {
      const statement = { text: numbered(sql) }
      if (this.#texts.size < MOST_TEXTS) this.#texts.set(sql, statement)
      return statement
    }
    if (known.name === undefined && this.#names < MOST_NAMES) known.name = `s${++this.#names}`
    return known
  }
}

/** No SQL of ours holds a question mark in a literal. */
function numbered(sql: string): string {
  let number = 0
  return sql.replace(/\?/gu, () => `$${++number}`)
}
