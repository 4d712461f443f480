import type { TokenTest } from '../../store/criteria.ts'
import type { GivenParameter } from './given-parameter.ts'
import { badValue, notSupported } from './refusals.ts'
import type { Code } from './search-context.ts'
import { splitValue, unescaped } from './split-value.ts'
import { systemsFor } from './token-systems.ts'

/** `:in :not-in` name a value set, `:above :below` a code; one that is not held here is refused, never taken as empty. */
export function codesByModifier(
  given: GivenParameter,
  modifier: 'in' | 'not-in' | 'above' | 'below',
  text: string,
): readonly TokenTest[] {
  const codes = modifier === 'in' || modifier === 'not-in' ? members(given, text) : hierarchy(given, modifier, text)
  if (codes === null) {
    const what = modifier === 'above' || modifier === 'below' ? 'code system' : 'value set'
    throw notSupported(given.name, `asks with ":${modifier}" for a ${what} that is not held here`)
  }
  return codes.map(({ system, code }) => ({ systems: systemsFor(given, system), code }))
}

function members({ context }: GivenParameter, text: string): readonly Code[] | null {
  return context.terminology?.membersOf(unescaped(text)) ?? null
}

function hierarchy(given: GivenParameter, direction: 'above' | 'below', text: string): readonly Code[] | null {
  const [first = '', second, ...more] = splitValue(text, '|', 2).map(unescaped)
  if (more.length > 0) throw badValue(given.name, 'must be a code or system|code')
  const system = second === undefined ? (given.definition.system ?? '') : first
  const code = second ?? first
  // Which code system a code alone belongs to is not guessed.
  if (system === '' || code === '') throw badValue(given.name, `must be system|code, with ":${direction}"`)
  return given.context.terminology?.[direction]({ system, code }) ?? null
}
