import { textNote } from '../build/document-reference.ts'
import { encounterOn } from '../build/encounter.ts'
import { quote } from '../build/quote.ts'
import { at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { labs } from '../codes/loinc.ts'
import type { Resource } from '../fhir.ts'

type Subjects = Readonly<Record<'diabetes' | 'hypertension' | 'lipids', Resource>>

/** Three reviews out of ten years. Nobody has written about last week's potassium yet. */
export function notes(chart: Chart, subjects: Subjects, seen: readonly Resource[]): readonly Resource[] {
  const { diabetes, hypertension, lipids } = subjects
  const [first, raised, latest] = [10, 5, 1].map((years) => chart.day.yearsAgo(years, 12))
  const review = (name: string, date: string, about: readonly Resource[], lines: readonly string[]): Resource =>
    textNote(chart, name, {
      kind: 'progress',
      title: 'Diabetes review',
      when: at(date, '09:30'),
      encounter: encounterOn(seen, date),
      about,
      lines,
    })
  if (first === undefined || raised === undefined || latest === undefined) return []
  return [
    review(
      'note-diagnosis',
      first,
      [diabetes, hypertension],
      [
        `Thirst and tiredness for two months, has lost 4 kg. Mother had diabetes. ${quote(seen, labs.hba1c, first)}.`,
        'Type 2 diabetes. Explained in Vietnamese with her daughter’s help. Metformin with meals, dietician.',
        'High blood pressure known for two years, so far without a medicine; to be watched.',
        'Sulfamethoxazole: hives some ten years ago.',
      ],
    ),
    review(
      'note-metformin-raised',
      raised,
      [diabetes, lipids],
      [
        `${quote(seen, labs.hba1c, raised)}: it creeps up. No hypoglycemia, feet without findings, eyes seen this year.`,
        'Metformin raised to 1000 mg twice a day. Lisinopril and atorvastatin as before.',
      ],
    ),
    review(
      'note-last-year',
      latest,
      [diabetes, hypertension, lipids],
      [
        `Well; works full time at the cannery. ${quote(seen, labs.hba1c, latest)}.`,
        'Discussed a second medicine; she would rather walk more first.',
        'Forgets the atorvastatin on some evenings. Kidney function and potassium were normal.',
        'To come back in half a year with a new HbA1c.',
      ],
    ),
  ]
}
