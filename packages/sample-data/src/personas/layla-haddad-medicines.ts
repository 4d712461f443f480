import { dosage, tablets, worded } from '../build/dosage.ts'
import { filledPrescription } from '../build/filled-prescription.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { byIngredient } from '../codes/rxnorm.ts'
import { quantity } from '../codes/ucum.ts'
import type { Resource } from '../fhir.ts'
import { cycleDay } from './layla-haddad-cycles.ts'

type Reasons = Readonly<Record<'cancer' | 'nausea', Resource>>

/** Infusions that are over, what made them bearable, and the tablet of the years to come. */
export function medicines(chart: Chart, { cancer, nausea }: Reasons, seen: readonly Resource[]): readonly Resource[] {
  const day = (cycle: number): string => cycleDay(chart, cycle)
  const infusion = (name: keyof typeof byIngredient, text: string, mg: number, from: number, to: number): Resource =>
    medicationRequest(chart, name, {
      drug: byIngredient[name],
      text: `${text} infusion`,
      authored: day(from),
      dosage: [
        {
          ...worded(`${mg} mg by vein every 21 days, ${to - from + 1} times`, 'intravenous'),
          timing: {
            repeat: { boundsPeriod: { start: day(from), end: day(to) }, frequency: 1, period: 21, periodUnit: 'd' },
          },
          doseAndRate: [{ doseQuantity: quantity(mg, 'mg') }],
        },
      ],
      status: 'completed',
      because: cancer,
      seen,
      note: 'For a body surface of 1.73 m²; given on the ward, never dispensed.',
    })
  const twice = dosage({
    text: '1 tablet twice a day for three days after each infusion',
    dose: [1, '{tbl}'],
    times: 2,
    asNeeded: true,
    period: { start: day(1), end: addDays(day(8), 3) },
  })
  return [
    infusion('doxorubicin', 'Doxorubicin', 104, 1, 4),
    infusion('cyclophosphamide', 'Cyclophosphamide', 1040, 1, 4),
    infusion('paclitaxel', 'Paclitaxel', 303, 5, 8),
    ...filledPrescription(chart, 'ondansetron', {
      drug: byIngredient.ondansetron,
      text: 'Ondansetron 8 mg tablet',
      authored: day(1),
      dosage: [twice],
      status: 'completed',
      because: nausea,
      seen,
      supply: { quantity: [6, '{tbl}'], days: 3, refills: 7 },
      filled: [1, 2, 3, 4, 5, 6, 7, 8].map(day),
    }),
    ...filledPrescription(chart, 'filgrastim', {
      drug: byIngredient.filgrastim,
      text: 'Filgrastim 300 µg syringe',
      authored: day(4),
      dosage: [
        dosage({
          text: '1 syringe under the skin each evening for five days, from the day after each infusion',
          dose: [300, 'ug'],
          route: 'subcutaneous',
          period: { start: addDays(day(4), 1), end: addDays(day(8), 5) },
        }),
      ],
      status: 'completed',
      because: cancer,
      seen,
      supply: { quantity: [5, '{syringe}'], days: 5, refills: 4 },
      filled: [4, 5, 6, 7, 8].map(day),
    }),
    ...filledPrescription(chart, 'tamoxifen', {
      drug: byIngredient.tamoxifen,
      text: 'Tamoxifen 20 mg tablet',
      authored: day(8),
      dosage: [tablets(1, 1, '1 tablet once a day, for at least five years')],
      because: cancer,
      seen,
      supply: { quantity: [90, '{tbl}'], days: 90, refills: 3 },
      filled: [addDays(day(8), 15)],
      note: 'From two weeks after the last infusion.',
    }),
  ]
}
