import { isList, type JsonObject } from '../../exact-json.ts'
import type { Scope } from '../scope.ts'
import { each, has, sizeOf } from './asking.ts'
import type { Invariant } from './invariant.ts'
import { rule } from './rule.ts'

/** What R4 asks of every resource that may contain others (domainresource.html). `DomainResource` stands for each of them. */
const dom2 = rule('dom-2', 'DomainResource', 'A contained resource contains no others.', ({ contained }) =>
  each(contained).every((one) => one.contained === undefined),
)

const dom3 = rule(
  'dom-3',
  'DomainResource',
  'A contained resource is referred to from where it is.',
  (resource, scope) =>
    scope.containedId !== null ||
    each(resource.contained).every(({ id }) => typeof id === 'string' && isUsed(id, resource, scope)),
)

/** Also where the contained resource refers to what contains it: the walk has noted both. */
function isUsed(id: string, resource: JsonObject, { root }: Scope): boolean {
  return root.resource !== resource || root.usedIds.has(id)
}

const dom4 = rule(
  'dom-4',
  'DomainResource',
  'A contained resource has no version and no time of change.',
  ({ contained }) =>
    each(contained).every(({ meta }) => each(meta).every((one) => !has(one, 'versionId') && !has(one, 'lastUpdated'))),
)

const dom5 = rule(
  'dom-5',
  'DomainResource',
  'A contained resource has no security labels of its own.',
  ({ contained }) => each(contained).every(({ meta }) => each(meta).every(({ security }) => sizeOf(security) === 0)),
)

/** An element that holds its id and nothing else; where it holds nothing at all, that is said by the structure. */
const ele1 = rule('ele-1', 'Element', 'An element has a value or parts besides its id.', (element) => {
  for (const name in element) if (name !== 'id') return true
  return !Object.hasOwn(element, 'id')
})

const ext1 = rule('ext-1', 'Extension', 'An extension has a value or extensions, one of both.', (extension) => {
  let values = 0
  for (const name in extension) if (name.startsWith('value') || name.startsWith('_value')) values = 1
  return (isList(extension.extension) ? 1 : 0) + values === 1
})

const ref1 = rule(
  'ref-1',
  'Reference',
  'The contained resource that this leads to is not there.',
  ({ reference }, { root }) =>
    typeof reference !== 'string' ||
    !reference.startsWith('#') ||
    reference === '#' ||
    root.contained.has(reference.slice(1)),
)

const inv1 = rule(
  'inv-1',
  'Parameters.parameter',
  'A parameter has a value, a resource or parts, one of these.',
  (parameter) => {
    const hasValue = Object.keys(parameter).some((name) => /^_?value[A-Z]/.test(name))
    return Number(hasValue) + Number(has(parameter, 'resource')) + Number(has(parameter, 'part')) === 1
  },
)

export const resourceInvariants: readonly Invariant[] = [dom2, dom3, dom4, dom5, ele1, ext1, ref1, inv1]
