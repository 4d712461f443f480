import { location } from './build/location.ts'
import { organization } from './build/organization.ts'
import { practitioner, practitionerRole } from './build/practitioner.ts'
import type { Resource } from './fhir.ts'

/** What several charts refer to: the organisations, their sites and the people who work there. */
export function sharedResources(): readonly Resource[] {
  return [
    organization('harbour-clinic', { name: 'Harbour Clinic', kind: 'provider', phone: '+1 555 0100' }),
    organization('harbour-laboratory', { name: 'Harbour Laboratory', kind: 'provider', phone: '+1 555 0101' }),
    organization('hillside-practice', { name: 'Hillside Practice', kind: 'provider', phone: '+1 555 0110' }),
    organization('quay-pharmacy', { name: 'Quay Pharmacy', kind: 'pharmacy', phone: '+1 555 0120' }),
    organization('linden-mutual', { name: 'Linden Mutual', kind: 'insurer', phone: '+1 555 0130' }),
    organization('bay-state-health-plan', { name: 'Bay State Health Plan', kind: 'government', phone: '+1 555 0131' }),
    location('harbour-clinic-site', { name: 'Harbour Clinic', organization: 'harbour-clinic', line: '1 Quay Street' }),
    location('hillside-practice-site', {
      name: 'Hillside Practice',
      organization: 'hillside-practice',
      line: '48 Orchard Rise',
    }),
    location('quay-pharmacy-site', { name: 'Quay Pharmacy', organization: 'quay-pharmacy', line: '7 Quay Street' }),
    practitioner('dave-okafor', { given: ['Dave'], family: 'Okafor', prefix: 'Dr', gender: 'male', number: '55001' }),
    practitioner('linnea-haugen', {
      given: ['Linnéa'],
      family: 'Haugen',
      prefix: 'Dr',
      gender: 'female',
      number: '55002',
    }),
    practitioner('marisol-pena', { given: ['Marisol'], family: 'Peña', gender: 'female', number: '55003' }),
    practitioner('ravi-iyer', { given: ['Ravi'], family: 'Iyer', prefix: 'Dr', gender: 'male', number: '55004' }),
    practitionerRole('dave-okafor', 'harbour-clinic', { role: 'General medical practitioner', phone: '+1 555 0100' }),
    practitionerRole('linnea-haugen', 'harbour-clinic', { role: 'Pediatrician', phone: '+1 555 0100' }),
    practitionerRole('marisol-pena', 'harbour-clinic', { role: 'Midwife and nurse', phone: '+1 555 0100' }),
    practitionerRole('ravi-iyer', 'hillside-practice', { role: 'General medical practitioner', phone: '+1 555 0110' }),
  ]
}
