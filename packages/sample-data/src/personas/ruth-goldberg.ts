import { noKnownAllergies } from '../build/allergy.ts'
import { appointment } from '../build/appointment.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { bodySize } from '../build/body-size.ts'
import { condition } from '../build/condition.ts'
import { coverage } from '../build/coverage.ts'
import { device } from '../build/device.ts'
import { textNote } from '../build/document-reference.ts'
import { visit } from '../build/encounter.ts'
import { immunization } from '../build/immunization.ts'
import { labPanel } from '../build/lab-panel.ts'
import { vitalSign } from '../build/observation.ts'
import { patient } from '../build/patient.ts'
import { procedure } from '../build/procedure.ts'
import { relatedPerson } from '../build/related-person.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { task } from '../build/task.ts'
import { addDays, ageInYears, at, yearOf } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { labs, loincCodes, vitals } from '../codes/loinc.ts'
import { devices, problems, procedures, visits } from '../codes/snomed.ts'
import { estimatedFiltration } from '../estimated-filtration.ts'
import type { Resource } from '../fhir.ts'
import { medicines } from './ruth-goldberg-medicines.ts'

export const ruthGoldberg: PersonaSource = {
  slug: 'ruth-goldberg',
  title: 'Ruth Goldberg, atrial fibrillation, a dose that has become too high',
  story:
    'Apixaban 5 mg was right three years ago. Since last week two of the three reasons for half the dose are true: ' +
    '58.9 kg and a creatinine of 1.52 mg/dL; neither value alone is alarming. She comes today; her second name is Hebrew.',
  write(chart) {
    const { day } = chart
    const since = day.monthsAgo(36)
    const fibrillation = condition(chart, 'atrial-fibrillation', {
      code: problems.atrialFibrillation,
      onset: since,
      recorded: since,
      note: 'CHA2DS2-VASc 3 when it was found: female, 65 to 74 years, high blood pressure.',
    })
    const known = (name: string, code: keyof typeof problems, years: number): Resource =>
      condition(chart, name, { code: problems[code], onset: yearOf(day.yearsAgo(years)), recorded: since })
    const hypertension = known('hypertension', 'essentialHypertension', 18)
    const lipids = known('hyperlipidemia', 'hyperlipidemia', 12)
    const paced = day.monthsAgo(22)
    const sinus = condition(chart, 'sick-sinus', {
      code: problems.sickSinusSyndrome,
      onset: addDays(paced, -6),
      recorded: addDays(paced, -6),
    })
    const birthDate = day.yearsAgo(77, 80)
    const seen = reviews(chart, fibrillation, birthDate)
    return [
      patient(chart, {
        recordNumber: '00835591',
        names: [
          { use: 'official', family: 'Goldberg', given: ['Ruth', 'Miriam'] },
          { use: 'usual', text: 'רות גולדברג', family: 'גולדברג', given: ['רות'] },
        ],
        gender: 'female',
        birthDate,
        line: '27 Chandler Steps',
        postalCode: '01999',
        phone: '+1 555 0233',
        language: ['he', 'Hebrew'],
      }),
      relatedPerson(chart, 'son', { relationship: 'SON', given: 'Avi', family: 'Goldberg', phone: '+1 555 0234' }),
      noKnownAllergies(chart, since),
      fibrillation,
      hypertension,
      lipids,
      sinus,
      ...seen,
      ...medicines(chart, { fibrillation, hypertension, lipids }, seen),
      procedure(chart, 'electrocardiography', {
        code: procedures.electrocardiography,
        when: since,
        because: fibrillation,
        note: 'Atrial fibrillation, 118 beats per minute.',
      }),
      procedure(chart, 'echocardiography', {
        code: procedures.echocardiography,
        when: addDays(since, 15),
        because: fibrillation,
        note: 'Left atrium 44 mm, ejection fraction 60 %, no valve disease.',
      }),
      procedure(chart, 'pacemaker-implantation', {
        code: procedures.pacemakerImplantation,
        when: paced,
        because: sinus,
      }),
      device(chart, 'pacemaker', {
        type: devices.pacemaker,
        name: 'Pacemaker, two chambers',
        model: 'Cadence DR 300',
        manufacturer: 'Fenwick Rhythm',
        serialNumber: 'CDR-300-81155',
        manufactured: addDays(paced, -150),
        note: 'Below the left collarbone. Magnetic resonance only after reprogramming.',
      }),
      task(chart, 'task-apixaban', {
        title: 'Check the dose of apixaban',
        description: 'Weight 58.9 kg and creatinine 1.52 mg/dL: two of three criteria for 2.5 mg twice a day.',
        priority: 'urgent',
        authored: day.daysAgo(7),
        due: day.today,
        requester: 'Practitioner/marisol-pena',
        because: fibrillation,
      }),
      immunization(chart, 'influenza', { vaccine: vaccines.influenza, when: day.daysAgo(47) }),
      immunization(chart, 'zoster-1', { vaccine: vaccines.zoster, when: day.monthsAgo(29), dose: 1 }),
      immunization(chart, 'zoster-2', { vaccine: vaccines.zoster, when: day.monthsAgo(26), dose: 2 }),
      smokingStatus(chart, 'never', at(since, '09:20')),
      coverage(chart, {
        kind: 'public',
        memberNumber: 'BS70835591',
        plan: 'Bay State Senior',
        since: day.yearsAgo(12),
      }),
      appointment(chart, 'appointment-today', {
        inDays: 0,
        time: '13:30',
        minutes: 30,
        reason: 'Apixaban: dose; weight loss',
        because: fibrillation,
        booked: day.daysAgo(7),
        instruction: 'Her son brings her.',
      }),
    ]
  },
}

/** Months ago (the last one: days), weight in kg, blood pressure, heart rate, creatinine in mg/dL, hemoglobin in g/dL. */
const course = [
  ['monthsAgo', 36, 66.1, [148, 88], 112, 0.98, 13.1],
  ['monthsAgo', 30, 65.2, [136, 80], 84, 1.05, 13],
  ['monthsAgo', 24, 63.6, [132, 78], 46, 1.1, 12.9],
  ['monthsAgo', 21, 63, [134, 78], 74, 1.13, 12.8],
  ['monthsAgo', 18, 62.2, [130, 76], 70, 1.18, 12.6],
  ['monthsAgo', 12, 60.9, [134, 76], 72, 1.27, 12.3],
  ['monthsAgo', 6, 60.2, [128, 74], 70, 1.38, 12],
  ['daysAgo', 8, 58.9, [118, 70], 70, 1.52, 11.7],
] as const

function reviews(chart: Chart, fibrillation: Resource, birthDate: string): readonly Resource[] {
  return course.flatMap(([unit, ago, weight, pressure, rate, creatinine, hemoglobin]) => {
    const date = chart.day[unit](ago)
    const isLast = unit === 'daysAgo'
    const practitioner = isLast ? 'marisol-pena' : 'dave-okafor'
    const seen = visit(chart, `review-${date}`, date, { type: visits.followUp, diagnosis: fibrillation, practitioner })
    const facts = { when: at(date, '09:10'), encounter: seen, performer: `Practitioner/${practitioner}` }
    return [
      seen,
      bloodPressure(chart, `blood-pressure-${date}`, pressure, facts),
      vitalSign(chart, `heart-rate-${date}`, vitals.heartRate, rate, facts),
      ...bodySize(chart, date, { height: 161, weight }, facts),
      ...labPanel(chart, 'kidneys-and-blood', {
        code: loincCodes.metabolicPanel,
        text: 'Basic metabolic panel and hemoglobin',
        date,
        results: {
          creatinine: [labs.creatinine, creatinine],
          egfr: [labs.egfr, estimatedFiltration(creatinine, ageInYears(birthDate, date), 'female')],
          potassium: [labs.potassium, chart.random.around(4.4, 0.2, 1)],
          sodium: [labs.sodium, chart.random.around(139, 2)],
          hemoglobin: [labs.hemoglobin, hemoglobin],
        },
      }),
      ...(notes[ago] === undefined
        ? []
        : [
            textNote(chart, `note-${date}`, {
              kind: 'progress',
              title: 'Review',
              when: at(date, '09:28'),
              author: practitioner,
              encounter: seen,
              lines: notes[ago],
            }),
          ]),
    ]
  })
}

const notes: Readonly<Record<number, readonly string[]>> = {
  36: [
    'Tired and out of breath on stairs for two weeks; pulse irregular, 112. Fibrillation on the ECG.',
    'Apixaban 5 mg twice a day: 74 years, 66 kg, creatinine 0.98.',
  ],
  30: ['Takes aspirin on her own account: told to stop. No bleeding.'],
  24: ['Two near-faints this month, pulse 46. Metoprolol stopped; referred for a monitor.'],
  21: ['Pacemaker in place, no near-faint since, fibrillation at 74. Metoprolol again, as before.'],
  8: [
    'Eats little since her sister died; trousers loose. Bruises on both forearms.',
    'Weighed twice: 58.9 kg. Blood taken.',
  ],
}
