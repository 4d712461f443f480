import { type Dosage, dosage, tablets } from '../build/dosage.ts'
import { visit } from '../build/encounter.ts'
import { filledPrescription } from '../build/filled-prescription.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { drugs } from '../codes/rxnorm.ts'
import { visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'

type Reasons = Readonly<
  Record<'heartFailure' | 'fibrillation' | 'osteoporosis' | 'gout' | 'knees' | 'reflux' | 'lipids', Resource>
>

type Medicine = {
  readonly drug: keyof typeof drugs
  readonly text: string
  readonly years: number
  readonly because: keyof Reasons
  readonly dosage: Dosage
  readonly each?: '{tbl}' | '{capsule}'
}

const daily = (text: string): Dosage => tablets(1, 1, text)
const once = '1 tablet once a day'

const regular: Readonly<Record<string, Medicine>> = {
  apixaban: {
    drug: 'apixaban25',
    text: 'Apixaban 2.5 mg tablet',
    years: 4,
    because: 'fibrillation',
    dosage: tablets(1, 2, '1 tablet twice a day'),
  },
  digoxin: {
    drug: 'digoxin0125',
    text: 'Digoxin 0.125 mg tablet',
    years: 4,
    because: 'fibrillation',
    dosage: dosage({ text: '1 tablet every other day', dose: [1, '{tbl}'], every: [2, 'd'] }),
  },
  furosemide: {
    drug: 'furosemide40',
    text: 'Furosemide 40 mg tablet',
    years: 4,
    because: 'heartFailure',
    dosage: daily('1 tablet each morning'),
  },
  lisinopril: {
    drug: 'lisinopril10',
    text: 'Lisinopril 10 mg tablet',
    years: 4,
    because: 'heartFailure',
    dosage: daily(once),
  },
  metoprolol: {
    drug: 'metoprololSuccinate50',
    text: 'Metoprolol succinate 50 mg extended-release tablet',
    years: 4,
    because: 'heartFailure',
    dosage: daily(once),
  },
  simvastatin: {
    drug: 'simvastatin20',
    text: 'Simvastatin 20 mg tablet',
    years: 9,
    because: 'lipids',
    dosage: dosage({ text: '1 tablet at bedtime', dose: [1, '{tbl}'], times: 1, when: 'HS' }),
  },
  allopurinol: {
    drug: 'allopurinol100',
    text: 'Allopurinol 100 mg tablet',
    years: 8,
    because: 'gout',
    dosage: daily('1 tablet once a day, after a meal'),
  },
  omeprazole: {
    drug: 'omeprazole20',
    text: 'Omeprazole 20 mg capsule',
    years: 6,
    because: 'reflux',
    dosage: dosage({ text: '1 capsule before breakfast', dose: [1, '{capsule}'], times: 1, when: 'ACM' }),
    each: '{capsule}',
  },
  alendronate: {
    drug: 'alendronate10',
    text: 'Alendronate 10 mg tablet',
    years: 7,
    because: 'osteoporosis',
    dosage: daily('1 tablet on rising, with a glass of water; stay upright for half an hour'),
  },
}

/** Nine that she takes every day, one when she needs it, and one that was stopped. */
export function medicines(chart: Chart, reasons: Reasons, reviews: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const starts = [...new Set(Object.values(regular).map(({ years }) => years))].map((years) => {
    const date = day.yearsAgo(years, 8)
    return visit(chart, `visit-${date}`, date, { type: visits.problem })
  })
  const everyDay = Object.entries(regular).flatMap(([name, medicine]) => {
    const unit = medicine.each ?? '{tbl}'
    const count = name === 'apixaban' ? 180 : name === 'digoxin' ? 45 : 90
    const request = medicationRequest(chart, name, {
      drug: drugs[medicine.drug],
      text: medicine.text,
      authored: day.yearsAgo(medicine.years, 8),
      dosage: [medicine.dosage],
      because: reasons[medicine.because],
      seen: starts,
      supply: { quantity: [count, unit], days: 90, refills: 3 },
    })
    const dates = [290, 200, 110, 21].map((days) => day.daysAgo(days))
    return [request, ...fills(chart, request, dates, { amount: [count, unit], days: 90 })]
  })
  return [
    ...starts,
    ...fullDose(chart, reasons.fibrillation, starts),
    ...everyDay,
    ...painkillers(chart, reasons.knees, reviews),
  ]
}

/** Until she was 80 and the second of two conditions for the half dose was true, as she weighs less than 60 kg. */
function fullDose(chart: Chart, because: Resource, seen: readonly Resource[]): readonly Resource[] {
  const [start, end] = [chart.day.yearsAgo(6, 8), chart.day.yearsAgo(4, 8)]
  return filledPrescription(chart, 'apixaban-5', {
    drug: drugs.apixaban5,
    text: 'Apixaban 5 mg tablet',
    authored: start,
    dosage: [dosage({ text: '1 tablet twice a day', dose: [1, '{tbl}'], times: 2, period: { start, end } })],
    status: 'completed',
    because,
    seen,
    supply: { quantity: [180, '{tbl}'], days: 90, refills: 3 },
    filled: [0, 88, 177, 266].map((days) => addDays(start, days)),
    note: 'Half the dose from the age of 80, as she weighs less than 60 kg.',
  })
}

function painkillers(chart: Chart, because: Resource, seen: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const naproxen = medicationRequest(chart, 'naproxen', {
    drug: drugs.naproxen500,
    text: 'Naproxen 500 mg tablet',
    authored: day.monthsAgo(12),
    dosage: [
      dosage({
        text: '1 tablet twice a day with food',
        dose: [1, '{tbl}'],
        times: 2,
        when: 'C',
        period: { start: day.monthsAgo(12), end: day.monthsAgo(8) },
      }),
    ],
    status: 'stopped',
    statusReason: 'Fluid retention and falling kidney function',
    because,
    seen,
    supply: { quantity: [60, '{tbl}'], days: 30, refills: 3 },
    note: 'Hives after aspirin are on record; she has since taken ibuprofen for years, and had none.',
  })
  const acetaminophen = medicationRequest(chart, 'acetaminophen', {
    drug: drugs.acetaminophen325,
    text: 'Acetaminophen 325 mg tablet',
    authored: day.monthsAgo(8),
    dosage: [
      dosage({
        text: '2 tablets when needed for knee pain, at most 8 in a day',
        dose: [2, '{tbl}'],
        asNeeded: true,
        maxPerDay: 8,
      }),
    ],
    because,
    seen,
  })
  return [
    naproxen,
    acetaminophen,
    ...fills(chart, naproxen, [day.monthsAgo(12), day.monthsAgo(11), day.monthsAgo(10), day.monthsAgo(9)], {
      amount: [60, '{tbl}'],
      days: 30,
    }),
  ]
}
