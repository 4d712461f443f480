import { allergy } from '../build/allergy.ts'
import { appointment } from '../build/appointment.ts'
import { carePlan } from '../build/care-plan.ts'
import { condition } from '../build/condition.ts'
import { coverage } from '../build/coverage.ts'
import { device } from '../build/device.ts'
import { pdfDocument } from '../build/document-reference.ts'
import { encounter } from '../build/encounter.ts'
import { goal } from '../build/goal.ts'
import { vitalSign } from '../build/observation.ts'
import { patient } from '../build/patient.ts'
import { procedure } from '../build/procedure.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { addDays, addMonths, at, yearOf } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { vitals } from '../codes/loinc.ts'
import { ingredients } from '../codes/rxnorm.ts'
import { problems, procedures, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'
import { bloodTests, reviews } from './maria-fernandes-course.ts'
import { medicines } from './maria-fernandes-medicines.ts'

export const mariaFernandes: PersonaSource = {
  slug: 'maria-fernandes',
  title: 'Maria Fernandes, two years after a gastric bypass',
  story:
    'From 128 kg to 74 and a little up again: a steep weight course in which diabetes, apnea and high blood pressure end ' +
    'one by one with their medicines, and new deficiencies begin. One of her tablets has no code; her CPAP is given back.',
  write(chart) {
    const { day } = chart
    const begun = day.monthsAgo(30)
    const operated = day.monthsAgo(24)
    const obesity = condition(chart, 'obesity', {
      code: problems.morbidObesity,
      text: 'Severe obesity, gastric bypass',
      onset: yearOf(day.yearsAgo(20)),
      recorded: begun,
    })
    const found = (
      name: string,
      code: keyof typeof problems,
      onset: string,
      recorded: string,
      abated?: string,
    ): Resource =>
      condition(chart, name, {
        code: problems[code],
        onset,
        recorded,
        ...(abated === undefined
          ? {}
          : { abated, ...(code === 'diabetesType2' ? { status: 'remission' as const } : {}) }),
      })
    const diabetes = found('diabetes', 'diabetesType2', yearOf(day.yearsAgo(5)), begun, day.monthsAgo(18))
    const hypertension = found(
      'hypertension',
      'essentialHypertension',
      yearOf(day.yearsAgo(4)),
      begun,
      day.monthsAgo(18),
    )
    const apnea = found('apnea', 'obstructiveSleepApnea', addDays(begun, 24), addDays(begun, 24), day.monthsAgo(12))
    const iron = found('iron-deficiency', 'ironDeficiencyAnemia', day.monthsAgo(9), day.monthsAgo(9))
    const cobalamin = found('b12-deficiency', 'cobalaminDeficiency', day.monthsAgo(6), day.monthsAgo(6))
    const stay = surgery(chart, operated, obesity)
    const seen = [...reviews(chart, obesity), ...stay]
    return [
      patient(chart, {
        recordNumber: '00838846',
        names: [
          { use: 'official', family: 'Fernandes', given: ['Maria', 'da Conceição'] },
          { use: 'nickname', given: ['São'] },
        ],
        gender: 'female',
        birthDate: day.yearsAgo(38, 19),
        line: '110 Harbor View, Apt 12',
        postalCode: '01998',
        phone: '+1 555 0250',
        email: 'maria.fernandes@example.com',
        language: ['pt', 'Portuguese'],
      }),
      obesity,
      diabetes,
      hypertension,
      apnea,
      iron,
      cobalamin,
      allergy(chart, 'codeine', {
        code: ingredients.codeine,
        text: 'Codeine',
        category: 'medication',
        type: 'intolerance',
        criticality: 'low',
        recorded: begun,
        reaction: { manifestation: problems.nausea, severity: 'moderate' },
      }),
      ...seen,
      ...bloodTests(chart),
      ...medicines(chart, { obesity, diabetes, hypertension, iron, cobalamin }, seen),
      procedure(chart, 'sleep-study', {
        code: procedures.polysomnography,
        when: addDays(begun, 20),
        note: '38 pauses of breath in an hour; CPAP at 9 cmH2O.',
      }),
      procedure(chart, 'sleep-study-after', {
        code: procedures.polysomnography,
        when: addDays(day.monthsAgo(12), -9),
        because: apnea,
        note: '4 pauses of breath in an hour without CPAP.',
      }),
      device(chart, 'cpap', {
        type: 'CPAP device',
        name: 'Breathing mask for the night',
        model: 'Somna Auto 4',
        manufacturer: 'Tern Respiratory',
        serialNumber: 'SA4-119062',
        manufactured: addDays(begun, -90),
        status: 'inactive',
        note: 'Given back a year after surgery.',
      }),
      ...[28, 26, 22, 1].map((months) =>
        procedure(chart, `nutrition-${months}`, {
          code: procedures.nutritionEducation,
          when: addDays(day.monthsAgo(months), 9),
          because: obesity,
        }),
      ),
      smokingStatus(chart, 'former', at(begun, '09:20')),
      ...plans(chart, obesity),
    ]
  },
}

function surgery(chart: Chart, operated: string, obesity: Resource): readonly Resource[] {
  const stay = encounter(chart, 'surgery', {
    type: visits.problem,
    kind: 'IMP',
    start: at(operated, '06:45'),
    end: at(addDays(operated, 2), '10:30'),
    reason: 'Gastric bypass, planned',
    diagnosis: obesity,
  })
  return [
    stay,
    vitalSign(chart, 'weight-surgery', vitals.weight, 119.6, { when: at(operated, '07:00'), encounter: stay }),
    procedure(chart, 'gastric-bypass', {
      code: procedures.bypassOfStomach,
      when: operated,
      because: obesity,
      note: 'Laparoscopic, Roux-en-Y; alimentary limb 120 cm, biliary limb 60 cm.',
    }),
    ...pdfDocument(chart, 'operation-note', {
      kind: 'operation',
      title: 'Operation note: gastric bypass',
      when: at(operated, '11:40'),
      encounter: stay,
      about: [obesity],
      lines: [
        '**Operation note',
        'Maria da Conceição Fernandes, record number 00838846',
        '',
        'Operation: laparoscopic Roux-en-Y gastric bypass. Weight this morning 119.6 kg, height 164 cm.',
        'Pouch of 30 mL over a 36 French tube. Biliary limb 60 cm, alimentary limb 120 cm, before the colon.',
        'Both mesenteric gaps closed. Leak test with methylene blue: tight. Blood loss 40 mL.',
        '',
        '**After the operation',
        'Sips from this evening. Heparin until she walks freely. Omeprazole for three months.',
        'No anti-inflammatory painkillers, for life: ulcer at the join.',
      ],
    }),
  ]
}

function plans(chart: Chart, obesity: Resource): readonly Resource[] {
  const { day } = chart
  const weight = goal(chart, 'goal-weight', {
    text: 'Stay below 77 kg',
    since: day.monthsAgo(6),
    achievement: 'in-progress',
    judged: day.monthsAgo(1),
    addresses: [obesity],
    byPatient: true,
    target: { measure: vitals.weight, high: 77, due: addMonths(day.today, 12) },
  })
  return [
    weight,
    carePlan(chart, 'plan-bypass', {
      title: 'After gastric bypass',
      description: 'No anti-inflammatory painkillers. No extended-release tablets. Alcohol acts faster.',
      since: addDays(day.monthsAgo(24), 2),
      addresses: [obesity],
      goals: [weight],
      activities: [
        { what: 'Blood count, iron, B12, vitamin D', how: 'twice a year, for life', status: 'scheduled' },
        { what: 'Protein 60 g a day, in six small meals', how: 'daily' },
        { what: 'Talk before a pregnancy', status: 'not-started' },
      ],
    }),
    coverage(chart, { kind: 'private', memberNumber: 'LM20838846', plan: 'Linden Basic', since: day.yearsAgo(6) }),
    appointment(chart, 'appointment-today', {
      inDays: 0,
      time: '14:30',
      reason: 'Wish for a child: what to clear up before',
      because: obesity,
      booked: day.monthsAgo(1),
      video: true,
    }),
  ]
}
