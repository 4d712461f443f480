import { bloodPressure } from '../build/blood-pressure.ts'
import { condition } from '../build/condition.ts'
import { pdfDocument } from '../build/document-reference.ts'
import { encounter } from '../build/encounter.ts'
import { imagingStudy } from '../build/imaging-study.ts'
import { labPanel } from '../build/lab-panel.ts'
import { vitalSign } from '../build/observation.ts'
import { procedure } from '../build/procedure.ts'
import { addDays, at } from '../calendar.ts'
import { type Chart, idIn } from '../chart.ts'
import { labs, loincCodes, scores, vitals } from '../codes/loinc.ts'
import { problems, procedures, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'

/** Hours after arrival, NIH Stroke Scale and blood pressure. */
const course = [
  [0, 5, [188, 104]],
  [2, 5, [172, 94]],
  [24, 4, [164, 90]],
  [72, 3, [158, 88]],
  [192, 2, [146, 84]],
] as const

export type Stroke = { readonly stroke: Resource; readonly resources: readonly Resource[] }

/** Nine days in hospital. */
export function strokeStay(chart: Chart, admitted: string): Stroke {
  const stroke = condition(chart, 'stroke', {
    code: problems.cerebralInfarction,
    text: 'Stroke, left middle cerebral artery',
    onset: admitted,
    abated: addDays(admitted, 9),
    recorded: admitted,
    encounter: { reference: `Encounter/${idIn(chart, 'stay')}` },
  })
  const stay = encounter(chart, 'stay', {
    type: visits.emergency,
    kind: 'IMP',
    start: at(admitted, '07:35'),
    end: at(addDays(admitted, 9), '11:00'),
    reason: 'Woke without speech and with a weak right arm; last seen well at 22:30',
    diagnosis: stroke,
  })
  const measured = course.flatMap(([hours, score, pressure]) => {
    const when = at(addDays(admitted, Math.floor(hours / 24)), `${String(8 + (hours % 24)).padStart(2, '0')}:00`)
    const facts = { when, encounter: stay }
    return [
      vitalSign(chart, `stroke-scale-${hours}`, scores.strokeScale, score, facts),
      bloodPressure(chart, `blood-pressure-stay-${hours}`, pressure, facts),
      vitalSign(chart, `heart-rate-stay-${hours}`, vitals.heartRate, chart.random.around(78, 6), facts),
    ]
  })
  const resources = [
    stroke,
    stay,
    ...measured,
    ...bloodTests(chart, admitted),
    ...pictures(chart, admitted, stay, stroke),
  ]
  return { stroke, resources: [...resources, ...letter(chart, admitted, stay, stroke)] }
}

function bloodTests(chart: Chart, admitted: string): readonly Resource[] {
  return labPanel(chart, 'arrival', {
    code: loincCodes.metabolicPanel,
    text: 'Blood tests on arrival',
    date: admitted,
    results: {
      glucose: [labs.glucose, 118],
      sodium: [labs.sodium, 139],
      potassium: [labs.potassium, 4.2],
      creatinine: [labs.creatinine, 1],
      inr: [labs.inr, 1],
      platelets: [labs.platelets, 236],
      hba1c: [labs.hba1c, 5.9],
    },
  })
}

function pictures(chart: Chart, admitted: string, stay: Resource, because: Resource): readonly Resource[] {
  const when = at(admitted, '07:58')
  return [
    procedure(chart, 'computed-tomography', {
      code: procedures.computedTomography,
      when,
      because,
      note: 'Head without contrast: no bleeding. Angiography: no large vessel is closed.',
    }),
    imagingStudy(chart, 'computed-tomography-images', {
      modality: 'tomography',
      description: 'CT of the head, with angiography',
      when,
      procedure: procedures.computedTomography,
      series: [
        ['Head, without contrast', 4],
        ['Arteries of neck and head', 6],
      ],
      because,
      encounter: stay,
    }),
    procedure(chart, 'magnetic-resonance', {
      code: procedures.magneticResonance,
      when: addDays(admitted, 1),
      because,
      note: 'Brain: fresh infarct in the left insula and frontal operculum.',
    }),
    procedure(chart, 'echocardiography', {
      code: procedures.echocardiography,
      when: addDays(admitted, 3),
      because,
      note: 'No source of clots; three days of monitoring have shown no atrial fibrillation.',
    }),
  ]
}

function letter(chart: Chart, admitted: string, stay: Resource, stroke: Resource): readonly Resource[] {
  return pdfDocument(chart, 'discharge', {
    kind: 'discharge',
    title: 'Discharge letter: stroke',
    when: at(addDays(admitted, 9), '10:30'),
    encounter: stay,
    about: [stroke],
    lines: [
      '**Discharge letter',
      'Mr Mikhail Sokolov, record number 00834402',
      '',
      '**Diagnosis',
      'Ischemic stroke, left middle cerebral artery. Expressive aphasia, weakness of the right arm.',
      '',
      '**Course',
      'Woke with it: last seen well at 22:30, in the emergency room at 07:35, too late for alteplase.',
      'NIH Stroke Scale 5 on arrival, 4 after a day, 2 on the eighth day, for speech and the right hand.',
      'No bleeding on the control scan. No fibrillation on the monitor.',
      '',
      '**Medicines on discharge',
      'Clopidogrel 75 mg, with aspirin 81 mg for 21 days only',
      'Atorvastatin 80 mg, lisinopril 20 mg',
      '',
      '**To do',
      'Speech therapy and physiotherapy from next week. Blood pressure below 130/80.',
      'Speaks Russian; since the stroke his wife Galina speaks for him, with his consent.',
    ],
  })
}
