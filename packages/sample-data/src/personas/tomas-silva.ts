import { allergy } from '../build/allergy.ts'
import { appointment } from '../build/appointment.ts'
import { carePlan } from '../build/care-plan.ts'
import { careTeam } from '../build/care-team.ts'
import { condition } from '../build/condition.ts'
import { coverage } from '../build/coverage.ts'
import { encounter, visit } from '../build/encounter.ts'
import { immunization } from '../build/immunization.ts'
import { vitalSign } from '../build/observation.ts'
import { patient } from '../build/patient.ts'
import { procedure } from '../build/procedure.ts'
import { relatedPerson } from '../build/related-person.ts'
import { vaccinesOfInfancy } from '../build/vaccines-of-infancy.ts'
import { at, monthOf } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { vitals } from '../codes/loinc.ts'
import { allergens, problems, procedures, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'
import { medicines } from './tomas-silva-medicines.ts'
import { notes } from './tomas-silva-notes.ts'

export const tomasSilva: PersonaSource = {
  slug: 'tomas-silva',
  title: 'Tomás Silva, seven, with asthma',
  story:
    'Penny’s son. Asthma since about his fourth birthday, one night in the emergency room ten months ago that ended with a short ' +
    'course of prednisone in falling doses; well controlled since with an inhaled steroid.',
  write(chart) {
    const { day } = chart
    const asthma = condition(chart, 'asthma', {
      code: problems.childhoodAsthma,
      onset: monthOf(day.yearsAgo(3, 60)),
      recorded: day.yearsAgo(3, 20),
      recorder: 'linnea-haugen',
    })
    const emergency = encounter(chart, 'emergency', {
      type: visits.emergency,
      kind: 'EMER',
      start: at(day.monthsAgo(10), '22:40'),
      end: at(day.monthsAgo(10), '23:55'),
      reason: 'Wheezing and short of breath after a cold',
      diagnosis: asthma,
      practitioner: 'linnea-haugen',
    })
    const seen = [
      visit(chart, 'visit-first-wheeze', day.yearsAgo(3, 20), {
        type: visits.symptom,
        reason: 'Coughs and wheezes at night, for weeks',
        diagnosis: asthma,
        practitioner: 'linnea-haugen',
      }),
      emergency,
      ...followUps(chart, asthma),
    ]
    const inEmergency = { when: at(day.monthsAgo(10), '22:50'), encounter: emergency }
    return [
      patient(chart, {
        recordNumber: '00421801',
        names: [
          { use: 'official', family: 'Silva', given: ['Tomás', 'João'] },
          { use: 'nickname', given: ['Tomi'] },
        ],
        gender: 'male',
        birthDate: day.yearsAgo(7, 40),
        line: '9 Ferry Street',
        postalCode: '01998',
        practitioner: 'linnea-haugen',
        photo: { skin: 'light', hair: 'short', hairColour: 'brown', clothes: 'green' },
        language: ['en', 'English'],
      }),
      relatedPerson(chart, 'mother', { relationship: 'MTH', given: 'Penny', family: 'Silva', phone: '+1 555 0142' }),
      careTeam(chart, {
        name: 'Asthma care of Tomás',
        since: day.yearsAgo(3, 20),
        members: [
          ['Pediatrician', 'Practitioner/linnea-haugen'],
          ['Mother', 'RelatedPerson/tomas-silva-mother'],
        ],
      }),
      asthma,
      condition(chart, 'dermatitis', {
        code: problems.atopicDermatitis,
        onset: day.yearsAgo(6, 100),
        abated: day.yearsAgo(3),
        recorded: day.yearsAgo(6, 90),
        recorder: 'linnea-haugen',
      }),
      allergy(chart, 'house-dust-mite', {
        code: allergens.houseDustMite,
        text: 'House dust mite',
        category: 'environment',
        criticality: 'low',
        recorded: day.yearsAgo(3, 20),
      }),
      ...seen,
      vitalSign(chart, 'oxygen-emergency', vitals.oxygenSaturation, 91, inEmergency),
      vitalSign(chart, 'respiratory-rate-emergency', vitals.respiratoryRate, 38, inEmergency),
      vitalSign(chart, 'heart-rate-emergency', vitals.heartRate, 134, inEmergency),
      ...medicines(chart, asthma, seen),
      ...notes(chart, asthma, seen),
      procedure(chart, 'lung-function', {
        code: procedures.lungFunction,
        when: day.monthsAgo(4),
        because: asthma,
        note: 'FEV1 94 % of predicted; no change after albuterol.',
      }),
      ...vaccinesOfChildhood(chart),
      carePlan(chart, 'plan-asthma', {
        title: 'Asthma action plan',
        since: day.monthsAgo(9),
        author: 'linnea-haugen',
        addresses: [asthma],
        activities: [
          { what: 'Well: two puffs of fluticasone', how: 'morning and evening' },
          { what: 'Cough or wheeze: two puffs of albuterol', how: 'every 4 hours as needed' },
          { what: 'No better after albuterol, or lips blue: emergency number', how: 'at once' },
        ],
      }),
      coverage(chart, {
        kind: 'private',
        memberNumber: 'LM20977311',
        plan: 'Linden Family',
        since: day.yearsAgo(6),
        through: { relationship: 'child', subscriber: 'RelatedPerson/tomas-silva-mother' },
      }),
      appointment(chart, 'appointment-asthma', {
        inDays: 17,
        time: '15:30',
        reason: 'Asthma review',
        because: asthma,
        booked: day.monthsAgo(4),
        practitioner: 'linnea-haugen',
      }),
    ]
  },
}

function followUps(chart: Chart, asthma: Resource): readonly Resource[] {
  const growth = [
    { months: 34, height: 101, weight: 16.2 },
    { months: 22, height: 108, weight: 18.4 },
    { months: 9, height: 115.5, weight: 20.9 },
    { months: 4, height: 119, weight: 22.3 },
  ]
  return growth.flatMap(({ months, height, weight }) => {
    const date = chart.day.monthsAgo(months)
    const review = visit(chart, `asthma-review-${date}`, date, {
      type: visits.asthmaFollowUp,
      diagnosis: asthma,
      practitioner: 'linnea-haugen',
    })
    const facts = { when: at(date, '09:05'), encounter: review, performer: 'Practitioner/linnea-haugen' }
    return [
      review,
      vitalSign(chart, `height-${date}`, vitals.height, height, facts),
      vitalSign(chart, `weight-${date}`, vitals.weight, weight, facts),
      vitalSign(chart, `oxygen-${date}`, vitals.oxygenSaturation, 98, facts),
    ]
  })
}

function vaccinesOfChildhood(chart: Chart): readonly Resource[] {
  const { day } = chart
  const given = [
    ['dtap-4', vaccines.dtap, day.yearsAgo(5, 300), 4],
    ['dtap-5', vaccines.dtap, day.yearsAgo(3, 10), 5],
    ['polio-4', vaccines.polio, day.yearsAgo(3, 10), 4],
    ['hib-3', vaccines.hib, day.yearsAgo(6, 20), 3],
    ['pneumococcal13-4', vaccines.pneumococcal13, day.yearsAgo(6, 20), 4],
    ['mmr-1', vaccines.measlesMumpsRubella, day.yearsAgo(6, 20), 1],
    ['mmr-2', vaccines.measlesMumpsRubella, day.yearsAgo(3, 10), 2],
    ['varicella-1', vaccines.varicella, day.yearsAgo(6, 20), 1],
    ['varicella-2', vaccines.varicella, day.yearsAgo(3, 10), 2],
    ['hepatitis-a-1', vaccines.hepatitisA, day.yearsAgo(6, 20), 1],
    ['hepatitis-a-2', vaccines.hepatitisA, day.yearsAgo(5, 200), 2],
    ['influenza', vaccines.influenza, day.daysAgo(38), undefined],
  ] as const
  const later = given.map(([name, vaccine, when, dose]) =>
    immunization(chart, name, { vaccine, when, ...(dose === undefined ? {} : { dose }) }),
  )
  return [...vaccinesOfInfancy(chart, day.yearsAgo(7, 40)), ...later]
}
