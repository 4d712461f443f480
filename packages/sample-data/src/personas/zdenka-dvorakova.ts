import { appointment } from '../build/appointment.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { condition } from '../build/condition.ts'
import { coverage } from '../build/coverage.ts'
import { dosage, tablets, worded } from '../build/dosage.ts'
import { visit } from '../build/encounter.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { lab, vitalSign } from '../build/observation.ts'
import { patient } from '../build/patient.ts'
import { procedure } from '../build/procedure.ts'
import { at, yearOf } from '../calendar.ts'
import { type Chart, idIn, type PersonaSource } from '../chart.ts'
import { labs, vitals } from '../codes/loinc.ts'
import { drugs } from '../codes/rxnorm.ts'
import { problems, procedures, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'

export const zdenkaDvorakova: PersonaSource = {
  slug: 'zdenka-dvorakova',
  title: 'Zdeňka Dvořáková, on warfarin',
  story:
    'Atrial fibrillation, anticoagulated with a target INR of 2 to 3. An antibiotic drove it up for two ' +
    'weeks; the tablets differ by weekday, which only the words of the prescription say.',
  write(chart) {
    const { day } = chart
    const fibrillation = condition(chart, 'atrial-fibrillation', {
      code: problems.atrialFibrillation,
      onset: day.yearsAgo(2, 80),
      recorded: day.yearsAgo(2, 80),
    })
    const sinusitis = condition(chart, 'sinusitis', {
      code: problems.sinusitis,
      onset: day.daysAgo(209),
      abated: day.daysAgo(190),
      recorded: day.daysAgo(205),
      category: 'encounter-diagnosis',
      encounter: { reference: `Encounter/${idIn(chart, 'visit-sinusitis')}` },
    })
    const seen = [
      visit(chart, 'visit-warfarin', day.daysAgo(800), {
        type: visits.problem,
        reason: 'Begins warfarin',
        diagnosis: fibrillation,
      }),
      visit(chart, 'visit-sinusitis', day.daysAgo(205), {
        type: visits.symptom,
        reason: 'Facial pain and fever',
        diagnosis: sinusitis,
      }),
    ]
    return [
      patient(chart, {
        recordNumber: '00264907',
        names: [
          { use: 'official', family: 'Dvořáková', given: ['Zdeňka'] },
          { use: 'maiden', family: 'Říhová', given: ['Zdeňka'] },
        ],
        gender: 'female',
        birthDate: day.yearsAgo(72, 301),
        line: '5 Chandler Steps',
        postalCode: '01999',
        phone: '+1 555 0129',
        language: ['cs', 'Czech'],
      }),
      fibrillation,
      condition(chart, 'hypertension', {
        code: problems.essentialHypertension,
        text: 'High blood pressure',
        onset: yearOf(day.yearsAgo(15)),
        recorded: day.yearsAgo(2, 80),
      }),
      sinusitis,
      ...seen,
      ...medicines(chart, { fibrillation, sinusitis }, seen),
      ...inrSeries(chart),
      ...reviews(chart, fibrillation),
      coverage(chart, { kind: 'public', memberNumber: 'BS70264907', plan: 'Bay State Senior', since: day.yearsAgo(7) }),
      appointment(chart, 'appointment-today', {
        inDays: 0,
        time: '09:10',
        reason: 'INR, and which tablet on which day',
        because: fibrillation,
        status: 'checked-in',
        booked: day.daysAgo(14),
        instruction: 'Bring the pill box.',
      }),
      lab(chart, 'tsh', labs.tsh, 2.1, {
        when: at(day.yearsAgo(2, 79), '08:20'),
        note: 'Thyroid as a cause of the fibrillation: excluded.',
      }),
      procedure(chart, 'echocardiography', {
        code: procedures.echocardiography,
        when: day.yearsAgo(2, 66),
        because: fibrillation,
      }),
    ]
  },
}

function medicines(
  chart: Chart,
  { fibrillation, sinusitis }: Readonly<Record<'fibrillation' | 'sinusitis', Resource>>,
  seen: readonly Resource[],
): readonly Resource[] {
  const { day } = chart
  const warfarin = medicationRequest(chart, 'warfarin', {
    drug: drugs.warfarin5,
    text: 'Warfarin 5 mg tablet',
    authored: day.daysAgo(800),
    dosage: [worded('1 tablet on Monday, Wednesday and Friday, half a tablet on the other days, in the evening')],
    because: fibrillation,
    seen,
    supply: { quantity: [60, '{tbl}'], days: 84, refills: 3 },
    note: 'Target INR 2.0 to 3.0.',
  })
  const metoprolol = medicationRequest(chart, 'metoprolol', {
    drug: drugs.metoprololTartrate25,
    text: 'Metoprolol tartrate 25 mg tablet',
    authored: day.daysAgo(800),
    dosage: [tablets(1, 2, '1 tablet twice a day')],
    because: fibrillation,
    seen,
    supply: { quantity: [180, '{tbl}'], days: 90, refills: 3 },
  })
  const cefuroxime = medicationRequest(chart, 'cefuroxime', {
    drug: drugs.cefuroxime250,
    text: 'Cefuroxime 250 mg tablet',
    authored: day.daysAgo(205),
    dosage: [
      dosage({
        text: '1 tablet twice a day for 7 days',
        dose: [1, '{tbl}'],
        times: 2,
        period: { start: day.daysAgo(205), end: day.daysAgo(198) },
      }),
    ],
    status: 'completed',
    course: 'acute',
    because: sinusitis,
    seen,
    supply: { quantity: [14, '{tbl}'], days: 7, refills: 0 },
  })
  const quarters = [340, 256, 172, 88, 7].map((days) => day.daysAgo(days))
  return [
    warfarin,
    metoprolol,
    cefuroxime,
    ...fills(chart, warfarin, quarters, { amount: [60, '{tbl}'], days: 84 }),
    ...fills(chart, metoprolol, quarters.slice(1), { amount: [180, '{tbl}'], days: 90 }),
    ...fills(chart, cefuroxime, [day.daysAgo(205)], { amount: [14, '{tbl}'], days: 7 }),
  ]
}

/** Days ago and INR: twice a week, then weekly while the dose was being found, then monthly, with the antibiotic's excursion. */
const course = [
  [800, 1.1],
  [797, 1.3],
  [793, 1.6],
  [790, 1.9],
  [786, 2.1],
  [779, 2.6],
  [772, 2.5],
  [765, 2.4],
  [751, 2.2],
  [735, 2.3],
  [705, 2.6],
  [674, 2.4],
  [647, 2.2],
  [620, 2.5],
  [590, 2.8],
  [561, 2.5],
  [530, 2.4],
  [500, 2.2],
  [471, 2.3],
  [440, 2.6],
  [410, 2.7],
  [381, 2.5],
  [350, 2.4],
  [310, 2.1],
  [270, 2.6],
  [235, 2.5],
  [199, 4.6],
  [192, 3.4],
  [185, 2.7],
  [150, 2.3],
  [118, 1.8],
  [104, 2.2],
  [74, 2.4],
  [45, 2.6],
  [14, 2.5],
] as const

function inrSeries(chart: Chart): readonly Resource[] {
  return course.map(([days, value]) => {
    const date = chart.day.daysAgo(days)
    return lab(chart, `inr-${date}`, labs.inr, value, {
      when: at(date, '08:20'),
      range: { low: 2, high: 3, text: 'Therapeutic range for atrial fibrillation' },
      ...(days === 199 ? { note: 'After an antibiotic: two days without warfarin, then as before.' } : {}),
    })
  })
}

function reviews(chart: Chart, because: Resource): readonly Resource[] {
  return [24, 12, 6, 1].flatMap((months) => {
    const date = chart.day.monthsAgo(months)
    const seen = visit(chart, `review-${date}`, date, { type: visits.followUp, diagnosis: because })
    const facts = { when: at(date, '09:10'), encounter: seen }
    return [
      seen,
      bloodPressure(chart, `blood-pressure-${date}`, [chart.random.around(132, 5), chart.random.around(78, 4)], facts),
      vitalSign(chart, `heart-rate-${date}`, vitals.heartRate, chart.random.around(76, 6), facts),
    ]
  })
}
