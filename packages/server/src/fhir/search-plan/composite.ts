import type { CompositeTest } from '../../store/criteria.ts'
import type { GivenParameter } from './given-parameter.ts'
import { valueParsers } from './parse-value.ts'
import type { PlanCriterion } from './plan.ts'
import { badValue, unknownModifier } from './refusals.ts'
import { alternativesOf, splitValue } from './split-value.ts'

/** Gives the definition of a part of a composite; a part is a parameter of the same type (R4 §3.1.1.4.17). */
export type PartOf = (param: string) => GivenParameter['definition'] | undefined

/** Composite parameters: parts joined by `$`, escapes inside them. Modifiers are not allowed (R4 §3.1.1.4.17). */
export function parseComposite(given: GivenParameter, partOf: PartOf): PlanCriterion {
  const { name: param, modifier, value, definition, context } = given
  if (modifier !== undefined) throw unknownModifier(param, modifier)
  const parts = definition.parts ?? []
  const compositeTest = (text: string): CompositeTest => {
    const values = splitValue(text, '$', parts.length)
    if (values.length !== parts.length || values.some((part) => part.trim() === ''))
      throw badValue(param, `must have ${parts.length} parts joined by $`)
    return {
      parts: parts.map(({ param: name, kind }, at) => {
        const own = partOf(name)
        // What the composite says of the part's kind is what its rows are.
        const definition = own?.kind === kind ? own : { kind, definition: '' }
        return valueParsers[kind]({ name, modifier: undefined, value: values[at] ?? '', definition, context })
      }),
    }
  }
  return { kind: 'composite', param, any: alternativesOf(param, value).map(compositeTest) }
}
