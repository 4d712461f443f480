import { digits, type Element, made, patient, ucum } from './elements.ts'

/** Numbers and quantities of one person, each around a bound that a search may get wrong. */
const subject = { reference: 'Patient/cf-measured' }

export const weights = [
  '-3',
  '0.25',
  '1.50',
  '99.4',
  '99.5',
  '99.6',
  '100',
  '100.00',
  '100.4',
  '100.5',
  '101',
  '105',
  '120',
]
export const chances = ['0', '0.05', '0.25', '0.254', '0.255', '0.26', '0.3', '1']

const observation = (id: string, code: string, value: Element): Element => ({
  resourceType: 'Observation',
  id: `cf-${id}`,
  status: 'final',
  code: { coding: [{ system: made, code }] },
  subject,
  effectiveDateTime: '2020-03-01',
  ...value,
})

const quantity = (value: string, code: string, unit = code, system = ucum): Element => ({
  valueQuantity: { value: digits(value), unit, system, code },
})

export const measured: readonly Element[] = [
  patient('cf-measured', 'M-1', { managingOrganization: { reference: 'Organization/harbour-clinic' } }),
  ...weights.map((value) => observation(`weight-${value}`, 'weight', quantity(value, 'kg'))),
  observation('in-grams', 'amount', quantity('5400', 'mg', 'milligrams')),
  observation('in-milligrams', 'amount', quantity('5.4', 'g', 'grams')),
  observation('of-another-system', 'amount', quantity('5.4', 'g', 'g', 'http://chartroom.example.org/units')),
  observation('unit-as-word', 'amount', { valueQuantity: { value: digits('5.4'), unit: 'g' } }),
  observation('below', 'bounded', {
    valueQuantity: { value: digits('5'), comparator: '<', unit: 'mg', system: ucum, code: 'mg' },
  }),
  observation('no-value', 'amount', { dataAbsentReason: { text: 'not measured' } }),
  ...chances.map((value) => ({
    resourceType: 'RiskAssessment',
    id: `cf-chance-${value}`,
    status: 'final',
    subject,
    prediction: [{ probabilityDecimal: digits(value) }],
  })),
]
