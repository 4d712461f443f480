/** Where somebody was seen → sp:Organization. smart-classic c.5 */

import { child, type FhirResource, list, text } from '../fhir/read.ts'
import { describeNode } from '../rdf/describe-node.ts'
import type { Node } from '../rdf/graph.ts'
import { addressOf } from './address.ts'
import type { Report, Workspace } from './workspace.ts'

/** The organization that is responsible, or else the place; the display of the reference when that is all there is. */
export function facilityOf(encounter: FhirResource, workspace: Workspace, report: Report): Node | undefined {
  const responsible = child(encounter, 'serviceProvider')
  const place = list(encounter, 'location').map((one) => child(one, 'location'))[0]
  const reference = responsible ?? place
  if (reference === undefined) return undefined
  const found = workspace.resolve(encounter, reference)
  if (found === undefined)
    report('mapping/reference-not-found', responsible === undefined ? 'location' : 'serviceProvider')
  const name = text(found, 'name') ?? text(reference, 'display')
  // An organization has several addresses, a location one.
  const address = found && (list(found, 'address')[0] ?? child(found, 'address'))
  const node = describeNode('sp:Organization', null, {
    'v:organization-name': name,
    'v:adr': address && addressOf(address),
  })
  return node.properties.length > 0 ? node : undefined
}
