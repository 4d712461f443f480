import { ada } from './ada.ts'
import { dated } from './dated.ts'
import { type Element, patient, written } from './elements.ts'
import { measured } from './measured.ts'
import { otto } from './otto.ts'
import { zoe } from './zoe.ts'

/** People without anything, one for each suite that writes, so that no suite sees what another did. */
const blank = [
  'interactions',
  'conditional',
  'bundles',
  'operations',
  'paging',
  'scopes',
  'shaping',
  'fhirclient',
  'fhir-kit',
  'hapi',
].map((name, at) =>
  patient(`cf-${name}`, `B-${at}`, { managingOrganization: { reference: 'Organization/harbour-clinic' } }),
)

/** Bundles to import, each with the organisation that its people belong to. */
export function peopleOf(): readonly (readonly [organization: string, bundle: string])[] {
  return [
    ['harbour-clinic', bundleOf([...ada, ...zoe, ...dated, ...measured, ...blank])],
    ['hillside-practice', bundleOf(otto)],
  ]
}

function bundleOf(resources: readonly Element[]): string {
  return written({ resourceType: 'Bundle', type: 'transaction', entry: resources.map((resource) => ({ resource })) })
}
