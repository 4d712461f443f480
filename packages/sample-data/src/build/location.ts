import { type Resource, resource } from '../fhir.ts'

export function location(
  id: string,
  facts: { readonly name: string; readonly organization: string; readonly line: string },
): Resource {
  return resource('Location', id, {
    status: 'active',
    name: facts.name,
    mode: 'instance',
    address: {
      use: 'work',
      line: [facts.line],
      city: 'Port Linden',
      state: 'MA',
      postalCode: '01999',
      country: 'US',
    },
    managingOrganization: { reference: `Organization/${facts.organization}` },
  })
}
