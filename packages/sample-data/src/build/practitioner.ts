import { systems } from '../codes/systems.ts'
import { type Resource, resource } from '../fhir.ts'

export type PractitionerFacts = {
  readonly given: readonly string[]
  readonly family: string
  readonly prefix?: string
  readonly gender: 'female' | 'male'
  /** Our invented register's number: US Core wants one. */
  readonly number: string
}

export function practitioner(id: string, facts: PractitionerFacts): Resource {
  const text = [...(facts.prefix === undefined ? [] : [facts.prefix]), ...facts.given, facts.family].join(' ')
  return resource('Practitioner', id, {
    identifier: [{ system: systems.practitionerNumber, value: facts.number }],
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
export function practitionerRole(
  practitionerId: string,
  organizationId: string,
  facts: { readonly role: string; readonly phone: string },
): Resource {
  return resource('PractitionerRole', `${practitionerId}-at-${organizationId}`, {
    active: true,
    practitioner: { reference: `Practitioner/${practitionerId}` },
    organization: { reference: `Organization/${organizationId}` },
    code: [{ text: facts.role }],
    location: [{ reference: `Location/${organizationId}-site` }],
    telecom: [{ system: 'phone', use: 'work', value: facts.phone }],
  })
}
