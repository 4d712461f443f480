import { isList, isObject, type Json, type JsonObject } from '../exact-json.ts'

/** Where a resource breaks the form of FHIR's JSON, and how. */
export interface StructureFault {
  /** As a FHIRPath: `Patient.name[0].given[1]`. */
  readonly path: string
  readonly why: string
}

/** Characters that no FHIR string holds (R4 datatypes.html#string): controls but tab and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/

/**
 * What FHIR JSON demands of every resource, whatever its type (R4 json.html): nothing is empty, null stands only in a list
 * of primitives beside its extension, lists are not in lists. Whether the elements are those of the type is not asked here.
 */
export function structureFault(resource: JsonObject): StructureFault | null {
  const root = typeof resource.resourceType === 'string' ? resource.resourceType : 'Resource'
  return faultOfObject(resource, root)
}

function faultOfObject(object: JsonObject, path: string): StructureFault | null {
  const members = Object.entries(object)
  if (members.length === 0) return { path, why: 'is empty' }
  for (const [name, member] of members) {
    const fault = isList(member)
      ? faultOfList(member, object[name.startsWith('_') ? name.slice(1) : `_${name}`], `${path}.${name}`)
      : faultOf(member, `${path}.${name}`)
    if (fault !== null) return fault
  }
  return null
}

/** @param beside the list of the same element's values or extensions (R4 json.html#primitive) */
function faultOfList(list: readonly Json[], beside: Json | undefined, path: string): StructureFault | null {
  if (list.length === 0) return { path, why: 'is empty' }
  for (const [index, item] of list.entries()) {
    const at = `${path}[${index}]`
    if (isList(item)) return { path: at, why: 'is a list in a list' }
    if (item === null && isList(beside) && (beside[index] ?? null) !== null) continue
    const fault = faultOf(item, at)
    if (fault !== null) return fault
  }
  return null
}

function faultOf(value: Json, path: string): StructureFault | null {
  if (value === null) return { path, why: 'is null' }
  if (typeof value === 'string') {
    if (value === '') return { path, why: 'is empty' }
    return controls.test(value) || !value.isWellFormed()
      ? { path, why: 'holds a character that no text of FHIR has' }
      : null
  }
  return isObject(value) ? faultOfObject(value, path) : null
}
