import { noKnownAllergies } from '../build/allergy.ts'
import { appointment } from '../build/appointment.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { bodySize } from '../build/body-size.ts'
import { condition } from '../build/condition.ts'
import { coverage } from '../build/coverage.ts'
import { pdfDocument, textNote } from '../build/document-reference.ts'
import { visit } from '../build/encounter.ts'
import { familyMemberHistory } from '../build/family-member-history.ts'
import { immunization } from '../build/immunization.ts'
import { patient } from '../build/patient.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { at, monthOf, yearOf } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { problems, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'
import { labsInTwoUnits } from './fatou-diallo-labs.ts'
import { medicines } from './fatou-diallo-medicines.ts'

export const fatouDiallo: PersonaSource = {
  slug: 'fatou-diallo',
  title: 'Fatou Diallo, the same tests in two units',
  story:
    'Her glucose, creatinine, cholesterol and HbA1c come in mmol/L, µmol/L and mmol/mol from Dakar and in mg/dL and percent ' +
    'from here: other codes, other ranges. An app that draws them into one line sees a leap that never was.',
  write(chart) {
    const { day } = chart
    const arrived = day.monthsAgo(13)
    const diabetes = condition(chart, 'diabetes', {
      code: problems.diabetesType2,
      text: 'Type 2 diabetes',
      onset: yearOf(day.yearsAgo(5)),
      recorded: arrived,
    })
    const lipids = condition(chart, 'hyperlipidemia', {
      code: problems.hyperlipidemia,
      onset: yearOf(day.yearsAgo(4)),
      recorded: arrived,
    })
    const reviews = visitsSinceArrival(chart, diabetes)
    return [
      patient(chart, {
        recordNumber: '00704432',
        names: [{ use: 'official', family: 'Diallo', given: ['Fatou'] }],
        gender: 'female',
        photo: { skin: 'dark', hair: 'scarf', hairColour: 'black', clothes: 'plum' },
        birthDate: day.yearsAgo(46, 19),
        line: '14 Tidewater Lane, Apt 3',
        postalCode: '01998',
        phone: '+1 555 0188',
        language: ['fr', 'French'],
      }),
      diabetes,
      lipids,
      noKnownAllergies(chart, arrived),
      familyMemberHistory(chart, 'mother', {
        relative: 'MTH',
        told: arrived,
        died: 63,
        conditions: [{ code: problems.diabetesType2, text: 'Type 2 diabetes', causedDeath: true }],
      }),
      ...reviews,
      ...labsInTwoUnits(chart),
      ...medicines(chart, { diabetes, lipids }, reviews),
      coverage(chart, {
        kind: 'public',
        memberNumber: 'BS70704432',
        plan: 'Bay State Standard',
        since: day.monthsAgo(13),
      }),
      appointment(chart, 'next', {
        inDays: 58,
        time: '09:40',
        reason: 'Review of diabetes, with interpreter (French)',
        because: diabetes,
        booked: day.monthsAgo(1),
      }),
      smokingStatus(chart, 'never', at(arrived, '09:20')),
      immunization(chart, 'influenza', { vaccine: vaccines.influenza, when: day.daysAgo(33) }),
      ...notes(chart, reviews),
    ]
  },
}

function visitsSinceArrival(chart: Chart, because: Resource): readonly Resource[] {
  return [13, 10, 7, 4, 1].flatMap((months) => {
    const date = chart.day.monthsAgo(months)
    const seen = visit(chart, `review-${date}`, date, {
      type: months === 13 ? visits.checkUp : visits.followUp,
      diagnosis: because,
    })
    const facts = { when: at(date, '09:10'), encounter: seen }
    return [
      seen,
      bloodPressure(chart, `blood-pressure-${date}`, [chart.random.around(126, 4), chart.random.around(78, 3)], facts),
      ...bodySize(chart, date, { height: 168, weight: chart.random.around(76 + months * 0.2, 0.4, 1) }, facts),
    ]
  })
}

function notes(chart: Chart, reviews: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const arrived = day.monthsAgo(13)
  return [
    ...pdfDocument(chart, 'dakar-results', {
      kind: 'referral',
      title: 'Résultats de laboratoire, Dakar',
      when: at(day.monthsAgo(15), '12:00'),
      lines: [
        'Laboratoire de la Corniche, Dakar (inventé). Patiente : Mme Fatou Diallo.',
        '',
        `Prélèvement de ${monthOf(day.monthsAgo(15))}, à jeun :`,
        'Glycémie 8,9 mmol/L (3,9-5,5). Créatinine 71 µmol/L (53-97).',
        'Cholestérol total 6,3 mmol/L (< 5,2). HbA1c 64 mmol/mol (20-38).',
      ],
    }),
    textNote(chart, 'note-first', {
      kind: 'history',
      title: 'First visit after her arrival',
      when: at(arrived, '09:29'),
      encounter: reviews[0],
      lines: [
        'Came from Dakar last month. Diabetes for about four years, on metformin; brought her results of three years.',
        'Taken over as they are, in the units of that laboratory: nothing was converted.',
        'Speaks French and Wolof; some English. Interpreter by telephone.',
      ],
    }),
  ]
}
