import type { IncludePlan, SearchPlan } from '../plan.ts'
import type { Corpus, Entry } from './corpus.ts'
import { matches, refersTo } from './match.ts'
import { inOrder } from './order.ts'

export interface Answer {
  /** All of them, in order; pages are slices of it, and `total` is its length. */
  readonly matches: readonly Entry[]
  /** What comes with them, each once, no match among them; in no order. */
  readonly included: readonly Entry[]
}

/** What a search must find in what the caller may see. */
export function answer(plan: SearchPlan, corpus: Corpus): Answer {
  const found = corpus.entries.filter(
    (entry) =>
      (plan.types.length === 0 || plan.types.includes(entry.type)) &&
      plan.criteria.every((criterion) => matches(entry, criterion, corpus)),
  )
  return { matches: inOrder(found, plan.sort), included: includedWith(found, plan.includes, corpus) }
}

/** What comes with the matches of a page (R4 §3.1.1.5.4); cycles end because nothing comes twice. */
export function includedWith(
  found: readonly Entry[],
  includes: readonly IncludePlan[],
  corpus: Corpus,
): readonly Entry[] {
  const all = new Set(found)
  let latest: readonly Entry[] = found
  let rules = includes
  while (latest.length > 0) {
    const next = rules.flatMap((rule) => latest.flatMap((entry) => reachedBy(rule, entry, corpus)))
    latest = [...new Set(next)].filter((entry) => !all.has(entry))
    for (const entry of latest) all.add(entry)
    // Only `:iterate` goes on from what was included.
    rules = includes.filter(({ iterate }) => iterate)
  }
  return [...all].slice(found.length)
}

function reachedBy({ reverse, source, param, target }: IncludePlan, entry: Entry, corpus: Corpus): readonly Entry[] {
  if (reverse) {
    if (target !== undefined && target !== entry.type) return []
    return corpus.entries.filter((other) => other.type === source && refersTo(other, param, entry))
  }
  if (source !== undefined && source !== entry.type) return []
  return entry.rows.references.flatMap((row) => {
    const wanted = (param ?? row.param) === row.param && (target ?? row.type) === row.type
    const to = wanted ? corpus.find(row.type, row.id) : undefined
    return to === undefined ? [] : [to]
  })
}
