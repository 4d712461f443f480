/** Who prescribed → sp:Provider. smart-classic c.4 Fulfillment, c.5 */

import { child, type FhirResource, text } from '../fhir/read.ts'
import { describeNode } from '../rdf/describe-node.ts'
import type { Node } from '../rdf/graph.ts'
import { identifierOf } from './identifier.ts'
import { nameOf } from './person-name.ts'
import type { Report, Workspace } from './workspace.ts'

/** The requester of a prescription, when that is a clinician whose name has a given and a family part. */
export function providerOf(request: FhirResource, workspace: Workspace, report: Report): Node | undefined {
  const reference = child(request, 'requester')
  if (reference === undefined) return undefined
  const clinician = practitioner(request, workspace)
  if (clinician === undefined) {
    const target = workspace.resolve(request, reference)
    report(
      target === undefined ? 'mapping/reference-not-found' : 'mapping/no-place',
      'authorizingPrescription.requester',
    )
    return undefined
  }
  const name = nameOf(clinician)
  if (name === undefined) {
    report('mapping/name-not-usable', 'authorizingPrescription.requester')
    return undefined
  }
  return describeNode('sp:Provider', null, {
    'v:n': name,
    'sp:deaNumber': identifierOf(clinician, 'dea'),
    'sp:npiNumber': identifierOf(clinician, 'npi'),
    'foaf:gender': genderOf(clinician),
  })
}

function practitioner(request: FhirResource, workspace: Workspace): FhirResource | undefined {
  const target = workspace.resolve(request, child(request, 'requester'))
  if (target?.resourceType === 'Practitioner') return target
  if (target?.resourceType !== 'PractitionerRole') return undefined
  const behind = workspace.resolve(target, child(target, 'practitioner'))
  return behind?.resourceType === 'Practitioner' ? behind : undefined
}

function genderOf(clinician: FhirResource): string | undefined {
  const gender = text(clinician, 'gender')
  return gender === 'male' || gender === 'female' ? gender : undefined
}
