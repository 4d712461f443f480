/** Who dispensed → sp:Pharmacy. smart-classic c.5 */

import { child, type FhirResource, type Json, list, text } from '../fhir/read.ts'
import { describeNode } from '../rdf/describe-node.ts'
import type { Node } from '../rdf/graph.ts'
import { addressOf } from './address.ts'
import { identifierOf } from './identifier.ts'
import type { Report, Workspace } from './workspace.ts'

/** The performing organization, or else the place; the display of the reference when that is all there is. */
export function pharmacyOf(dispense: FhirResource, workspace: Workspace, report: Report): Node | undefined {
  const performers = list(dispense, 'performer').map((performer) => child(performer, 'actor'))
  const organizations = performers.filter((actor) => actor !== undefined && refersTo(actor, 'Organization'))
  const [reference] = [...organizations, child(dispense, 'location')].filter((candidate) => candidate !== undefined)
  if (reference === undefined) return undefined
  const organization = workspace.resolve(dispense, reference)
  if (organization === undefined)
    report('mapping/reference-not-found', organizations.length > 0 ? 'performer' : 'location')
  const name = text(organization, 'name') ?? text(reference, 'display')
  const ncpdp = organization && identifierOf(organization, 'ncpdp')
  const address = organization && (list(organization, 'address')[0] ?? child(organization, 'address'))
  if (name === undefined && ncpdp === undefined && address === undefined) return undefined
  return describeNode('sp:Pharmacy', null, {
    'sp:ncpdpId': ncpdp,
    'v:organization-name': name,
    'v:adr': address && addressOf(address),
  })
}

function refersTo(reference: Json, type: string): boolean {
  return text(reference, 'type') === type || (text(reference, 'reference') ?? '').startsWith(`${type}/`)
}
