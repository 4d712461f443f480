import type { JsonObject } from '../../exact-json.ts'
import { each, has } from './asking.ts'
import type { Invariant } from './invariant.ts'
import { rule } from './rule.ts'

/** bundle.html of R4. */
const bdl1 = rule(
  'bdl-1',
  'Bundle',
  'Only a searchset and a history have a total.',
  (bundle) => !has(bundle, 'total') || isType(bundle, 'searchset', 'history'),
)
const bdl2 = rule(
  'bdl-2',
  'Bundle',
  'Only entries of a searchset say how they were found.',
  (bundle) => isType(bundle, 'searchset') || each(bundle.entry).every((entry) => !has(entry, 'search')),
)
const bdl3 = rule(
  'bdl-3',
  'Bundle',
  'Each entry of a batch, transaction or history has a request, and no other has one.',
  (bundle) => {
    const asked = isType(bundle, 'batch', 'transaction', 'history')
    return each(bundle.entry).every((entry) => has(entry, 'request') === asked)
  },
)
const bdl4 = rule(
  'bdl-4',
  'Bundle',
  'Each entry of an answer or a history has a response, and no other has one.',
  (bundle) => {
    const answered = isType(bundle, 'batch-response', 'transaction-response', 'history')
    return each(bundle.entry).every((entry) => has(entry, 'response') === answered)
  },
)
const bdl5 = rule(
  'bdl-5',
  'Bundle.entry',
  'An entry has a resource, a request or a response.',
  (entry) => has(entry, 'resource') || has(entry, 'request') || has(entry, 'response'),
)
const bdl7 = rule('bdl-7', 'Bundle', 'A full address stands once for each version.', (bundle) => {
  if (isType(bundle, 'history')) return true
  const seen = new Set<string>()
  for (const { fullUrl, resource } of each(bundle.entry)) {
    if (typeof fullUrl !== 'string') continue
    const version = each(each(resource)[0]?.meta)[0]?.versionId
    const key = `${fullUrl} ${typeof version === 'string' ? version : ''}`
    if (seen.has(key)) return false
    seen.add(key)
  }
  return true
})
const bdl8 = rule(
  'bdl-8',
  'Bundle.entry',
  'A full address names no version.',
  ({ fullUrl }) => typeof fullUrl !== 'string' || !fullUrl.includes('/_history/'),
)
const bdl9 = rule(
  'bdl-9',
  'Bundle',
  'A document has an identifier with its system and value.',
  (bundle) =>
    !isType(bundle, 'document') || each(bundle.identifier).some((one) => has(one, 'system') && has(one, 'value')),
)
const bdl10 = rule(
  'bdl-10',
  'Bundle',
  'A document has the time at which it was made.',
  (bundle) => !isType(bundle, 'document') || typeof bundle.timestamp === 'string',
)
const bdl11 = rule(
  'bdl-11',
  'Bundle',
  'The first resource of a document is a Composition.',
  (bundle) => !isType(bundle, 'document') || firstType(bundle) === 'Composition',
)
const bdl12 = rule(
  'bdl-12',
  'Bundle',
  'The first resource of a message is a MessageHeader.',
  (bundle) => !isType(bundle, 'message') || firstType(bundle) === 'MessageHeader',
)

function isType({ type }: JsonObject, ...types: readonly string[]): boolean {
  return typeof type === 'string' && types.includes(type)
}

function firstType({ entry }: JsonObject): unknown {
  return each(each(entry)[0]?.resource)[0]?.resourceType
}

export const bundleInvariants: readonly Invariant[] = [
  bdl1,
  bdl2,
  bdl3,
  bdl4,
  bdl5,
  bdl7,
  bdl8,
  bdl9,
  bdl10,
  bdl11,
  bdl12,
]
