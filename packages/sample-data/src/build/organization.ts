import { hl7 } from '../codes/hl7.ts'
import { type Resource, resource } from '../fhir.ts'

const kinds = {
  provider: hl7('organization-type', 'prov', 'Healthcare Provider'),
  pharmacy: { text: 'Pharmacy' },
  insurer: hl7('organization-type', 'ins', 'Insurance Company'),
  government: hl7('organization-type', 'govt', 'Government'),
} as const

export function organization(
  id: string,
  facts: { readonly name: string; readonly kind: keyof typeof kinds; readonly phone: string },
): Resource {
  return resource('Organization', id, {
    active: true,
    type: [kinds[facts.kind]],
    name: facts.name,
    telecom: [{ system: 'phone', use: 'work', value: facts.phone }],
    address: [{ use: 'work', city: 'Port Linden', state: 'MA', postalCode: '01999', country: 'US' }],
  })
}
