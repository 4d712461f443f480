import { noKnownAllergies } from '../build/allergy.ts'
import { appointment } from '../build/appointment.ts'
import { carePlan } from '../build/care-plan.ts'
import { careTeam } from '../build/care-team.ts'
import { condition } from '../build/condition.ts'
import { consent } from '../build/consent.ts'
import { coverage } from '../build/coverage.ts'
import { device } from '../build/device.ts'
import { textNote } from '../build/document-reference.ts'
import { goal } from '../build/goal.ts'
import { immunization } from '../build/immunization.ts'
import { lab } from '../build/observation.ts'
import { patient } from '../build/patient.ts'
import { relatedPerson } from '../build/related-person.ts'
import { addDays, addMonths, at } from '../calendar.ts'
import { type Chart, idIn, type PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { labs, scores } from '../codes/loinc.ts'
import { problems } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'
import { medicines } from './emma-vandermeer-medicines.ts'
import { bloodTests, clinicVisits, cultures } from './emma-vandermeer-visits.ts'

export const emmaVandermeer: PersonaSource = {
  slug: 'emma-vandermeer',
  title: 'Emma van der Meer, cystic fibrosis',
  story:
    'Sixteen; growth and spirometry over eight years turn upwards where a modulator began. Two of her medicines have no ' +
    'code, one is inhaled every other month, cultures are results without a number; her family name begins in lower case.',
  write(chart) {
    const { day } = chart
    const birthDate = day.yearsAgo(16, 210)
    const found = addDays(birthDate, 24)
    const by = { recorded: found, recorder: 'linnea-haugen', onset: birthDate } as const
    const cysticFibrosis = condition(chart, 'cystic-fibrosis', {
      ...by,
      code: problems.cysticFibrosis,
      note: 'F508del on both chromosomes.',
    })
    const pancreas = condition(chart, 'pancreas', { ...by, code: problems.pancreaticInsufficiency })
    const seen = clinicVisits(chart, cysticFibrosis)
    return [
      patient(chart, {
        recordNumber: '00833175',
        names: [{ use: 'official', text: 'Emma van der Meer', family: 'van der Meer', given: ['Emma', 'Catharina'] }],
        gender: 'female',
        birthDate,
        line: '3 Sluice Court',
        postalCode: '01999',
        practitioner: 'linnea-haugen',
        phone: '+1 555 0219',
        language: ['nl', 'Dutch'],
      }),
      relatedPerson(chart, 'father', {
        relationship: 'FTH',
        given: 'Joost',
        family: 'van der Meer',
        phone: '+1 555 0220',
      }),
      careTeam(chart, {
        name: 'Cystic fibrosis team',
        since: day.monthsAgo(96),
        members: [
          ['Pediatrician', 'Practitioner/linnea-haugen'],
          ['Nurse', 'Practitioner/marisol-pena'],
          ['Father', `RelatedPerson/${idIn(chart, 'father')}`],
        ],
      }),
      cysticFibrosis,
      pancreas,
      noKnownAllergies(chart, day.monthsAgo(12)),
      lab(chart, 'sweat-chloride', labs.sweatChloride, 104, {
        when: at(addDays(birthDate, 20), '10:30'),
        note: '60 mmol/L and more: cystic fibrosis is likely.',
      }),
      ...seen,
      ...cultures(chart),
      ...bloodTests(chart),
      ...medicines(chart, { cysticFibrosis, pancreas }, seen),
      device(chart, 'nebulizer', {
        type: 'Nebulizer, vibrating mesh',
        name: 'Nebulizer at home',
        model: 'Breva Mesh 2',
        manufacturer: 'Tern Respiratory',
        serialNumber: 'BM2-204417',
        manufactured: day.monthsAgo(22),
        note: 'New mesh every 12 months.',
      }),
      immunization(chart, 'influenza', { vaccine: vaccines.influenza, when: day.daysAgo(50) }),
      immunization(chart, 'pneumococcal', { vaccine: vaccines.pneumococcal20, when: day.monthsAgo(18) }),
      consent(chart, 'registry', {
        kind: 'research',
        decision: 'permit',
        signed: day.monthsAgo(48),
        text: 'Her data go to the cystic fibrosis registry',
        signedBy: `RelatedPerson/${idIn(chart, 'father')}`,
      }),
      ...notes(chart, seen),
      ...plans(chart, cysticFibrosis),
    ]
  },
}

function notes(chart: Chart, seen: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const written = [
    [
      36,
      [
        'Coughs more for six weeks, up at night; weight stands still. FEV1 1.74 L, saturation 94 %.',
        'First Pseudomonas in sputum: tobramycin inhaled for 28 days. Modulator begins today, azithromycin added. ' +
          'Parents and Emma told what to watch for: liver, rash, mood.',
      ],
    ],
    [
      33,
      [
        'Coughs hardly at all. FEV1 up by almost half a liter, 3.7 kg gained.',
        'Pseudomonas is gone. ALT 71 U/L: seen, no symptoms; repeat in three months.',
      ],
    ],
    [
      3,
      [
        'Pseudomonas in sputum again, FEV1 a little lower, well otherwise.',
        'Inhaled tobramycin, 28 days on and off. Half of the visit with Emma alone: she wants to speak for herself from now on.',
      ],
    ],
  ] as const
  return written.map(([months, lines]) => {
    const date = day.monthsAgo(months)
    return textNote(chart, `note-${date}`, {
      kind: 'progress',
      title: 'Cystic fibrosis clinic',
      when: at(date, '09:29'),
      author: 'linnea-haugen',
      encounter: seen.find((one) => one.id.endsWith(`clinic-${date}`)),
      lines,
    })
  })
}

function plans(chart: Chart, cysticFibrosis: Resource): readonly Resource[] {
  const { day } = chart
  const breath = goal(chart, 'goal-fev1', {
    text: 'FEV1 stays above 2.5 liters',
    since: day.monthsAgo(24),
    achievement: 'sustaining',
    judged: day.monthsAgo(3),
    priority: 'high',
    addresses: [cysticFibrosis],
    target: { measure: scores.fev1, low: 2.5, due: addMonths(day.today, 12) },
  })
  return [
    breath,
    carePlan(chart, 'plan-adult', {
      title: 'On the way to the adult clinic',
      since: day.monthsAgo(3),
      until: addMonths(day.today, 18),
      author: 'linnea-haugen',
      addresses: [cysticFibrosis],
      goals: [breath],
      activities: [
        { what: 'Half of each visit without parents' },
        { what: 'Orders her own medicines', status: 'not-started' },
        { what: 'Airway clearance', how: 'twice a day' },
        { what: 'Glucose tolerance test', how: 'once a year', status: 'scheduled' },
      ],
    }),
    coverage(chart, {
      kind: 'private',
      memberNumber: 'LM20833175',
      plan: 'Linden Family Plus',
      since: day.yearsAgo(16, 200),
      through: { relationship: 'child', subscriber: `RelatedPerson/${idIn(chart, 'father')}` },
    }),
    appointment(chart, 'appointment-clinic', {
      inDays: 5,
      time: '09:00',
      minutes: 60,
      reason: 'Cystic fibrosis clinic: sputum after tobramycin, glucose tolerance',
      because: cysticFibrosis,
      booked: day.monthsAgo(3),
      practitioner: 'linnea-haugen',
      instruction: 'Come fasting; bring the nebulizer.',
    }),
  ]
}
