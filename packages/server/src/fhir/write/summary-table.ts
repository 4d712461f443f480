import generated from '../generated/summaries.json' with { type: 'json' }

/** What the cuts of a resource type keep, compiled from its official definition (`tools/fhir-definitions`). */
export interface SummaryLine {
  /** At the root: mandatory elements, and those that change what the others mean. */
  readonly always: readonly string[]
  /** Of `_summary=true` beside them: names in JSON, dotted below the root. */
  readonly summary: readonly string[]
  /** Elements with a choice of types: `value` for `valueQuantity`. */
  readonly choices: readonly string[]
}

/** Members that are kept: whole, or some members of them. */
export type KeptMembers = ReadonlyMap<string, KeptMembers | 'whole'>

const table: Readonly<Record<string, SummaryLine>> = generated

export function summaryLineOf(type: string): SummaryLine | null {
  return Object.hasOwn(table, type) ? (table[type] ?? null) : null
}

const trees = new Map<string, KeptMembers>()

/** What `_summary=true` keeps of a type, as a tree; null when there is no such type. */
export function summaryTreeOf(type: string): KeptMembers | null {
  const line = summaryLineOf(type)
  if (line === null) return null
  const known = trees.get(type)
  if (known !== undefined) return known
  const tree = treeOf([...line.always, ...line.summary])
  trees.set(type, tree)
  return tree
}

function treeOf(paths: readonly string[]): KeptMembers {
  const inner = new Map<string, string[]>()
  for (const path of paths) {
    const [name = '', ...rest] = path.split('.')
    const below = inner.get(name) ?? []
    if (rest.length > 0) below.push(rest.join('.'))
    inner.set(name, below)
  }
  return new Map([...inner].map(([name, below]) => [name, below.length === 0 ? 'whole' : treeOf(below)]))
}
