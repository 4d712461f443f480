/** A clinician whom a resource names → sp:Provider. smart-classic c.5 */

import { child, type FhirResource, type Json, text } from '../fhir/read.ts'
import { describeNode } from '../rdf/describe-node.ts'
import type { Node } from '../rdf/graph.ts'
import { identifierOf } from './identifier.ts'
import { nameOf } from './person-name.ts'
import type { Report, Workspace } from './workspace.ts'

/** The requester of a prescription. smart-classic c.4 Fulfillment */
export function providerOf(request: FhirResource, workspace: Workspace, report: Report): Node | undefined {
  const reference = child(request, 'requester')
  return reference && clinicianOf(request, reference, workspace, report, 'authorizingPrescription.requester')
}

/** Nothing, and a report, unless the reference of `from` is to a clinician whose name has a given and a family part. */
export function clinicianOf(
  from: FhirResource,
  reference: Json,
  workspace: Workspace,
  report: Report,
  path: string,
): Node | undefined {
  const target = workspace.resolve(from, reference)
  const clinician = target && practitionerBehind(target, workspace)
  if (clinician === undefined) {
    report(target === undefined ? 'mapping/reference-not-found' : 'mapping/no-place', path)
    return undefined
  }
  const name = nameOf(clinician)
  if (name === undefined) {
    report('mapping/name-not-usable', path)
    return undefined
  }
  return describeNode('sp:Provider', null, {
    'v:n': name,
    'sp:deaNumber': identifierOf(clinician, 'dea'),
    'sp:npiNumber': identifierOf(clinician, 'npi'),
    'foaf:gender': genderOf(clinician),
  })
}

function practitionerBehind(target: FhirResource, workspace: Workspace): FhirResource | undefined {
  if (target.resourceType === 'Practitioner') return target
  if (target.resourceType !== 'PractitionerRole') return undefined
  const behind = workspace.resolve(target, child(target, 'practitioner'))
  return behind?.resourceType === 'Practitioner' ? behind : undefined
}

function genderOf(clinician: FhirResource): string | undefined {
  const gender = text(clinician, 'gender')
  return gender === 'male' || gender === 'female' ? gender : undefined
}
