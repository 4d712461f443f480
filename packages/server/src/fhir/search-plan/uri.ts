import type { UriTest, ValueCriterion } from '../../store/criteria.ts'
import type { GivenParameter } from './given-parameter.ts'
import { badValue, unknownModifier } from './refusals.ts'
import { alternativesOf, splitValue, unescaped } from './split-value.ts'

/** Uri parameters: the whole text, case and all (R4 §3.1.1.4.9). */
export function parseUri({ name: param, modifier, value }: GivenParameter): ValueCriterion {
  if (modifier !== undefined && modifier !== 'above' && modifier !== 'below') throw unknownModifier(param, modifier)
  const any = alternativesOf(param, value).map((text) => uriTest(param, text))
  // "These modifiers only apply to URLs": a URN has no steps.
  if (modifier !== undefined && any.some(({ uri }) => uri.startsWith('urn:')))
    throw badValue(param, `with ":${modifier}" must be a URL`)
  return { kind: 'uri', param, match: modifier ?? 'is', any }
}

/** A bar stands in no URI, so it begins the version of a canonical. */
function uriTest(param: string, text: string): UriTest {
  const [uri = '', version, ...more] = splitValue(text, '|', 2).map(unescaped)
  if (uri === '' || version === '' || more.length > 0) throw badValue(param, 'must be a URI or URI|version')
  return { uri, ...(version !== undefined && { version }) }
}
