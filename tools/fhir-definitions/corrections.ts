import type { SearchParameterDefinition } from './definitions.ts'

/**
 * Where the official definitions contradict themselves. Composites whose components name each other's definitions: the
 * expression of the first is the code of the relation, its definition the target (R4 DocumentReference, `relationship`).
 */
const swappedDefinitions: ReadonlySet<string> = new Set(['DocumentReference-relationship'])

export function corrected(parameter: SearchParameterDefinition): SearchParameterDefinition {
  const [first, second] = parameter.component ?? []
  if (!swappedDefinitions.has(parameter.id) || first === undefined || second === undefined) return parameter
  return {
    ...parameter,
    component: [
      { definition: second.definition, expression: first.expression },
      { definition: first.definition, expression: second.expression },
    ],
  }
}
