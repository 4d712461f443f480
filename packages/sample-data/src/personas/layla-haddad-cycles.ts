import { consultation } from '../build/consultation.ts'
import { whiteCells } from '../build/differential.ts'
import { textNote } from '../build/document-reference.ts'
import { encounter } from '../build/encounter.ts'
import { labPanel } from '../build/lab-panel.ts'
import { vitalSign } from '../build/observation.ts'
import { procedure } from '../build/procedure.ts'
import { addDays, at, weekdayOf } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { labs, loincCodes, vitals } from '../codes/loinc.ts'
import { procedures, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'

/** White cells, hemoglobin and platelets on the day of each cycle, weight in kg, and the nurse's words. */
const course = [
  [6.8, 13.1, 255, 66.0, 'First cycle. Port without trouble. Afraid of vomiting; knows whom to call at night.'],
  [4.9, 12.4, 281, 65.2, 'Vomited twice on the second day. Hair is falling: has a scarf of her mother’s.'],
  [4.4, 11.7, 290, 64.4, 'Tired for a week, then well. Children know.'],
  [
    4.1,
    10.9,
    322,
    63.7,
    'After the fever a week later than planned; white cells have come back. Filgrastim from now on.',
  ],
  [7.6, 10.6, 301, 63.9, 'First paclitaxel. Pressure and pulse steady throughout.'],
  [7.1, 10.4, 288, 64.3, 'Fingertips tingle in the evening. Aches for three days.'],
  [6.6, 10.5, 279, 64.8, 'Tingling no worse. Walks every day.'],
  [6.9, 10.8, 284, 65.0, 'Last cycle. She brought sweets for the whole ward.'],
] as const

/** Three weeks apart, after the third a week longer; the last a month ago, all on the same working day of the week. */
export function cycleDay(chart: Chart, cycle: number): string {
  const beforeLast = 7 * 21 + 7
  const last = [30, 31, 32].find((days) => weekdayOf(chart.day.daysAgo(days)) % 6 !== 0) ?? 30
  return chart.day.daysAgo(last + beforeLast - (cycle - 1) * 21 - (cycle > 3 ? 7 : 0))
}

export function cycles(chart: Chart, cancer: Resource): readonly Resource[] {
  return course.flatMap(([leukocytes, hemoglobin, platelets, weight, words], index) => {
    const cycle = index + 1
    const date = cycleDay(chart, cycle)
    const drugs = cycle <= 4 ? 'doxorubicin 60 mg/m² and cyclophosphamide 600 mg/m²' : 'paclitaxel 175 mg/m²'
    return [
      ...bloodCount(chart, date, leukocytes, hemoglobin, platelets),
      ...consultation(chart, {
        date,
        until: '15:00',
        type: visits.problem,
        reason: `Chemotherapy, cycle ${cycle} of 8`,
        diagnosis: cancer,
        practitioner: 'marisol-pena',
        pressure: [chart.random.around(116, 4), chart.random.around(72, 4)],
        size: { height: 164, weight },
        measured: { temperature: [vitals.temperature, chart.random.around(36.6, 0.2, 1)] },
        note: {
          title: `Chemotherapy, cycle ${cycle} of 8`,
          about: [cancer],
          lines: [`Given today: ${drugs}.`, words],
        },
      }),
      procedure(chart, `chemotherapy-${cycle}`, {
        code: procedures.chemotherapy,
        when: date,
        because: cancer,
        note: `Cycle ${cycle}: ${drugs}.`,
      }),
      ...(cycle === 3
        ? []
        : bloodCount(chart, addDays(date, 10), cycle > 4 ? 3.4 : 2.2, hemoglobin - 0.6, platelets - 110)),
    ]
  })
}

function bloodCount(
  chart: Chart,
  date: string,
  leukocytes: number,
  hemoglobin: number,
  platelets: number,
): readonly Resource[] {
  const low = leukocytes < 1
  return labPanel(chart, 'blood-count', {
    code: loincCodes.bloodCount,
    text: 'Blood count with differential',
    date,
    results: {
      ...whiteCells(
        leukocytes,
        low ? [52, 16, 3, 1] : [23 + (platelets % 8), 6 + (platelets % 5), 1 + (platelets % 3), platelets % 2],
      ),
      hemoglobin: [labs.hemoglobin, Number(hemoglobin.toFixed(1))],
      platelets: [labs.platelets, platelets],
    },
    ...(low ? { conclusion: 'Neutrophils critically low; called to the ward.' } : {}),
  })
}

/** Nine days after the third cycle. */
export function neutropenicFever(chart: Chart, fever: Resource): readonly Resource[] {
  const date = addDays(cycleDay(chart, 3), 9)
  const home = addDays(date, 5)
  const stay = encounter(chart, 'stay-fever', {
    type: visits.emergency,
    kind: 'IMP',
    start: at(date, '07:30'),
    end: at(home, '10:30'),
    reason: 'Fever of 38.9 °C nine days after chemotherapy',
    diagnosis: fever,
  })
  const facts = { when: at(date, '07:40'), encounter: stay }
  return [
    stay,
    vitalSign(chart, 'temperature-fever', vitals.temperature, 38.9, facts),
    vitalSign(chart, 'pulse-fever', vitals.heartRate, 112, facts),
    ...bloodCount(chart, date, 0.8, 10.8, 98),
    ...bloodCount(chart, addDays(date, 4), 2.6, 10.5, 141),
    textNote(chart, 'note-fever', {
      kind: 'discharge',
      title: 'Fever while white cells were low',
      when: at(home, '10:30'),
      encounter: stay,
      about: [fever],
      lines: [
        'Came within the hour, as she had been told. No focus; blood cultures without growth.',
        'Antibiotics by vein for four days; without fever since the second. Neutrophil count back on day four.',
        'Next cycle a week later, then with filgrastim.',
      ],
    }),
  ]
}
