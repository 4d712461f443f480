import type { CompartmentDefinition } from './definitions.ts'

export type CompartmentLines = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/**
 * Compartment → resource type → the reference parameters that put a resource of that type into it; types that never are
 * left out. The patient's, which every access check reads, stands first.
 */
export function compartmentLines(definitions: readonly CompartmentDefinition[]): CompartmentLines {
  const patientFirst = [...definitions].sort((a, b) => Number(b.code === 'Patient') - Number(a.code === 'Patient'))
  return Object.fromEntries(
    patientFirst.map(({ code, resource }) => [
      code,
      Object.fromEntries(resource.flatMap(({ code, param = [] }) => (param.length === 0 ? [] : [[code, param]]))),
    ]),
  )
}
