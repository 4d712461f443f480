import { allergy } from '../build/allergy.ts'
import { appointment } from '../build/appointment.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { bodySize } from '../build/body-size.ts'
import { carePlan } from '../build/care-plan.ts'
import { condition } from '../build/condition.ts'
import { coverage } from '../build/coverage.ts'
import { textNote } from '../build/document-reference.ts'
import { encounter, visit } from '../build/encounter.ts'
import { immunization } from '../build/immunization.ts'
import { labPanel } from '../build/lab-panel.ts'
import { vitalSign } from '../build/observation.ts'
import { patient } from '../build/patient.ts'
import { procedure } from '../build/procedure.ts'
import { relatedPerson } from '../build/related-person.ts'
import { task } from '../build/task.ts'
import { addDays, at, monthOf } from '../calendar.ts'
import { type Chart, idIn, type PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { labs, loincCodes, vitals } from '../codes/loinc.ts'
import { ingredients } from '../codes/rxnorm.ts'
import { problems, procedures, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'
import { medicines, turningPoints } from './liam-obrien-medicines.ts'

/** Days ago of the seizure that followed the missed tablets. */
const relapse = 117

export const liamObrien: PersonaSource = {
  slug: 'liam-obrien',
  title: "Liam O'Brien, epilepsy, and a gap between two fills",
  story:
    'Nineteen, juvenile myoclonic epilepsy: a rash ended the first medicine, the second works when he takes it. ' +
    'Seventy days without tablets show only in the dispenses, and end in the emergency room; his name holds an apostrophe.',
  write(chart) {
    const { day } = chart
    const { first, rash, raised } = turningPoints(chart)
    const epilepsy = condition(chart, 'epilepsy', {
      code: problems.juvenileMyoclonicEpilepsy,
      onset: monthOf(day.yearsAgo(3, 120)),
      recorded: first,
      recorder: 'linnea-haugen',
    })
    const emergencies = [seizure(chart, 'first', day.yearsAgo(3, 40)), seizure(chart, 'relapse', day.daysAgo(relapse))]
    const seen = [...emergencies.flat(), ...reviews(chart, epilepsy)]
    return [
      patient(chart, {
        recordNumber: '00831960',
        names: [{ use: 'official', family: "O'Brien", given: ['Liam', 'Patrick'] }],
        gender: 'male',
        birthDate: day.yearsAgo(19, 45),
        line: '66 Signal Hill',
        postalCode: '01999',
        phone: '+1 555 0207',
        language: ['en', 'English'],
      }),
      relatedPerson(chart, 'mother', { relationship: 'MTH', given: 'Aoife', family: "O'Brien", phone: '+1 555 0208' }),
      epilepsy,
      allergy(chart, 'lamotrigine', {
        code: ingredients.lamotrigine,
        text: 'Lamotrigine',
        category: 'medication',
        criticality: 'high',
        onset: rash,
        recorded: rash,
        reaction: {
          manifestation: problems.eruption,
          severity: 'moderate',
          note: 'Red spots over trunk and arms, 38.4 °C, lips dry; gone ten days after the last tablet.',
        },
      }),
      ...seen,
      ...medicines(chart, epilepsy, seen),
      procedure(chart, 'electroencephalography', {
        code: procedures.electroencephalography,
        when: addDays(first, -4),
        because: epilepsy,
        note: 'Bursts of generalized polyspikes and waves, provoked by flashing light.',
      }),
      procedure(chart, 'magnetic-resonance', {
        code: procedures.magneticResonance,
        when: addDays(first, 12),
        because: epilepsy,
        note: 'Brain without abnormality.',
      }),
      carePlan(chart, 'plan-seizures', {
        title: 'Seizure plan',
        since: day.monthsAgo(1),
        addresses: [epilepsy],
        activities: [
          { what: 'Tablets morning and evening, with an alarm on the telephone', how: 'twice a day' },
          { what: 'Sleep of seven hours or more, no all-night study', how: 'daily' },
          { what: 'A seizure of more than 5 minutes: emergency number', how: 'at once' },
          { what: 'No driving', how: 'until six months without a seizure' },
        ],
      }),
      task(chart, 'task-driving', {
        title: 'Form for the licensing office',
        description: 'Medical form about driving: to be filled in once he has been free of seizures for six months.',
        authored: day.monthsAgo(1),
        due: addDays(day.today, 66),
        because: epilepsy,
      }),
      immunization(chart, 'meningococcal', { vaccine: vaccines.meningococcalACWY, when: day.yearsAgo(2, 300) }),
      immunization(chart, 'hpv-1', { vaccine: vaccines.hpv9, when: day.yearsAgo(6, 12), dose: 1 }),
      immunization(chart, 'hpv-2', { vaccine: vaccines.hpv9, when: day.yearsAgo(5, 170), dose: 2 }),
      coverage(chart, {
        kind: 'private',
        memberNumber: 'LM20831960',
        plan: 'Linden Family',
        since: day.yearsAgo(9),
        through: { relationship: 'child', subscriber: `RelatedPerson/${idIn(chart, 'mother')}` },
      }),
      appointment(chart, 'appointment-review', {
        inDays: 63,
        time: '16:00',
        reason: 'Epilepsy: six months without a seizure?',
        because: epilepsy,
        booked: day.monthsAgo(1),
      }),
      note(chart, 'raised', raised, 'linnea-haugen', [
        'Jerks of both arms on most mornings for a month, mugs dropped; no tonic-clonic seizure.',
        'Levetiracetam raised to 1000 mg twice a day. Mood unchanged, asked for on purpose.',
      ]),
    ]
  },
}

/** What the emergency room saw, measured and wrote. */
function seizure(chart: Chart, name: string, date: string): readonly Resource[] {
  const isFirst = name === 'first'
  const diagnosis = condition(chart, `seizure-${name}`, {
    code: problems.seizure,
    text: 'Tonic-clonic seizure',
    onset: date,
    abated: date,
    recorded: date,
    category: 'encounter-diagnosis',
    encounter: { reference: `Encounter/${idIn(chart, `emergency-${name}`)}` },
  })
  const seen = encounter(chart, `emergency-${name}`, {
    type: visits.emergency,
    kind: 'EMER',
    start: at(date, '07:50'),
    end: at(date, '13:10'),
    reason: 'Seizure at breakfast',
    diagnosis,
  })
  const facts = { when: at(date, '08:00'), encounter: seen }
  return [
    diagnosis,
    seen,
    bloodPressure(chart, `blood-pressure-${name}`, isFirst ? [142, 84] : [134, 78], facts),
    vitalSign(chart, `heart-rate-${name}`, vitals.heartRate, isFirst ? 112 : 121, facts),
    vitalSign(chart, `oxygen-${name}`, vitals.oxygenSaturation, isFirst ? 97 : 95, facts),
    ...labPanel(chart, `metabolic-${name}`, {
      code: loincCodes.metabolicPanel,
      text: 'Basic metabolic panel',
      date,
      results: {
        glucose: [labs.glucose, 112],
        sodium: [labs.sodium, 140],
        potassium: [labs.potassium, 3.9],
        bicarbonate: [labs.bicarbonate, isFirst ? 20 : 19],
      },
    }),
    textNote(chart, `note-emergency-${name}`, {
      kind: 'discharge',
      title: 'Emergency room: seizure',
      when: at(date, '13:00'),
      encounter: seen,
      about: [diagnosis],
      lines: isFirst
        ? [
            'Two minutes of stiffness and jerking after a night of four hours, seen by his mother. Bit his tongue.',
            'Sodium and glucose normal. EEG asked for; no driving, no bath alone.',
          ]
        : [
            'About two minutes, seen by a roommate. Says that he ran out of levetiracetam about two weeks ago and meant to call.',
            'Given levetiracetam here; prescription renewed. Sees his own doctor within the week.',
          ],
    }),
  ]
}

function reviews(chart: Chart, epilepsy: Resource): readonly Resource[] {
  const { day } = chart
  const { first, rash, raised } = turningPoints(chart)
  const course = [
    [first, 'linnea-haugen', 174, 63.5],
    [rash, 'linnea-haugen', 174, 63.2],
    [day.yearsAgo(2, 10), 'linnea-haugen', 177, 66.8],
    [raised, 'linnea-haugen', 178, 68.1],
    [day.daysAgo(relapse - 5), 'dave-okafor', 178.5, 69],
    [day.monthsAgo(1), 'dave-okafor', 178.5, 69.6],
  ] as const
  return course.flatMap(([date, practitioner, height, weight]) => {
    const review = visit(chart, `review-${date}`, date, { type: visits.followUp, diagnosis: epilepsy, practitioner })
    const facts = { when: at(date, '09:10'), encounter: review, performer: `Practitioner/${practitioner}` }
    return [review, ...bodySize(chart, date, { height, weight }, facts)]
  })
}

function note(chart: Chart, name: string, date: string, author: string, lines: readonly string[]): Resource {
  return textNote(chart, `note-${name}`, {
    kind: 'progress',
    title: 'Epilepsy',
    when: at(date, '09:28'),
    author,
    lines,
  })
}
