import type { Compartment } from '../index-rows/compartment-table.ts'
import { isOffered } from '../offered.ts'
import { resourceTypes } from '../resource-types.ts'
import { resourceOf } from './of-type.ts'
import { parametersOf } from './search-parameters.ts'

/** A CapabilityStatement without what depends on where and when it is told. */
export type StatementContent = Readonly<Record<string, unknown>>

const ofSystem = ['transaction', 'batch', 'search-system', 'history-system']
const compartments: readonly Compartment[] = ['Patient', 'Encounter', 'Practitioner', 'RelatedPerson', 'Device']
/** Of what stands below, in words. */
const narrative =
  '<div xmlns="http://www.w3.org/1999/xhtml"><p>Chartroom serves FHIR R4 (4.0.1) as JSON. What works, type by type, stands in ' +
  'the structured part of this statement: it is made from the tables by which the server does it.</p></div>'
const typeParameter = { name: '_type', type: 'token', documentation: 'Types to search, with commas between.' }

const security =
  'Requests carry an opaque bearer token that the operator issued (RFC 6750); it carries SMART v2 scopes, and is bound to an ' +
  'app, an account and, where it is for one person, that person’s record. There is no authorization server here.'

/**
 * What this server can do, made from the tables by which it does it (R4 capabilitystatement.html, smart-on-fhir e.8).
 * Profiles and `instantiates` are absent as long as no package of them is loaded.
 */
export function statementContent(): StatementContent {
  return {
    resourceType: 'CapabilityStatement',
    text: { status: 'generated', div: narrative },
    name: 'Chartroom',
    title: 'Chartroom, a SMART container',
    status: 'active',
    kind: 'instance',
    software: { name: 'Chartroom', version: '0.1.0' },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'json'],
    ...(isOffered('patch') && { patchFormat: ['application/json-patch+json'] }),
    rest: [
      {
        mode: 'server',
        security: { description: security },
        resource: [...resourceTypes].map(resourceOf),
        interaction: ofSystem.filter(isOffered).map((code) => ({ code })),
        ...(isOffered('search-system') && { searchParam: [...parametersOf('Resource'), typeParameter] }),
        ...(isOffered('search-compartment') && { compartment: compartments.map(definitionOf) }),
      },
    ],
  }
}

function definitionOf(compartment: Compartment): string {
  return `http://hl7.org/fhir/CompartmentDefinition/${compartment.toLowerCase()}`
}
