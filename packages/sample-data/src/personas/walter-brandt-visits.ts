import { consultation } from '../build/consultation.ts'
import { pdfDocument } from '../build/document-reference.ts'
import { encounter } from '../build/encounter.ts'
import { vitalSign } from '../build/observation.ts'
import { quote } from '../build/quote.ts'
import { at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { labs, vitals } from '../codes/loinc.ts'
import { visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'

/** Days ago, systolic, diastolic, pulse, weight in kg, and what was written. */
const course = [
  [
    1495,
    118,
    74,
    88,
    84.2,
    'Short of breath on one flight of stairs. Begins lisinopril 10 mg, carvedilol 6.25 mg, spironolactone, furosemide.',
  ],
  [1460, 116, 72, 78, 83.1, 'A little better. Lisinopril to 20 mg, carvedilol to 12.5 mg twice a day.'],
  [1425, 112, 70, 70, 82.4, 'Not dizzy. Carvedilol to 25 mg twice a day, which is the dose to reach.'],
  [1100, 112, 70, 68, 82.0, 'Two flights. The defibrillator has been silent. Sleeps flat.'],
  [735, 114, 70, 66, 82.6, 'Stable. Weighs himself on most days.'],
  [400, 110, 68, 64, 83.1, 'Stable; a little more tired. Ankles dry.'],
  [62, 104, 64, 66, 80.4, 'Lies flat again, ankles dry. Now weighs himself each morning and writes it down.'],
  [20, 102, 62, 64, 80.1, 'Well, 300 m on the flat. Potassium at the edge: no salt substitute, again in four weeks.'],
] as const

/** The visits, and the stay for too much fluid three months ago. */
export function visitsAndStay(chart: Chart, failure: Resource, results: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const seen = course.flatMap(([days, systolic, diastolic, pulse, weight, words]) => {
    const date = day.daysAgo(days)
    return consultation(chart, {
      date,
      type: visits.followUp,
      reason: 'Heart failure',
      diagnosis: failure,
      pressure: [systolic, diastolic],
      size: { height: 178, weight },
      measured: { pulse: [vitals.heartRate, pulse] },
      note: {
        title: 'Heart failure clinic',
        about: [failure],
        lines: [words, `${quote(results, labs.ntProBnp, date)}, ${quote(results, labs.potassium, date)}.`],
      },
    })
  })
  return [...seen, ...stay(chart, failure, results)]
}

function stay(chart: Chart, failure: Resource, results: readonly Resource[]): readonly Resource[] {
  const [admitted, home] = [chart.day.daysAgo(98), chart.day.daysAgo(92)]
  const ward = encounter(chart, 'stay', {
    type: visits.emergency,
    kind: 'IMP',
    start: at(admitted, '06:40'),
    end: at(home, '11:00'),
    reason: 'Short of breath at night, legs swollen, 6 kg more in two weeks',
    diagnosis: failure,
  })
  const onArrival = { when: at(admitted, '06:50'), encounter: ward }
  return [
    ward,
    vitalSign(chart, 'weight-arrival', vitals.weight, 88.9, onArrival),
    vitalSign(chart, 'oxygen-arrival', vitals.oxygenSaturation, 89, onArrival),
    vitalSign(chart, 'respiratory-rate-arrival', vitals.respiratoryRate, 28, onArrival),
    vitalSign(chart, 'pulse-arrival', vitals.heartRate, 104, onArrival),
    vitalSign(chart, 'weight-home', vitals.weight, 81.3, { when: at(home, '07:00'), encounter: ward }),
    ...pdfDocument(chart, 'letter-stay', {
      kind: 'discharge',
      title: 'Discharge letter: heart failure',
      when: at(home, '11:00'),
      encounter: ward,
      about: [failure, ward],
      lines: [
        '**Discharge letter: Walter Brandt',
        '',
        'Came at night with fluid in lungs and legs; weight 88.9 kg. He had taken ibuprofen for his knee',
        'for three weeks, bought without a prescription.',
        `On arrival ${quote(results, labs.ntProBnp, admitted)}, ${quote(results, labs.sodium, admitted)}.`,
        'Furosemide by vein for four days; 7.6 kg lighter. No shock by the defibrillator.',
        '',
        '**At home',
        'Furosemide 40 mg twice a day (was once), empagliflozin 10 mg new. The others as before.',
        'NO ibuprofen, naproxen or the like. Fluids 1.5 liters a day.',
        'Weigh every morning; call when 2 kg more in three days.',
        'Potassium and creatinine in four weeks.',
      ],
    }),
  ]
}
