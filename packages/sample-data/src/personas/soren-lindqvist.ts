import { appointment } from '../build/appointment.ts'
import { condition } from '../build/condition.ts'
import { coverage } from '../build/coverage.ts'
import { visit } from '../build/encounter.ts'
import { vitalSign } from '../build/observation.ts'
import { patient } from '../build/patient.ts'
import { relatedPerson } from '../build/related-person.ts'
import { vaccinesOfInfancy } from '../build/vaccines-of-infancy.ts'
import { addDays, at } from '../calendar.ts'
import { type Chart, idIn, type PersonaSource } from '../chart.ts'
import { vitals } from '../codes/loinc.ts'
import { problems, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'

/** How old he is, in days. */
const age = 190

export const sorenLindqvist: PersonaSource = {
  slug: 'soren-lindqvist',
  title: 'Søren Lindqvist, six months old and well',
  story: 'Grows along his curve and has had his vaccines on time; one ear infection that went away by itself.',
  write(chart) {
    const birthDate = chart.day.daysAgo(age)
    const otitis = condition(chart, 'otitis-media', {
      code: problems.otitisMedia,
      text: 'Ear infection',
      onset: addDays(birthDate, 146),
      abated: addDays(birthDate, 151),
      recorded: addDays(birthDate, 147),
      category: 'encounter-diagnosis',
      encounter: { reference: `Encounter/${idIn(chart, 'visit-ear')}` },
      recorder: 'linnea-haugen',
      note: 'Mild, one side: watched, no antibiotic.',
    })
    return [
      patient(chart, {
        recordNumber: '00518274',
        names: [
          { use: 'official', family: 'Lindqvist', given: ['Søren', 'Åke'] },
          { use: 'nickname', given: ['Lillen'] },
        ],
        gender: 'male',
        birthDate,
        line: '4 Tidewater Court',
        postalCode: '01998',
        practitioner: 'linnea-haugen',
        photo: { skin: 'pale', hair: 'tuft', hairColour: 'blond', clothes: 'sand' },
        language: ['sv', 'Swedish'],
      }),
      relatedPerson(chart, 'mother', {
        relationship: 'MTH',
        given: 'Märta',
        family: 'Lindqvist',
        phone: '+1 555 0188',
      }),
      otitis,
      visit(chart, 'visit-ear', addDays(birthDate, 147), {
        type: visits.symptom,
        reason: 'Fever, pulls at his right ear',
        diagnosis: otitis,
        practitioner: 'linnea-haugen',
      }),
      ...growth(chart, birthDate),
      ...vaccinesOfInfancy(chart, birthDate),
      coverage(chart, {
        kind: 'private',
        memberNumber: 'LM21660427',
        plan: 'Linden Family',
        since: birthDate,
        through: { relationship: 'child', subscriber: `RelatedPerson/${idIn(chart, 'mother')}` },
      }),
      appointment(chart, 'appointment-nine-months', {
        inDays: 84,
        time: '10:00',
        kind: 'CHECKUP',
        reason: 'Check-up at nine months',
        booked: addDays(birthDate, 184),
        practitioner: 'linnea-haugen',
      }),
    ]
  },
}

/** Age in days, weight in kg, length and head circumference in cm: near the median of the WHO standards for boys. */
const curve = [
  [0, 3.5, 50.4, 34.8],
  [5, 3.3, 50.5, 34.9],
  [31, 4.5, 54.6, 37.2],
  [62, 5.7, 58.6, 39.2],
  [123, 7.1, 64.1, 41.7],
  [184, 8.0, 67.8, 43.4],
] as const

function growth(chart: Chart, birthDate: string): readonly Resource[] {
  return curve.flatMap(([days, weight, length, head]) => {
    const date = addDays(birthDate, days)
    const performer = 'Practitioner/linnea-haugen'
    const checkUp =
      days === 0
        ? undefined
        : visit(chart, `check-up-day-${days}`, date, { type: visits.checkUp, practitioner: 'linnea-haugen' })
    const facts = { when: at(date, '09:10'), performer, encounter: checkUp }
    return [
      ...(checkUp === undefined ? [] : [checkUp]),
      vitalSign(chart, `weight-day-${days}`, vitals.weight, weight, facts),
      vitalSign(chart, `length-day-${days}`, vitals.height, length, facts),
      vitalSign(chart, `head-day-${days}`, vitals.headCircumference, head, facts),
      ...(days === 184 ? [mistypedWeight(chart, date)] : []),
    ]
  })
}

/** A slip of the keyboard, kept because a record is never silently corrected: the chart must not draw it. */
function mistypedWeight(chart: Chart, date: string): Resource {
  return vitalSign(chart, 'weight-mistyped', vitals.weight, 80, {
    when: at(date, '09:08'),
    status: 'entered-in-error',
    performer: 'Practitioner/linnea-haugen',
    note: 'Decimal point left out.',
  })
}
