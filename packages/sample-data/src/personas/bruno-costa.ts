import { noKnownAllergies } from '../build/allergy.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { bodySize } from '../build/body-size.ts'
import { condition } from '../build/condition.ts'
import { coverage } from '../build/coverage.ts'
import { textNote } from '../build/document-reference.ts'
import { encounter, visit } from '../build/encounter.ts'
import { immunization } from '../build/immunization.ts'
import { vitalSign } from '../build/observation.ts'
import { patient } from '../build/patient.ts'
import { relatedPerson } from '../build/related-person.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { task } from '../build/task.ts'
import { at, yearOf } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { vitals } from '../codes/loinc.ts'
import { problems, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'
import { criticalResults, earlierResults } from './bruno-costa-labs.ts'
import { medicines } from './bruno-costa-medicines.ts'

export const brunoCosta: PersonaSource = {
  slug: 'bruno-costa',
  title: 'Bruno Costa, critical results yesterday and today',
  story:
    'In the emergency room since yesterday evening with ketoacidosis: glucose beyond the scale (> 600 mg/dL), potassium first ' +
    'critically high and today, on insulin, critically low. Several results wait at once, the last preliminary, the stay still open.',
  write(chart) {
    const { day } = chart
    const yesterday = day.daysAgo(1)
    const diabetes = condition(chart, 'diabetes', {
      code: problems.diabetesType2,
      text: 'Type 2 diabetes',
      onset: yearOf(day.yearsAgo(9)),
      recorded: day.yearsAgo(8, 60),
    })
    const hypertension = condition(chart, 'hypertension', {
      code: problems.essentialHypertension,
      text: 'High blood pressure',
      onset: yearOf(day.yearsAgo(9)),
      recorded: day.yearsAgo(8, 60),
    })
    const ketoacidosis = condition(chart, 'ketoacidosis', {
      code: problems.diabeticKetoacidosis,
      text: 'Diabetic ketoacidosis',
      onset: yesterday,
      recorded: yesterday,
      category: 'encounter-diagnosis',
    })
    const stay = encounter(chart, 'emergency', {
      type: visits.emergency,
      kind: 'EMER',
      start: at(yesterday, '19:50'),
      reason: 'Confused, vomiting, breathing fast; found by his daughter',
      diagnosis: ketoacidosis,
    })
    const reviews = reviewsOf(chart, diabetes)
    const seen = [...reviews, stay]
    const results = criticalResults(chart, stay)
    return [
      patient(chart, {
        recordNumber: '00389950',
        names: [{ use: 'official', family: 'Costa', given: ['Bruno', 'Miguel'] }],
        gender: 'male',
        photo: { skin: 'olive', hair: 'short', hairColour: 'grey', clothes: 'slate', beard: true },
        birthDate: day.yearsAgo(63, 133),
        line: '88 Cannery Row',
        postalCode: '01998',
        phone: '+1 555 0171',
        language: ['pt', 'Portuguese'],
      }),
      relatedPerson(chart, 'daughter', {
        relationship: 'DAU',
        given: 'Inês',
        family: 'Costa',
        phone: '+1 555 0172',
      }),
      diabetes,
      hypertension,
      ketoacidosis,
      noKnownAllergies(chart, day.yearsAgo(8, 60)),
      ...seen,
      ...atTheBedside(chart, stay),
      ...earlierResults(chart),
      ...results,
      ...medicines(chart, { diabetes, hypertension, ketoacidosis }, seen),
      task(chart, 'act-on-potassium', {
        title: 'Act on a critical potassium',
        description: 'Potassium 2.7 mmol/L while on insulin: replace it, and measure again within the hour.',
        priority: 'stat',
        status: 'in-progress',
        because: ketoacidosis,
        authored: at(day.today, '02:20'),
      }),
      coverage(chart, { kind: 'private', memberNumber: 'LM20389950', plan: 'Linden Plus', since: day.yearsAgo(8) }),
      smokingStatus(chart, 'former', at(day.yearsAgo(8, 60), '09:20')),
      immunization(chart, 'pneumococcal', { vaccine: vaccines.pneumococcal23, when: day.yearsAgo(2, 90) }),
      ...notes(chart, stay, ketoacidosis),
    ]
  },
}

function reviewsOf(chart: Chart, because: Resource): readonly Resource[] {
  const { day, random } = chart
  const dates = [...[8, 6, 4, 2, 1].map((years) => day.yearsAgo(years, 60)), day.daysAgo(170)]
  return dates.flatMap((date, index) => {
    const seen = visit(chart, `review-${date}`, date, { type: visits.checkUp, diagnosis: because })
    const facts = { when: at(date, '09:10'), encounter: seen }
    return [
      seen,
      bloodPressure(chart, `blood-pressure-${date}`, [random.around(138, 5), random.around(84, 4)], facts),
      ...bodySize(chart, date, { height: 174, weight: random.around(94 - index, 0.6, 1) }, facts),
    ]
  })
}

/** Dry, fast and low when he came; better after the first liters. */
function atTheBedside(chart: Chart, stay: Resource): readonly Resource[] {
  const first = { when: at(chart.day.daysAgo(1), '20:00'), encounter: stay }
  const later = { when: at(chart.day.today, '01:30'), encounter: stay }
  return [
    bloodPressure(chart, 'blood-pressure-arrival', [92, 54], first),
    vitalSign(chart, 'heart-rate-arrival', vitals.heartRate, 124, first),
    vitalSign(chart, 'respiratory-rate-arrival', vitals.respiratoryRate, 30, first),
    vitalSign(chart, 'temperature-arrival', vitals.temperature, 36.2, first),
    vitalSign(chart, 'oxygen-saturation-arrival', vitals.oxygenSaturation, 96, first),
    bloodPressure(chart, 'blood-pressure-night', [112, 66], later),
    vitalSign(chart, 'heart-rate-night', vitals.heartRate, 98, later),
    vitalSign(chart, 'respiratory-rate-night', vitals.respiratoryRate, 22, later),
  ]
}

function notes(chart: Chart, stay: Resource, about: Resource): readonly Resource[] {
  const { day } = chart
  return [
    textNote(chart, 'note-arrival', {
      kind: 'history',
      title: 'Emergency room, arrival',
      when: at(day.daysAgo(1), '21:10'),
      encounter: stay,
      about: [about],
      lines: [
        'Three days of vomiting, took none of his tablets. Drowsy, dry, breath of acetone, Kussmaul breathing.',
        'Glucose above 600 mg/dL, venous pH 6.98, potassium 6.8 mmol/L with tall T waves.',
        'Calcium, fluids, insulin by pump. Metformin and lisinopril on hold.',
      ],
    }),
    textNote(chart, 'note-night', {
      kind: 'progress',
      title: 'Night round',
      when: at(day.today, '02:20'),
      encounter: stay,
      about: [about],
      lines: [
        'Awake, answers. Glucose 388 mg/dL, venous pH 7.19. Potassium has fallen to 2.7 mmol/L under insulin.',
        'Insulin paused, potassium by infusion on the monitor, next sample in an hour.',
      ],
    }),
  ]
}
