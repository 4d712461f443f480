import type { CodeSystem, CodeSystemConcept, ValueSet, ValueSetInclude } from './definitions.ts'

/** Codes by code system. */
export type CodesBySystem = Readonly<Record<string, readonly string[]>>

/** What may be expanded from the definitions of the package alone: whole code systems, lists, unions, `is-a` and `concept` filters. */
export class ValueSetCodes {
  readonly #valueSets: ReadonlyMap<string, ValueSet>
  readonly #codeSystems: ReadonlyMap<string, CodeSystem>

  constructor(valueSets: readonly ValueSet[], codeSystems: readonly CodeSystem[]) {
    this.#valueSets = new Map(valueSets.map((valueSet) => [valueSet.url, valueSet]))
    // A system is there twice where a fragment of it is: the complete one counts.
    const complete = codeSystems.filter(({ content }) => content === 'complete')
    this.#codeSystems = new Map(complete.map((codeSystem) => [codeSystem.url, codeSystem]))
  }

  /** null: the value set is not there, or names codes that no definition lists (MIME types, all of UCUM). */
  codesOf(canonical: string, above: readonly string[] = []): CodesBySystem | null {
    const url = canonical.replace(/\|.*$/, '')
    const valueSet = this.#valueSets.get(url)
    if (valueSet?.compose === undefined || above.includes(url)) return null
    const codes = new Map<string, Set<string>>()
    for (const include of valueSet.compose.include) {
      const more = this.#included(include, [...above, url])
      if (more === null) return null
      for (const [system, list] of Object.entries(more)) {
        const present = codes.get(system) ?? new Set()
        for (const code of list) present.add(code)
        codes.set(system, present)
      }
    }
    for (const exclude of valueSet.compose.exclude ?? []) {
      const less = this.#included(exclude, [...above, url])
      if (less === null) return null
      for (const [system, list] of Object.entries(less)) for (const code of list) codes.get(system)?.delete(code)
    }
    return Object.fromEntries([...codes].map(([system, list]) => [system, [...list].sort()]))
  }

  #included(
    { system, concept, filter = [], valueSet = [] }: ValueSetInclude,
    above: readonly string[],
  ): CodesBySystem | null {
    if (system === undefined) {
      // Sets that stand in one include are intersected (R4 valueset.html#compositions): none of the required ones does that.
      const [only, second] = valueSet
      return only === undefined || second !== undefined ? null : this.codesOf(only, above)
    }
    if (valueSet.length > 0) return null
    if (concept !== undefined) return { [system]: concept.map(({ code }) => code) }
    let concepts = this.#codeSystems.get(system)?.concept
    if (concepts === undefined) return null
    for (const { property, op, value } of filter) {
      if (property !== 'concept' || (op !== 'is-a' && op !== 'descendent-of')) return null
      const root = find(concepts, value)
      if (root === null) return null
      concepts = op === 'is-a' ? [root] : (root.concept ?? [])
    }
    return { [system]: flat(concepts) }
  }
}

/** Without concepts that only hold others together. */
function flat(concepts: readonly CodeSystemConcept[]): readonly string[] {
  return concepts.flatMap(({ code, concept = [], property = [] }) => [
    ...(property.some((each) => each.code === 'notSelectable' && each.valueBoolean === true) ? [] : [code]),
    ...flat(concept),
  ])
}

function find(concepts: readonly CodeSystemConcept[], code: string): CodeSystemConcept | null {
  for (const each of concepts) {
    const found = each.code === code ? each : find(each.concept ?? [], code)
    if (found !== null) return found
  }
  return null
}
