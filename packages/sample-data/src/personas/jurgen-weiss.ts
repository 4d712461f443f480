import { allergy } from '../build/allergy.ts'
import { appointment } from '../build/appointment.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { bodySize } from '../build/body-size.ts'
import { condition } from '../build/condition.ts'
import { coverage } from '../build/coverage.ts'
import { device } from '../build/device.ts'
import { encounter, visit } from '../build/encounter.ts'
import { familyMemberHistory } from '../build/family-member-history.ts'
import { labPanel } from '../build/lab-panel.ts'
import { patient } from '../build/patient.ts'
import { procedure } from '../build/procedure.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { addDays, at, yearOf } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { labs, loincCodes } from '../codes/loinc.ts'
import { ingredients } from '../codes/rxnorm.ts'
import { devices, problems, procedures, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'
import { medicines } from './jurgen-weiss-medicines.ts'
import { notes } from './jurgen-weiss-notes.ts'

export const jurgenWeiss: PersonaSource = {
  slug: 'jurgen-weiss',
  title: 'Jürgen Weiß, coronary disease on a statin',
  story:
    'A heart attack three years ago, treated with a stent; his father had his at 49. He stopped smoking that day; with atorvastatin his LDL ' +
    'cholesterol fell below 70 mg/dL. Clopidogrel ended after a year, aspirin stays.',
  write(chart) {
    const { day } = chart
    const attack = day.yearsAgo(3, 25)
    const coronary = condition(chart, 'coronary-disease', {
      code: problems.coronaryHeartDisease,
      text: 'Coronary artery disease',
      onset: attack,
      recorded: attack,
    })
    const infarction = condition(chart, 'myocardial-infarction', {
      code: problems.myocardialInfarction,
      text: 'Heart attack',
      onset: attack,
      abated: addDays(attack, 28),
      recorded: attack,
    })
    const admission = encounter(chart, 'admission', {
      type: visits.emergency,
      kind: 'IMP',
      start: at(attack, '05:20'),
      end: at(addDays(attack, 4), '11:00'),
      reason: 'Chest pain at rest',
      diagnosis: infarction,
    })
    const later = followUps(chart, coronary)
    return [
      patient(chart, {
        recordNumber: '00310662',
        names: [{ use: 'official', family: 'Weiß', given: ['Jürgen'] }],
        gender: 'male',
        birthDate: day.yearsAgo(63, 31),
        line: '31 Breakwater Road',
        postalCode: '01998',
        phone: '+1 555 0155',
        photo: { skin: 'pale', hair: 'bald', hairColour: 'grey', clothes: 'slate', glasses: true },
        language: ['de', 'German'],
      }),
      coronary,
      infarction,
      condition(chart, 'hyperlipidemia', {
        code: problems.hyperlipidemia,
        onset: yearOf(day.yearsAgo(11)),
        recorded: attack,
      }),
      allergy(chart, 'codeine', {
        code: ingredients.codeine,
        text: 'Codeine',
        category: 'medication',
        type: 'intolerance',
        criticality: 'low',
        recorded: day.yearsAgo(6),
      }),
      familyMemberHistory(chart, 'father', {
        relative: 'FTH',
        told: attack,
        died: 52,
        conditions: [
          { code: problems.myocardialInfarction, text: 'Heart attack', onset: 49, note: 'His first; he smoked.' },
          { code: problems.coronaryHeartDisease, text: 'Coronary artery disease', onset: 49, causedDeath: true },
        ],
      }),
      familyMemberHistory(chart, 'mother', {
        relative: 'MTH',
        told: attack,
        conditions: [{ code: problems.essentialHypertension, text: 'High blood pressure', onset: 60 }],
      }),
      admission,
      procedure(chart, 'coronary-intervention', {
        code: procedures.coronaryIntervention,
        when: attack,
        because: infarction,
        note: 'One drug-eluting stent, left anterior descending artery.',
      }),
      device(chart, 'stent', {
        type: devices.stent,
        name: 'Coronary stent, drug-eluting',
        model: 'Lumena 3.0 x 18 mm',
        manufacturer: 'Aldermoor Vascular',
        serialNumber: 'LU-3018-66214',
        lotNumber: 'A7735',
        manufactured: addDays(attack, -200),
        note: 'Implanted in the left anterior descending artery; safe in magnetic resonance up to 3 tesla.',
      }),
      procedure(chart, 'echocardiography', {
        code: procedures.echocardiography,
        when: day.yearsAgo(1, 20),
        because: coronary,
        note: 'Ejection fraction 52 %.',
      }),
      ...medicines(chart, coronary, [admission, ...later]),
      ...later,
      ...notes(chart, { coronary, infarction }, [admission, ...later]),
      ...lipids(chart, attack),
      coverage(chart, { kind: 'private', memberNumber: 'LM20310662', plan: 'Linden Plus', since: day.yearsAgo(8) }),
      appointment(chart, 'appointment-half-year', {
        inDays: 152,
        time: '10:20',
        reason: 'Heart check-up, cholesterol',
        because: coronary,
        booked: day.monthsAgo(1),
      }),
      smokingStatus(chart, 'daily', at(day.yearsAgo(6), '09:20')),
      smokingStatus(chart, 'former', at(day.monthsAgo(1), '09:20')),
    ]
  },
}

function followUps(chart: Chart, coronary: Resource): readonly Resource[] {
  return [35, 30, 24, 18, 12, 6, 1].flatMap((months) => {
    const date = chart.day.monthsAgo(months)
    const seen = visit(chart, `follow-up-${date}`, date, { type: visits.followUp, diagnosis: coronary })
    const facts = { when: at(date, '09:10'), encounter: seen }
    const pressure = [chart.random.around(months > 24 ? 142 : 126, 4), chart.random.around(76, 4)] as const
    return [
      seen,
      bloodPressure(chart, `blood-pressure-${date}`, pressure, facts),
      ...bodySize(chart, date, { height: 181, weight: chart.random.around(84 + months / 6, 0.6, 1) }, facts),
    ]
  })
}

/** Before the statin, then on it; the laboratory calculates LDL from the other three (Friedewald). */
function lipids(chart: Chart, attack: string): readonly Resource[] {
  const course = [
    [attack, 231, 168, 38],
    [addDays(attack, 60), 148, 82, 41],
    [addDays(attack, 240), 136, 66, 44],
    [addDays(attack, 600), 131, 62, 45],
    [addDays(attack, 960), 134, 64, 46],
  ] as const
  return course.flatMap(([date, cholesterol, ldl, hdl]) =>
    labPanel(chart, 'lipids', {
      code: loincCodes.lipidPanel,
      text: 'Lipid panel',
      date,
      results: {
        cholesterol: [labs.cholesterol, cholesterol],
        ldl: [labs.ldl, ldl],
        hdl: [labs.hdl, hdl],
        triglycerides: [labs.triglycerides, 5 * (cholesterol - hdl - ldl)],
      },
    }),
  )
}
