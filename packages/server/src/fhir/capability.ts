import { searchParameters } from './search-parameters.ts'

const reading = ['read', 'vread', 'history-instance', 'history-type'].map((code) => ({ code }))

/** The CapabilityStatement, made from what is really there — https://hl7.org/fhir/R4/capabilitystatement.html */
export function capabilityStatement(base: string): string {
  const resource = Object.entries(searchParameters).map(([type, parameters]) => ({
    type,
    interaction: [...reading, { code: 'search-type' }],
    versioning: 'versioned',
    readHistory: true,
    searchParam: [
      { name: '_id', type: 'token' },
      { name: '_lastUpdated', type: 'date' },
      ...Object.entries(parameters).map(([name, { kind }]) => ({ name, type: kind })),
    ],
  }))
  // Bytes are fetched by whoever has their address, and are not searched for.
  const binary = { type: 'Binary', interaction: reading, versioning: 'versioned', readHistory: true }
  return JSON.stringify({
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-24',
    kind: 'instance',
    software: { name: 'Chartroom', version: '0.1.0' },
    implementation: { description: 'Chartroom', url: base },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [{ mode: 'server', resource: [...resource, binary], interaction: [{ code: 'history-system' }] }],
  })
}
