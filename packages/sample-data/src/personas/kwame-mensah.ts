import { allergy } from '../build/allergy.ts'
import { appointment } from '../build/appointment.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { carePlan } from '../build/care-plan.ts'
import { condition } from '../build/condition.ts'
import { coverage } from '../build/coverage.ts'
import { textNote } from '../build/document-reference.ts'
import { encounter, visit } from '../build/encounter.ts'
import { familyMemberHistory } from '../build/family-member-history.ts'
import { goal } from '../build/goal.ts'
import { immunization } from '../build/immunization.ts'
import { vitalSign } from '../build/observation.ts'
import { patient } from '../build/patient.ts'
import { procedure } from '../build/procedure.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { addDays, at, weekdayOf, yearOf } from '../calendar.ts'
import { type Chart, idIn, type PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { labs, scores, vitals } from '../codes/loinc.ts'
import { ingredients } from '../codes/rxnorm.ts'
import { problems, procedures, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'
import { bloodCounts } from './kwame-mensah-labs.ts'
import { medicines } from './kwame-mensah-medicines.ts'

export const kwameMensah: PersonaSource = {
  slug: 'kwame-mensah',
  title: 'Kwame Mensah, sickle cell disease',
  story:
    'Twenty-four; almost every blood count lies outside the ranges and is normal for him, and a high hemoglobin F is the ' +
    'success of hydroxyurea. One crisis with acute chest syndrome four months ago: pain scores hour by hour, a transfusion.',
  write(chart) {
    const { day } = chart
    const admitted = day.monthsAgo(4)
    /** A Saturday, as his first name says in Akan. */
    const birthDate = saturdayBefore(day.yearsAgo(24, 133))
    const sickleCell = condition(chart, 'sickle-cell', {
      code: problems.sickleCellDisease,
      text: 'Sickle cell disease (HbSS)',
      onset: birthDate,
      recorded: day.yearsAgo(4, 20),
      note: 'Found by newborn screening.',
    })
    const stay = crisisStay(chart, admitted)
    const reviews = followUps(chart, sickleCell)
    return [
      patient(chart, {
        recordNumber: '00832244',
        names: [{ use: 'official', family: 'Mensah', given: ['Kwame', 'Osei'] }],
        gender: 'male',
        birthDate,
        line: '12 Caulker Lane',
        postalCode: '01998',
        phone: '+1 555 0212',
        language: ['ak', 'Akan'],
      }),
      sickleCell,
      allergy(chart, 'morphine', {
        code: ingredients.morphine,
        text: 'Morphine',
        category: 'medication',
        type: 'intolerance',
        criticality: 'low',
        recorded: day.yearsAgo(4, 20),
        reaction: { manifestation: problems.urticaria, severity: 'mild', note: 'Itching; hydromorphone is tolerated.' },
      }),
      ...['brother', 'sister'].map((name) =>
        familyMemberHistory(chart, name, {
          relative: name === 'brother' ? 'BRO' : 'SIS',
          told: day.yearsAgo(4, 20),
          ...(name === 'brother' ? { died: 6 } : {}),
          conditions: [
            {
              code: problems.sickleCellDisease,
              text: 'Sickle cell disease',
              ...(name === 'brother' ? { causedDeath: true } : {}),
            },
          ],
        }),
      ),
      ...stay.resources,
      ...reviews,
      ...medicines(chart, { sickleCell, crisis: stay.crisis, admitted }, [...reviews, ...stay.resources]),
      ...bloodCounts(chart, admitted),
      procedure(chart, 'splenectomy', {
        code: procedures.splenectomy,
        when: yearOf(day.yearsAgo(19)),
        because: sickleCell,
      }),
      immunization(chart, 'pneumococcal', { vaccine: vaccines.pneumococcal20, when: day.yearsAgo(2, 20) }),
      ...[1, 2].map((dose) =>
        immunization(chart, `meningococcal-${dose}`, {
          vaccine: vaccines.meningococcalACWY,
          when: addDays(day.yearsAgo(4, 20), (dose - 1) * 63),
          dose,
        }),
      ),
      ...[1, 2].map((dose) =>
        immunization(chart, `meningococcal-b-${dose}`, {
          vaccine: vaccines.meningococcalB,
          when: addDays(day.yearsAgo(2, 20), (dose - 1) * 190),
          dose,
        }),
      ),
      immunization(chart, 'influenza', { vaccine: vaccines.influenza, when: day.daysAgo(41) }),
      smokingStatus(chart, 'never', at(day.yearsAgo(4, 20), '09:20')),
      ...plans(chart, sickleCell),
    ]
  },
}

/** Four days in hospital: pain and breathing, hour by hour at first. */
function crisisStay(
  chart: Chart,
  admitted: string,
): { readonly crisis: Resource; readonly resources: readonly Resource[] } {
  const inStay = {
    encounter: { reference: `Encounter/${idIn(chart, 'stay')}` },
    category: 'encounter-diagnosis',
  } as const
  const crisis = condition(chart, 'crisis', {
    ...inStay,
    code: problems.sickleCellCrisis,
    text: 'Painful crisis',
    onset: admitted,
    abated: addDays(admitted, 9),
    recorded: admitted,
  })
  const chest = condition(chart, 'acute-chest-syndrome', {
    ...inStay,
    code: problems.acuteChestSyndrome,
    onset: addDays(admitted, 1),
    abated: addDays(admitted, 7),
    recorded: addDays(admitted, 1),
  })
  const stay = encounter(chart, 'stay', {
    type: visits.emergency,
    kind: 'IMP',
    start: at(admitted, '02:30'),
    end: at(addDays(admitted, 4), '11:30'),
    reason: 'Pain in back and both thighs since the evening',
    diagnosis: crisis,
  })
  const measured = (
    [
      [0, '03:00', 9, 96, 37.6],
      [0, '04:00', 8, 96, 37.7],
      [0, '06:00', 6, 95, 38],
      [1, '06:00', 7, 90, 38.9],
      [1, '20:00', 5, 94, 38.1],
      [2, '08:00', 4, 96, 37.4],
      [3, '08:00', 3, 97, 37],
      [4, '08:00', 2, 97, 36.8],
    ] as const
  ).flatMap(([after, time, pain, oxygen, temperature]) => {
    const facts = { when: at(addDays(admitted, after), time), encounter: stay, performer: 'Practitioner/marisol-pena' }
    const name = `stay-${after}-${time.slice(0, 2)}`
    return [
      vitalSign(chart, `pain-${name}`, scores.pain, pain, facts),
      vitalSign(chart, `oxygen-${name}`, vitals.oxygenSaturation, oxygen, facts),
      vitalSign(chart, `temperature-${name}`, vitals.temperature, temperature, facts),
    ]
  })
  const resources = [
    crisis,
    chest,
    stay,
    ...measured,
    procedure(chart, 'chest-x-ray', {
      code: procedures.chestXRay,
      when: addDays(admitted, 1),
      because: chest,
      note: 'New shadow in the right lower lobe.',
    }),
    procedure(chart, 'transfusion', {
      code: procedures.transfusion,
      when: addDays(admitted, 1),
      because: chest,
      note: 'One unit of red cells, matched beyond ABO and D; hemoglobin 7.1 before.',
    }),
    textNote(chart, 'discharge', {
      kind: 'discharge',
      title: 'Discharge after a painful crisis',
      when: at(addDays(admitted, 4), '11:00'),
      encounter: stay,
      about: [crisis, chest],
      lines: [
        'Pain 9 of 10 on arrival; hydromorphone by pump within the hour, fluids, spirometer every two hours.',
        'Second day: fever, oxygen 90 %, shadow in the right lower lobe. Ceftriaxone with azithromycin, one unit of red cells.',
        'Home with oxycodone for five days. Hydroxyurea was not interrupted.',
      ],
    }),
  ]
  return { crisis, resources }
}

function followUps(chart: Chart, sickleCell: Resource): readonly Resource[] {
  const { day } = chart
  return [day.yearsAgo(4, 20), day.yearsAgo(3, 20), day.yearsAgo(2, 20), day.yearsAgo(1, 20), day.monthsAgo(3)].flatMap(
    (date) => {
      const seen = visit(chart, `review-${date}`, date, { type: visits.followUp, diagnosis: sickleCell })
      const facts = { when: at(date, '09:10'), encounter: seen }
      return [
        seen,
        bloodPressure(
          chart,
          `blood-pressure-${date}`,
          [chart.random.around(112, 4), chart.random.around(66, 3)],
          facts,
        ),
        vitalSign(chart, `oxygen-${date}`, vitals.oxygenSaturation, 97, facts),
        vitalSign(chart, `weight-${date}`, vitals.weight, chart.random.around(64, 1, 1), facts),
      ]
    },
  )
}

function plans(chart: Chart, sickleCell: Resource): readonly Resource[] {
  const { day } = chart
  const fetal = goal(chart, 'goal-hemoglobin-f', {
    text: 'Hemoglobin F above 20 %',
    since: day.yearsAgo(4, 20),
    achievement: 'sustaining',
    judged: day.monthsAgo(3),
    addresses: [sickleCell],
    target: { measure: labs.hemoglobinF, low: 20 },
  })
  return [
    fetal,
    carePlan(chart, 'plan-pain', {
      title: 'What to do for pain',
      description: 'For any emergency room: hydromorphone within 60 minutes of arrival, no morphine.',
      since: day.monthsAgo(3),
      addresses: [sickleCell],
      goals: [fetal],
      activities: [
        { what: 'At home: warmth, water, ibuprofen with food', how: 'first' },
        { what: 'Fever above 38.5 °C or chest pain: emergency room', how: 'at once' },
        { what: 'Blood count on hydroxyurea', how: 'every 3 months' },
      ],
    }),
    coverage(chart, { kind: 'public', memberNumber: 'BS70832244', plan: 'Bay State Standard', since: day.yearsAgo(5) }),
    appointment(chart, 'appointment-count', {
      inDays: 9,
      time: '08:20',
      reason: 'Blood count on hydroxyurea',
      because: sickleCell,
      booked: day.monthsAgo(3),
    }),
  ]
}

function saturdayBefore(date: string): string {
  return addDays(date, -((weekdayOf(date) + 1) % 7))
}
