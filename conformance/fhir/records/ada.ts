import { adaEvents } from './ada-events.ts'
import { adaOrders } from './ada-orders.ts'
import { type Element, recordNumber } from './elements.ts'

/** One person with an edge in every corner, and one resource of each US Core type. */
const person: Element = {
  resourceType: 'Patient',
  id: 'cf-ada',
  meta: {
    tag: [{ system: 'urn:chartroom:tags', code: 'edge' }],
    security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }],
    profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient'],
    source: 'urn:chartroom:sources:suite',
  },
  text: {
    status: 'generated',
    div: '<div xmlns="http://www.w3.org/1999/xhtml">Ada likes <b>zeppelins</b> and violoncello</div>',
  },
  identifier: [
    { type: recordNumber, system: 'urn:chartroom:suites', value: 'A-1001' },
    { system: 'urn:chartroom:odd', value: '77|x,y$z' },
    { value: 'bare-9' },
  ],
  active: true,
  name: [
    { use: 'official', family: 'Østergård-Núñez', given: ['Ada', 'María José'], prefix: ['Dr'] },
    { use: 'nickname', text: 'Zephyrine the Quick' },
  ],
  telecom: [
    { system: 'phone', value: '555-0177', use: 'home' },
    { system: 'email', value: 'Ada@mail.example' },
  ],
  gender: 'female',
  birthDate: '1980-05-12',
  deceasedDateTime: '2024-02-03',
  address: [{ use: 'home', line: ['Rua São Bento 1'], city: 'São Paulo', state: 'SP', postalCode: '01011-100' }],
  generalPractitioner: [{ reference: 'Practitioner/cf-doctor' }],
  managingOrganization: { reference: 'Organization/harbour-clinic' },
}

/** What belongs to no person. */
const shared: readonly Element[] = [
  {
    resourceType: 'Practitioner',
    id: 'cf-doctor',
    identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '9941339100' }],
    name: [{ family: 'Quennell', given: ['Marguerite'] }],
  },
  {
    resourceType: 'PractitionerRole',
    id: 'cf-role',
    practitioner: { reference: 'Practitioner/cf-doctor' },
    organization: { reference: 'Organization/cf-ward' },
    specialty: [{ coding: [{ system: 'http://nucc.org/provider-taxonomy', code: '207R00000X' }] }],
    endpoint: [{ reference: 'Endpoint/cf-endpoint' }],
  },
  {
    resourceType: 'Endpoint',
    id: 'cf-endpoint',
    status: 'active',
    connectionType: { system: 'http://terminology.hl7.org/CodeSystem/endpoint-connection-type', code: 'hl7-fhir-rest' },
    payloadType: [{ text: 'any' }],
    address: 'http://localhost:9/endpoint',
  },
  {
    resourceType: 'Organization',
    id: 'cf-ward',
    name: 'Ward of Suites',
    address: [{ line: ['Quay 4'], city: 'Grünau', state: 'BE', postalCode: '12527' }],
    partOf: { reference: 'Organization/cf-hospital' },
  },
  {
    resourceType: 'Organization',
    id: 'cf-hospital',
    name: 'Hospital of Suites',
    address: [{ city: 'Grünau' }],
    partOf: { reference: 'Organization/cf-trust' },
  },
  { resourceType: 'Organization', id: 'cf-trust', name: 'Trust of Suites' },
  {
    resourceType: 'Location',
    id: 'cf-room',
    name: 'Room of Suites',
    status: 'active',
    address: { line: ['Quay 4'], city: 'Grünau', state: 'BE', postalCode: '12527' },
    managingOrganization: { reference: 'Organization/cf-ward' },
  },
  {
    resourceType: 'Medication',
    id: 'cf-medication',
    code: { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '197361' }] },
    manufacturer: { reference: 'Organization/cf-ward' },
  },
]

export const ada: readonly Element[] = [...shared, person, ...adaEvents, ...adaOrders]
