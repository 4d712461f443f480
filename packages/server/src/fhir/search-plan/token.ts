import type { TokenTest, TypedIdentifierTest, ValueCriterion } from '../../store/criteria.ts'
import { caselessCode, isCaseless } from '../index-rows/caseless-code.ts'
import type { GivenParameter } from './given-parameter.ts'
import { limits, tooCostly } from './limits.ts'
import { badValue, unknownModifier } from './refusals.ts'
import { alternativesOf, splitValue, unescaped } from './split-value.ts'
import { foldedText } from './text-value.ts'
import { codesByModifier } from './token-sets.ts'
import { systemsFor } from './token-systems.ts'

/** Token parameters (R4 §3.1.1.4.10). */
export function parseToken(given: GivenParameter): ValueCriterion {
  const { name: param, modifier, value, definition } = given
  const alternatives = alternativesOf(param, value)
  switch (modifier) {
    case undefined:
    case 'not':
      return code(
        given,
        modifier === 'not',
        alternatives.map((text) => tokenTest(given, text)),
      )
    case 'text':
      return { kind: 'token-text', param, any: alternatives.map((text) => foldedText(param, text)) }
    case 'in':
    case 'not-in':
    case 'above':
    case 'below': {
      const any = alternatives.flatMap((text) => codesByModifier(given, modifier, text))
      if (any.length > limits.alternatives) throw tooCostly(`at most ${limits.alternatives} codes in one criterion`)
      return code(given, modifier === 'not-in', any)
    }
    case 'of-type':
      if (!hasType(definition.paths, 'Identifier')) throw unknownModifier(param, modifier)
      return { kind: 'token-type', param, any: alternatives.map((text) => typedIdentifier(param, text)) }
    default:
      throw unknownModifier(param, modifier)
  }
}

function code({ name: param, definition }: GivenParameter, not: boolean, any: readonly TokenTest[]): ValueCriterion {
  return { kind: 'token', param, not, any: isCaseless(definition) ? any.map(withoutCase) : any }
}

/** As the rows of strings are. */
const withoutCase = ({ code: text, ...test }: TokenTest): TokenTest =>
  text === undefined ? test : { ...test, code: caselessCode(text) }

const withoutSystem = ['ContactPoint', 'uri', 'boolean', 'id', 'string']

/** On contact points, URIs and booleans the bar must not be used (R4 §3.1.1.4.10); ids and strings have no system either. */
function isWithoutSystem({ truth, paths = [] }: GivenParameter['definition']): boolean {
  const types = paths.map((path) => path.slice(path.lastIndexOf(':') + 1))
  return truth === true || (types.length > 0 && types.every((type) => withoutSystem.includes(type)))
}

function hasType(paths: readonly string[] | undefined, type: string): boolean {
  return paths?.some((path) => path.endsWith(`:${type}`)) ?? false
}

/** `code`, `system|code`, `|code` (no system), `system|` (any code of it). */
function tokenTest(given: GivenParameter, text: string): TokenTest {
  const [first = '', second, ...more] = splitValue(text, '|', 2).map(unescaped)
  if (more.length > 0 || (first === '' && second === ''))
    throw badValue(given.name, 'must be a code, system|code, |code or system|')
  if (second === undefined) return { code: first }
  if (isWithoutSystem(given.definition)) throw badValue(given.name, 'has no system, so it takes a code without "|"')
  return { systems: systemsFor(given, first), ...(second !== '' && { code: second }) }
}

/** `system|code|value`, none of them empty (R4 §3.1.1.4.10). */
function typedIdentifier(param: string, text: string): TypedIdentifierTest {
  const [type_system = '', type_code = '', value = '', ...more] = splitValue(text, '|', 3).map(unescaped)
  if (more.length > 0 || type_system === '' || type_code === '' || value === '')
    throw badValue(param, 'must be type system|type code|value, with ":of-type"')
  return { type_system, type_code, value }
}
