import { isCaseless } from '../index-rows/caseless-code.ts'
import { type SearchDefinition, searchDefinition } from '../index-rows/search-table.ts'

/**
 * The definition that a parameter has in all of the types, for a search of several (R4 §3.1.1.2); `Resource` stands for every type.
 * undefined when one of them lacks it, or means something else by the name.
 */
export function definitionIn(types: readonly string[], name: string): SearchDefinition | undefined {
  const [first, ...others] = (types.length === 0 ? ['Resource'] : types).map((type) => searchDefinition(type, name))
  return others.reduce(common, first)
}

function common(one: SearchDefinition | undefined, other: SearchDefinition | undefined): SearchDefinition | undefined {
  if (one === undefined || other === undefined || one.kind !== other.kind) return undefined
  if (one.definition === other.definition && one.system === other.system) return merged(one, other)
  if (isCaseless(one) !== isCaseless(other)) return undefined
  // Composites of two definitions need not have the same parts, nor codes of two bindings the same system.
  return one.kind === 'composite' || one.system !== other.system ? undefined : merged(one, other)
}

function merged(one: SearchDefinition, other: SearchDefinition): SearchDefinition {
  const { targets, ...rest } = one
  const paths = [...new Set([...(one.paths ?? []), ...(other.paths ?? [])])]
  const all =
    targets === 'any' || other.targets === 'any' ? 'any' : [...new Set([...(targets ?? []), ...(other.targets ?? [])])]
  return { ...rest, ...(one.paths && { paths }), ...(targets && { targets: all }) }
}
