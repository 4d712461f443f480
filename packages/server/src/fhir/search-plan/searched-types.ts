import { FhirError } from '../fhir-error.ts'
import { resourceTypes } from '../resource-types.ts'
import { badValue, unknownModifier } from './refusals.ts'
import { splitValue } from './split-value.ts'

/**
 * The types that a search is about: the one of its address, or in a search of the system those of `_type` (R4 §3.1.1.4.24); several
 * `_type` are AND, as all parameters are. Empty: all types.
 * @throws FhirError 404 for an address without type, 400 for an unknown one in `_type`
 */
export function searchedTypes(type: string | null, pairs: readonly (readonly [string, string])[]): readonly string[] {
  if (type !== null) {
    if (!resourceTypes.has(type)) throw new FhirError(404, 'not-supported', 'There is no such resource type.')
    return [type]
  }
  const modified = pairs.find(([key]) => key.startsWith('_type:'))
  if (modified !== undefined) throw unknownModifier('_type', modified[0].slice('_type:'.length))
  const lists = pairs.filter(([key]) => key === '_type').map(([, value]) => splitValue(value, ',', resourceTypes.size))
  for (const name of lists.flat()) if (!resourceTypes.has(name)) throw badValue('_type', 'names an unknown type')
  const [first, ...others] = lists
  if (first === undefined) return []
  const types = [...new Set(first)].filter((one) => others.every((list) => list.includes(one)))
  if (types.length === 0) throw badValue('_type', 'leaves no type')
  return types
}
