import { pdfDocument, textNote } from '../build/document-reference.ts'
import { encounterOn } from '../build/encounter.ts'
import { addDays, at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import type { Resource } from '../fhir.ts'

type Subjects = Readonly<Record<'coronary' | 'infarction', Resource>>

/** The letter after the heart attack, and two of the visits since. */
export function notes(
  chart: Chart,
  { coronary, infarction }: Subjects,
  seen: readonly Resource[],
): readonly Resource[] {
  const { day } = chart
  const attack = day.yearsAgo(3, 25)
  const [home, year, latest] = [addDays(attack, 4), day.monthsAgo(24), day.monthsAgo(1)]
  return [
    ...pdfDocument(chart, 'letter-discharge', {
      kind: 'discharge',
      title: 'Discharge letter: heart attack',
      when: at(home, '11:00'),
      encounter: encounterOn(seen, home),
      about: [infarction, coronary],
      lines: [
        '**Discharge letter: Jürgen Weiß',
        '',
        'Admitted with chest pain at rest; ST elevation over the anterior wall.',
        'Stent (drug-eluting) in the left anterior descending artery within 90 minutes. No complications.',
        '',
        '**At home',
        'Aspirin 81 mg for life, clopidogrel 75 mg for one year, atorvastatin 80 mg, metoprolol.',
        'He smoked until the day of admission and has decided to stop.',
        'Codeine makes him sick; he had none here.',
        '',
        '**Please',
        'LDL cholesterol (168 mg/dL on admission) after two months; aim below 70 mg/dL.',
        'Cardiac rehabilitation; visit within five weeks.',
      ],
    }),
    textNote(chart, 'note-two-years-ago', {
      kind: 'progress',
      title: 'Follow-up, coronary disease',
      when: at(year, '09:30'),
      encounter: encounterOn(seen, year),
      about: [coronary],
      lines: [
        'No chest pain; climbs three floors without a stop. Has not smoked since the heart attack.',
        'Clopidogrel has ended after its year as planned. Aspirin and atorvastatin go on. No muscle pain.',
      ],
    }),
    textNote(chart, 'note-latest', {
      kind: 'progress',
      title: 'Follow-up, coronary disease',
      when: at(latest, '09:30'),
      encounter: encounterOn(seen, latest),
      about: [coronary],
      lines: [
        'Well. Cycles to work. Last LDL 64 mg/dL, ejection fraction 52 % at the echocardiography a year ago.',
        'Nothing changes. Next visit in six months; he has the spray and knows when to call an ambulance.',
      ],
    }),
  ]
}
