import { appointment } from '../build/appointment.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { condition } from '../build/condition.ts'
import { coverage } from '../build/coverage.ts'
import { dosage, tablets } from '../build/dosage.ts'
import { visit } from '../build/encounter.ts'
import { immunization } from '../build/immunization.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { patient } from '../build/patient.ts'
import { at, yearOf } from '../calendar.ts'
import type { PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { drugs } from '../codes/rxnorm.ts'
import { problems, visits } from '../codes/snomed.ts'

const practitioner = 'ravi-iyer'

export const hanaYamada: PersonaSource = {
  slug: 'hana-yamada',
  title: 'Hana Yamada, of the other practice',
  story: 'Migraine and hay fever, looked after at Hillside Practice: staff of Harbour Clinic must not find her.',
  write(chart) {
    const { day } = chart
    const migraine = condition(chart, 'migraine', {
      code: problems.migraine,
      onset: yearOf(day.yearsAgo(19)),
      recorded: day.yearsAgo(4, 51),
      recorder: practitioner,
    })
    const rhinitis = condition(chart, 'hay-fever', {
      code: problems.seasonalRhinitis,
      text: 'Hay fever',
      onset: yearOf(day.yearsAgo(30)),
      recorded: day.yearsAgo(4, 51),
      recorder: practitioner,
    })
    const seen = visit(chart, 'visit-migraine', day.daysAgo(83), {
      type: visits.problem,
      reason: 'Migraine more often than before',
      diagnosis: migraine,
      practitioner,
      organization: 'hillside-practice',
    })
    const earlier = visit(chart, 'visit-hay-fever', day.yearsAgo(1, 200), {
      type: visits.symptom,
      reason: 'Sneezing and itching eyes',
      diagnosis: rhinitis,
      practitioner,
      organization: 'hillside-practice',
    })
    const naproxen = medicationRequest(chart, 'naproxen', {
      drug: drugs.naproxen500,
      text: 'Naproxen 500 mg tablet',
      authored: day.daysAgo(83),
      dosage: [
        dosage({
          text: '1 tablet at the start of a migraine, at most 2 in a day',
          dose: [1, '{tbl}'],
          asNeeded: true,
          maxPerDay: 2,
        }),
      ],
      because: migraine,
      requester: practitioner,
      seen: [seen],
    })
    const loratadine = medicationRequest(chart, 'loratadine', {
      drug: drugs.loratadine10,
      text: 'Loratadine 10 mg tablet',
      authored: day.yearsAgo(1, 200),
      dosage: [tablets(1, 1, '1 tablet once a day while pollen flies')],
      status: 'on-hold',
      statusReason: 'Out of season',
      because: rhinitis,
      requester: practitioner,
      seen: [earlier],
    })
    const facts = { when: at(day.daysAgo(83), '09:05'), encounter: seen, performer: `Practitioner/${practitioner}` }
    return [
      patient(chart, {
        recordNumber: '00903348',
        names: [
          { use: 'official', family: 'Yamada', given: ['Hana'] },
          { use: 'usual', text: '山田 花', family: '山田', given: ['花'] },
        ],
        gender: 'female',
        birthDate: day.yearsAgo(46, 99),
        organization: 'hillside-practice',
        practitioner,
        line: '3 Orchard Rise',
        postalCode: '01997',
        phone: '+1 555 0177',
        language: ['ja', 'Japanese'],
      }),
      migraine,
      rhinitis,
      earlier,
      seen,
      naproxen,
      loratadine,
      ...fills(chart, naproxen, [day.daysAgo(82)], { amount: [20, '{tbl}'], days: 30 }),
      ...fills(chart, loratadine, [day.yearsAgo(1, 198)], { amount: [90, '{tbl}'], days: 90 }),
      bloodPressure(chart, 'blood-pressure', [121, 79], facts),
      coverage(chart, { kind: 'private', memberNumber: 'LM20655402', plan: 'Linden Basic', since: day.yearsAgo(4) }),
      appointment(chart, 'appointment-migraine', {
        inDays: 12,
        time: '09:30',
        reason: 'Migraine: diary of three months',
        because: migraine,
        booked: day.daysAgo(83),
        practitioner,
        organization: 'hillside-practice',
      }),
      immunization(chart, 'influenza', { vaccine: vaccines.influenza, when: day.daysAgo(41), reported: true }),
    ]
  },
}
