import type { CompartmentDefinition } from './definitions.ts'

export type CompartmentLines = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/**
 * Compartment → resource type → the reference parameters that put a resource of that type into it; types that never are
 * left out. The patient's, which every access check reads, stands first. `{def}`, which three of five definitions say of their own
 * type, is left out too: every resource is in the compartment that it is itself (R4 CompartmentDefinition).
 */
export function compartmentLines(definitions: readonly CompartmentDefinition[]): CompartmentLines {
  const patientFirst = [...definitions].sort((a, b) => Number(b.code === 'Patient') - Number(a.code === 'Patient'))
  return Object.fromEntries(
    patientFirst.map(({ code, resource }) => [code, Object.fromEntries(resource.flatMap(lineOf))]),
  )
}

function lineOf({
  code,
  param = [],
}: CompartmentDefinition['resource'][number]): readonly [string, readonly string[]][] {
  const named = param.filter((name) => name !== '{def}')
  return named.length === 0 ? [] : [[code, named]]
}
