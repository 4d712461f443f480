import { allergy } from '../build/allergy.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { bodySize } from '../build/body-size.ts'
import { condition } from '../build/condition.ts'
import { dosage } from '../build/dosage.ts'
import { visit } from '../build/encounter.ts'
import { familyMemberHistory } from '../build/family-member-history.ts'
import { immunization } from '../build/immunization.ts'
import { medicationStatement } from '../build/medication-statement.ts'
import { patient } from '../build/patient.ts'
import { procedure } from '../build/procedure.ts'
import { serviceRequest } from '../build/service-request.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { monthOf, yearOf } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { loincCodes } from '../codes/loinc.ts'
import { drugs, ingredients } from '../codes/rxnorm.ts'
import { problems, procedures, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'
import { labsOfTenYears } from './nguyen-thi-minh-khai-labs.ts'
import { medicines } from './nguyen-thi-minh-khai-medicines.ts'
import { notes } from './nguyen-thi-minh-khai-notes.ts'
import { plans } from './nguyen-thi-minh-khai-plans.ts'

export const nguyenThiMinhKhai: PersonaSource = {
  slug: 'nguyen-thi-minh-khai',
  title: 'Nguyễn Thị Minh Khai, ten years of type 2 diabetes',
  story:
    'Diabetes, high blood pressure and lipids, followed for ten years: HbA1c fell with metformin, and rose again. ' +
    'Last week her potassium came back at 6.4 mmol/L while on lisinopril: a critical value that somebody must act on.',
  write(chart) {
    const { day } = chart
    const diabetes = condition(chart, 'diabetes', {
      code: problems.diabetesType2,
      text: 'Type 2 diabetes',
      onset: day.yearsAgo(10, 12),
      recorded: day.yearsAgo(10, 12),
    })
    const hypertension = condition(chart, 'hypertension', {
      code: problems.essentialHypertension,
      text: 'High blood pressure',
      onset: yearOf(day.yearsAgo(12)),
      recorded: day.yearsAgo(10, 12),
    })
    const lipids = condition(chart, 'hyperlipidemia', {
      code: problems.hyperlipidemia,
      onset: monthOf(day.yearsAgo(9, 20)),
      recorded: day.yearsAgo(9, 12),
    })
    const reviews = yearlyVisits(chart, diabetes)
    const results = labsOfTenYears(chart)
    return [
      patient(chart, {
        recordNumber: '00287345',
        names: [
          { use: 'official', text: 'Nguyễn Thị Minh Khai', family: 'Nguyễn', given: ['Thị', 'Minh Khai'] },
          { use: 'nickname', given: ['Khai'] },
        ],
        gender: 'female',
        birthDate: day.yearsAgo(58, 200),
        line: '112 Cannery Row',
        postalCode: '01998',
        phone: '+1 555 0137',
        photo: { skin: 'light', hair: 'bun', hairColour: 'black', clothes: 'blue', glasses: true },
        language: ['vi', 'Vietnamese'],
      }),
      diabetes,
      hypertension,
      lipids,
      allergy(chart, 'sulfamethoxazole', {
        code: ingredients.sulfamethoxazole,
        text: 'Sulfamethoxazole',
        category: 'medication',
        criticality: 'low',
        onset: yearOf(day.yearsAgo(21)),
        recorded: day.yearsAgo(10, 12),
        reaction: { manifestation: problems.urticaria, severity: 'moderate' },
      }),
      ...medicines(chart, { diabetes, hypertension, lipids }, reviews),
      medicationStatement(chart, 'ibuprofen', {
        drug: drugs.ibuprofen200,
        text: 'Ibuprofen 200 mg tablet',
        since: monthOf(day.monthsAgo(2)),
        told: day.yearsAgo(0, 12),
        dosage: [
          dosage({
            text: '1 to 2 tablets when the knee hurts, on most days',
            dose: [1, '{tbl}'],
            upTo: 2,
            asNeeded: true,
          }),
        ],
        reason: 'Pain in the right knee',
        note: 'Bought at the supermarket; she did not think of it as a medicine.',
      }),
      serviceRequest(chart, 'metabolic-panel', {
        kind: 'laboratory',
        code: loincCodes.metabolicPanel,
        text: 'Basic metabolic panel',
        authored: day.yearsAgo(0, 12),
        status: 'completed',
        because: diabetes,
        performer: 'Organization/harbour-laboratory',
        seen: reviews,
      }),
      ...results,
      ...plans(chart, { diabetes, hypertension }, results),
      ...reviews,
      ...notes(chart, { diabetes, hypertension, lipids }, [...reviews, ...results]),
      familyMemberHistory(chart, 'mother', {
        relative: 'MTH',
        told: day.yearsAgo(10, 12),
        died: 71,
        conditions: [{ code: problems.diabetesType2, text: 'Type 2 diabetes', onset: 50 }],
      }),
      familyMemberHistory(chart, 'brother', {
        relative: 'BRO',
        told: day.yearsAgo(5, 12),
        conditions: [{ code: problems.diabetesType2, text: 'Type 2 diabetes', onset: 44 }],
      }),
      ...[0, 1, 2, 3].map((years) =>
        immunization(chart, `influenza-${years}`, { vaccine: vaccines.influenza, when: day.yearsAgo(years, 40) }),
      ),
      immunization(chart, 'pneumococcal', { vaccine: vaccines.pneumococcal23, when: day.yearsAgo(6, 55) }),
      procedure(chart, 'colonoscopy', { code: procedures.colonoscopy, when: monthOf(day.yearsAgo(7, 80)) }),
    ]
  },
}

/** The diabetes review of each year, with blood pressure and weight. */
function yearlyVisits(chart: Chart, diabetes: Resource): readonly Resource[] {
  const { day, random } = chart
  return [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0].flatMap((years) => {
    const date = day.yearsAgo(years, 12)
    const review = visit(chart, `review-${date}`, date, { type: visits.checkUp, diagnosis: diabetes })
    const facts = { when: `${date}T09:10:00Z`, encounter: review }
    const systolic = random.around(years > 7 ? 152 : 134, 5)
    return [
      review,
      bloodPressure(chart, `blood-pressure-${date}`, [systolic, random.around(years > 7 ? 94 : 82, 4)], facts),
      ...bodySize(chart, date, { height: 154, weight: random.around(68 - years * 0.4, 1, 1) }, facts),
      ...(years % 5 === 0 ? [smokingStatus(chart, 'never', facts.when)] : []),
    ]
  })
}
