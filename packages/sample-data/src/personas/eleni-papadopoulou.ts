import { allergy } from '../build/allergy.ts'
import { appointment } from '../build/appointment.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { careTeam } from '../build/care-team.ts'
import { condition } from '../build/condition.ts'
import { consent } from '../build/consent.ts'
import { coverage } from '../build/coverage.ts'
import { dosage } from '../build/dosage.ts'
import { visit } from '../build/encounter.ts'
import { immunization } from '../build/immunization.ts'
import { labPanel } from '../build/lab-panel.ts'
import { medicationStatement } from '../build/medication-statement.ts'
import { vitalSign } from '../build/observation.ts'
import { patient } from '../build/patient.ts'
import { procedure } from '../build/procedure.ts'
import { relatedPerson } from '../build/related-person.ts'
import { at, monthOf, yearOf } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { labs, loincCodes, vitals } from '../codes/loinc.ts'
import { drugs, ingredients } from '../codes/rxnorm.ts'
import { problems, procedures, visits } from '../codes/snomed.ts'
import { estimatedFiltration } from '../estimated-filtration.ts'
import type { Resource } from '../fhir.ts'
import { medicines } from './eleni-papadopoulou-medicines.ts'

export const eleniPapadopoulou: PersonaSource = {
  slug: 'eleni-papadopoulou',
  title: 'Eleni Papadopoulou, 84, ten current medicines',
  story:
    'Heart failure, atrial fibrillation, osteoporosis, gout and worn knees: a list of medicines worth reviewing. ' +
    'Naproxen was stopped eight months ago because it harmed her heart and kidneys.',
  write(chart) {
    const { day } = chart
    const known = (name: string, code: keyof typeof problems, years: number): Resource =>
      condition(chart, name, {
        code: problems[code],
        onset: yearOf(day.yearsAgo(years, 8)),
        recorded: day.yearsAgo(Math.min(years, 9), 8),
      })
    const reasons = {
      heartFailure: known('heart-failure', 'heartFailure', 4),
      fibrillation: known('atrial-fibrillation', 'atrialFibrillation', 6),
      osteoporosis: known('osteoporosis', 'osteoporosis', 8),
      gout: known('gout', 'gout', 11),
      knees: known('knee-osteoarthritis', 'osteoarthritisOfKnee', 14),
      reflux: known('reflux', 'gastroReflux', 7),
      lipids: known('hyperlipidemia', 'hyperlipidemia', 16),
    }
    const seen = reviews(chart, reasons.heartFailure)
    return [
      patient(chart, {
        recordNumber: '00102758',
        names: [
          { use: 'official', family: 'Papadopoulou', given: ['Eleni'] },
          { use: 'usual', text: 'Ελένη Παπαδοπούλου', family: 'Παπαδοπούλου', given: ['Ελένη'] },
        ],
        gender: 'female',
        birthDate: day.yearsAgo(84, 15),
        line: '2 Windlass Square, Apt 6',
        postalCode: '01999',
        phone: '+1 555 0108',
        photo: { skin: 'olive', hair: 'bun', hairColour: 'white', clothes: 'slate', glasses: true },
        language: ['el', 'Greek'],
      }),
      relatedPerson(chart, 'daughter', {
        relationship: 'DAU',
        given: 'Sofía',
        family: 'Papadopoulou',
        phone: '+1 555 0109',
      }),
      careTeam(chart, {
        name: 'Care at home',
        since: day.yearsAgo(4, 8),
        members: [
          ['General practitioner', 'Practitioner/dave-okafor'],
          ['Nurse', 'Practitioner/marisol-pena'],
          ['Daughter', 'RelatedPerson/eleni-papadopoulou-daughter'],
        ],
      }),
      ...Object.values(reasons),
      allergy(chart, 'aspirin', {
        code: ingredients.aspirin,
        text: 'Aspirin',
        category: 'medication',
        type: 'intolerance',
        criticality: 'unable-to-assess',
        recorded: day.yearsAgo(9),
        reaction: { manifestation: problems.urticaria, severity: 'mild' },
      }),
      ...medicines(chart, reasons, seen),
      medicationStatement(chart, 'ibuprofen', {
        drug: drugs.ibuprofen200,
        text: 'Ibuprofen 200 mg tablet',
        status: 'stopped',
        statusReason: 'Harms her heart and kidneys as naproxen did',
        since: monthOf(day.monthsAgo(3)),
        until: day.monthsAgo(2),
        told: day.monthsAgo(2),
        toldBy: 'RelatedPerson/eleni-papadopoulou-daughter',
        dosage: [dosage({ text: '1 tablet for the knees, now and then', dose: [1, '{tbl}'], asNeeded: true })],
        because: reasons.knees,
        note: 'Found among her boxes; a neighbor had bought it for her.',
      }),
      consent(chart, 'daughter-informed', {
        kind: 'privacy',
        decision: 'permit',
        signed: day.yearsAgo(4, 8),
        text: 'Her daughter may be told everything about her care',
        recipients: ['RelatedPerson/eleni-papadopoulou-daughter'],
      }),
      ...seen,
      appointment(chart, 'appointment-today', {
        inDays: 0,
        time: '10:20',
        minutes: 30,
        reason: 'Review of ten medicines, weight, kidney function',
        because: reasons.heartFailure,
        booked: day.monthsAgo(2),
        instruction: 'Her daughter comes along; bring all boxes.',
      }),
      coverage(chart, {
        kind: 'public',
        memberNumber: 'BS70118264',
        plan: 'Bay State Senior',
        since: day.yearsAgo(19),
      }),
      procedure(chart, 'reconciliation', {
        code: procedures.medicationReconciliation,
        when: day.monthsAgo(2),
        note: 'Went through all boxes with her and her daughter.',
      }),
      procedure(chart, 'knee-x-ray', {
        code: procedures.kneeXRay,
        when: yearOf(day.yearsAgo(5)),
        because: reasons.knees,
      }),
      immunization(chart, 'influenza', { vaccine: vaccines.influenza, when: day.daysAgo(44) }),
      immunization(chart, 'zoster-1', { vaccine: vaccines.zoster, when: monthOf(day.yearsAgo(3)), dose: 1 }),
      immunization(chart, 'zoster-2', { vaccine: vaccines.zoster, when: monthOf(day.yearsAgo(2, 280)), dose: 2 }),
    ]
  },
}

/** Months ago, weight in kg, blood pressure, creatinine in mg/dL, potassium in mmol/L. */
const course = [
  [14, 58.2, [128, 72], 1.05, 4.3],
  [12, 58.4, [130, 72], 1.07, 4.4],
  [8, 61.0, [146, 80], 1.38, 5.0],
  [5, 57.4, [124, 70], 1.12, 4.4],
  [2, 57.0, [122, 70], 1.1, 4.2],
] as const

function reviews(chart: Chart, because: Resource): readonly Resource[] {
  return course.flatMap(([months, weight, pressure, creatinine, potassium]) => {
    const date = chart.day.monthsAgo(months)
    const seen = visit(chart, `review-${date}`, date, { type: visits.followUp, diagnosis: because })
    const facts = { when: at(date, '09:10'), encounter: seen }
    return [
      seen,
      vitalSign(chart, `weight-${date}`, vitals.weight, weight, facts),
      vitalSign(chart, `heart-rate-${date}`, vitals.heartRate, chart.random.around(72, 5), facts),
      bloodPressure(chart, `blood-pressure-${date}`, pressure, facts),
      ...labPanel(chart, 'metabolic', {
        code: loincCodes.metabolicPanel,
        text: 'Basic metabolic panel',
        date,
        results: {
          creatinine: [labs.creatinine, creatinine],
          egfr: [labs.egfr, estimatedFiltration(creatinine, months > 12 ? 83 : 84, 'female')],
          potassium: [labs.potassium, potassium],
          sodium: [labs.sodium, chart.random.around(138, 1)],
        },
      }),
    ]
  })
}
