import { type Resource, resource } from '../fhir.ts'

export type PractitionerFacts = {
  readonly given: readonly string[]
  readonly family: string
  readonly prefix?: string
  readonly gender: 'female' | 'male'
}

export function practitioner(id: string, facts: PractitionerFacts): Resource {
  const text = [...(facts.prefix === undefined ? [] : [facts.prefix]), ...facts.given, facts.family].join(' ')
  return resource('Practitioner', id, {
    active: true,
    name: [
      {
        use: 'official',
        text,
        family: facts.family,
        given: facts.given,
        ...(facts.prefix === undefined ? {} : { prefix: [facts.prefix] }),
      },
    ],
    gender: facts.gender,
  })
}

/** Where a practitioner works, and as what. */
export function practitionerRole(practitionerId: string, organizationId: string, role: string): Resource {
  return resource('PractitionerRole', `${practitionerId}-at-${organizationId}`, {
    active: true,
    practitioner: { reference: `Practitioner/${practitionerId}` },
    organization: { reference: `Organization/${organizationId}` },
    code: [{ text: role }],
    location: [{ reference: `Location/${organizationId}-site` }],
  })
}
