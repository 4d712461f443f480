import { allergy } from '../build/allergy.ts'
import { appointment } from '../build/appointment.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { carePlan } from '../build/care-plan.ts'
import { condition } from '../build/condition.ts'
import { coverage } from '../build/coverage.ts'
import { labReport } from '../build/diagnostic-report.ts'
import { tablets } from '../build/dosage.ts'
import { visit } from '../build/encounter.ts'
import { goal } from '../build/goal.ts'
import { labPanel } from '../build/lab-panel.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { lab, vitalSign } from '../build/observation.ts'
import { patient } from '../build/patient.ts'
import { addMonths, at, monthOf, yearOf } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { labs, loincCodes, vitals } from '../codes/loinc.ts'
import { drugs, ingredients } from '../codes/rxnorm.ts'
import { problems, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'

export const adaezeOkonkwo: PersonaSource = {
  slug: 'adaeze-okonkwo',
  title: 'Adaeze Ọkọnkwọ, chronic kidney disease',
  story:
    'Kidney function has fallen from stage 3 to stage 4 over six years; anti-inflammatory painkillers are to be ' +
    'avoided. Yesterday’s hemoglobin is still preliminary.',
  write(chart) {
    const { day } = chart
    const hypertension = condition(chart, 'hypertension', {
      code: problems.essentialHypertension,
      text: 'High blood pressure',
      onset: yearOf(day.yearsAgo(24)),
      recorded: day.yearsAgo(6, 30),
    })
    const stage4 = condition(chart, 'kidney-disease-stage-4', {
      code: problems.kidneyDiseaseStage4,
      onset: monthOf(day.monthsAgo(9)),
      recorded: day.monthsAgo(9),
    })
    const seen = clinicVisits(chart, hypertension, stage4)
    return [
      patient(chart, {
        recordNumber: '00198530',
        names: [{ use: 'official', family: 'Ọkọnkwọ', given: ['Adaeze', 'Ngọzi'] }],
        gender: 'female',
        birthDate: day.yearsAgo(69, 10),
        line: '77 Saltmarsh Way',
        postalCode: '01999',
        phone: '+1 555 0163',
        photo: { skin: 'dark', hair: 'curly', hairColour: 'grey', clothes: 'plum' },
        language: ['ig', 'Igbo'],
      }),
      hypertension,
      condition(chart, 'kidney-disease-stage-3', {
        code: problems.kidneyDiseaseStage3,
        onset: monthOf(day.yearsAgo(6)),
        abated: monthOf(day.monthsAgo(9)),
        recorded: day.yearsAgo(6),
      }),
      stage4,
      allergy(chart, 'ibuprofen', {
        code: ingredients.ibuprofen,
        text: 'Ibuprofen',
        category: 'medication',
        type: 'intolerance',
        criticality: 'high',
        onset: monthOf(day.yearsAgo(4)),
        recorded: day.yearsAgo(4),
        reaction: { manifestation: problems.acuteKidneyInjury, severity: 'moderate' },
      }),
      ...medicines(chart, hypertension, stage4, seen),
      ...kidneyFunction(chart),
      ...seen,
      ...yesterday(chart),
      ...plans(chart, stage4),
    ]
  },
}

/** Stage 4: slowed as far as it can be, and prepared for what may come. */
function plans(chart: Chart, stage4: Resource): readonly Resource[] {
  const { day } = chart
  const slow = goal(chart, 'goal-filtration', {
    text: 'eGFR stays above 20 mL/min/1.73 m²',
    since: day.monthsAgo(9),
    achievement: 'worsening',
    judged: day.monthsAgo(3),
    priority: 'high',
    addresses: [stage4],
    target: { measure: labs.egfr, low: 20, due: addMonths(day.today, 12) },
  })
  return [
    slow,
    carePlan(chart, 'plan-kidneys', {
      title: 'Kidney disease, stage 4',
      description: 'No anti-inflammatory painkillers, no contrast medium without asking.',
      since: day.monthsAgo(9),
      addresses: [stage4],
      goals: [slow],
      activities: [
        { what: 'Creatinine, potassium and hemoglobin', how: 'every 3 months' },
        { what: 'Veins of the left arm are spared', how: 'always' },
        { what: 'Talk about dialysis and transplantation', status: 'not-started' },
      ],
    }),
    coverage(chart, { kind: 'public', memberNumber: 'BS70551902', plan: 'Bay State Senior', since: day.yearsAgo(4) }),
    appointment(chart, 'appointment-today', {
      inDays: 0,
      time: '09:40',
      minutes: 30,
      reason: 'Kidney function; yesterday’s blood count',
      because: stage4,
      booked: day.monthsAgo(3),
    }),
  ]
}

/** A result that the laboratory has not confirmed yet, and its report. */
function yesterday(chart: Chart): readonly Resource[] {
  const facts = { when: at(chart.day.daysAgo(1), '08:00'), status: 'preliminary' } as const
  const hemoglobin = lab(chart, 'hemoglobin-preliminary', labs.hemoglobin, 10.1, {
    ...facts,
    note: 'To be repeated: sample was small.',
  })
  return [
    hemoglobin,
    labReport(chart, 'blood-count-preliminary', {
      ...facts,
      code: loincCodes.bloodCount,
      text: 'Blood count',
      results: [hemoglobin],
    }),
  ]
}

function medicines(
  chart: Chart,
  hypertension: Resource,
  stage4: Resource,
  seen: readonly Resource[],
): readonly Resource[] {
  const { day } = chart
  const supply = { quantity: [90, '{tbl}'], days: 90, refills: 3 } as const
  const losartan = medicationRequest(chart, 'losartan', {
    drug: drugs.losartan50,
    text: 'Losartan 50 mg tablet',
    authored: day.yearsAgo(5, 40),
    dosage: [tablets(1, 1, '1 tablet once a day')],
    because: hypertension,
    seen,
    supply,
  })
  const amlodipine = medicationRequest(chart, 'amlodipine', {
    drug: drugs.amlodipine5,
    text: 'Amlodipine 5 mg tablet',
    authored: day.yearsAgo(2, 15),
    dosage: [tablets(1, 1, '1 tablet once a day')],
    because: hypertension,
    seen,
    supply,
  })
  const furosemide = medicationRequest(chart, 'furosemide', {
    drug: drugs.furosemide40,
    text: 'Furosemide 40 mg tablet',
    authored: day.monthsAgo(9),
    dosage: [tablets(1, 1, '1 tablet each morning')],
    because: stage4,
    seen,
    supply,
  })
  const quarters = [250, 160, 70].map((days) => day.daysAgo(days))
  return [losartan, amlodipine, furosemide].flatMap((request) => [
    request,
    ...fills(chart, request, quarters, { amount: [90, '{tbl}'], days: 90 }),
  ])
}

/** Months ago, creatinine in mg/dL, and the eGFR that CKD-EPI 2021 gives for a woman of her age then. */
const course = [
  [72, 1.24, 49],
  [60, 1.34, 44],
  [48, 1.45, 40],
  [36, 1.59, 36],
  [24, 1.74, 32],
  [15, 1.83, 30],
  [9, 1.98, 27],
  [6, 2.05, 26],
  [3, 2.12, 25],
] as const

function kidneyFunction(chart: Chart): readonly Resource[] {
  return course.flatMap(([months, creatinine, egfr]) => [
    ...labPanel(chart, 'metabolic', {
      code: loincCodes.metabolicPanel,
      text: 'Basic metabolic panel',
      date: chart.day.monthsAgo(months),
      results: {
        creatinine: [labs.creatinine, creatinine],
        egfr: [labs.egfr, egfr],
        potassium: [labs.potassium, chart.random.around(4.4 + (72 - months) * 0.01, 0.15, 1)],
        sodium: [labs.sodium, chart.random.around(139, 2)],
      },
    }),
    lab(
      chart,
      `hemoglobin-${chart.day.monthsAgo(months)}`,
      labs.hemoglobin,
      chart.random.around(12.4 - (72 - months) * 0.025, 0.2, 1),
      { when: at(chart.day.monthsAgo(months), '08:00') },
    ),
  ])
}

/** When she was seen: for her blood pressure at first, then for her kidneys. */
function clinicVisits(chart: Chart, hypertension: Resource, stage4: Resource): readonly Resource[] {
  const { day } = chart
  const course = [
    [day.yearsAgo(5, 40), hypertension],
    [day.yearsAgo(2, 15), hypertension],
    ...[9, 6, 3].map((months) => [day.monthsAgo(months), stage4] as const),
  ] as const
  return course.flatMap(([date, because]) => {
    const seen = visit(chart, `follow-up-${date}`, date, { type: visits.followUp, diagnosis: because })
    const facts = { when: at(date, '09:10'), encounter: seen }
    return [
      seen,
      bloodPressure(chart, `blood-pressure-${date}`, [chart.random.around(138, 5), chart.random.around(80, 3)], facts),
      vitalSign(chart, `weight-${date}`, vitals.weight, chart.random.around(71, 1, 1), facts),
    ]
  })
}
