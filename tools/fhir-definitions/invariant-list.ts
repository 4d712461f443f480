import { checkedElsewhere, invariants } from '../../packages/server/src/fhir/validate/invariants/index.ts'
import type { Definitions } from './definitions.ts'

/** Which invariants of R4 the validator checks, and which not, as a page for people. */
export function invariantList({ structures }: Definitions): string {
  const severities = new Map<string, string>()
  const places = new Map<string, Set<string>>()
  for (const { snapshot, kind } of structures) {
    for (const { path, constraint = [] } of snapshot.element) {
      for (const { key, severity } of constraint) {
        severities.set(key, severity)
        if (kind !== 'primitive-type') places.set(key, (places.get(key) ?? new Set()).add(path))
      }
    }
  }
  const checked = new Set([...checkedElsewhere, ...invariants.map(({ key }) => key)])
  const errors = [...severities].filter(([, severity]) => severity === 'error').map(([key]) => key)
  const warnings = [...severities].filter(([, severity]) => severity !== 'error').map(([key]) => key)
  const where = (key: string): string => {
    const all = [...(places.get(key) ?? [])].sort()
    return all.length > 3 ? `${all.slice(0, 2).join(', ')} and ${all.length - 2} more` : all.join(', ')
  }
  const rows = (keys: readonly string[]): string =>
    [...keys]
      .sort(byKey)
      .map((key) => `- ${key}: ${where(key)}`)
      .join('\n')
  const done = errors.filter((key) => checked.has(key))
  const open = errors.filter((key) => !checked.has(key))
  return `# Invariants of FHIR R4

Generated from hl7.fhir.r4.examples 4.0.1 by tools/fhir-definitions/generate.ts. Do not edit.

R4 has ${severities.size} invariants, ${errors.length} of severity error. Of these ${done.length} are checked, ${open.length} are not.
Of the ${warnings.length} of severity warning, these are checked: ${warnings.filter((key) => checked.has(key)).join(', ')}.

## Checked

${rows(done)}

## Not checked

${rows(open)}
`
}

/** `tim-2` before `tim-10`. */
function byKey(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}
