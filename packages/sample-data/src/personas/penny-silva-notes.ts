import { pdfDocument, textNote } from '../build/document-reference.ts'
import { encounterOn } from '../build/encounter.ts'
import { at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import type { Resource } from '../fhir.ts'
import { prenatalDay } from './penny-silva-prenatal.ts'

type Subjects = Readonly<Record<'pregnancy' | 'anemia' | 'penicillin', Resource>>

/** The first visit, the finding of the anemia, and the letter to the hospital where she is to give birth. */
export function notes(
  chart: Chart,
  { pregnancy, anemia, penicillin }: Subjects,
  seen: readonly Resource[],
): readonly Resource[] {
  const [first, found, letter] = [prenatalDay(chart, 8), prenatalDay(chart, 24), prenatalDay(chart, 26)]
  return [
    textNote(chart, 'note-first-visit', {
      kind: 'progress',
      title: 'First prenatal visit',
      when: at(first, '09:28'),
      author: 'marisol-pena',
      encounter: encounterOn(seen, first),
      about: [pregnancy, penicillin],
      lines: [
        'Second pregnancy, 8 weeks by dates, planned. Some nausea in the mornings, no bleeding, no pain.',
        'First birth seven years ago at term, without complications.',
        '',
        'Asked about medicines: anaphylaxis after a penicillin injection as a student, one night in hospital.',
        'She has had cefuroxime since and tolerated it. Marked in the chart; to be told to the hospital in time.',
        '',
        'Plan: folic acid 1 mg a day; blood count at 12 weeks; next visit in four weeks.',
      ],
    }),
    textNote(chart, 'note-anemia', {
      kind: 'progress',
      title: 'Prenatal visit, week 24',
      when: at(found, '09:29'),
      encounter: encounterOn(seen, found),
      about: [anemia],
      lines: [
        'Tired for some weeks, otherwise well. The child moves; fundus at the navel; blood pressure 110/68.',
        'Hemoglobin 10.4 g/dL (12.4 at 12 weeks), ferritin 11 ng/mL: iron deficiency.',
        'Plan: iron every other day on an empty stomach; count again in six weeks.',
      ],
    }),
    ...pdfDocument(chart, 'letter-hospital', {
      kind: 'referral',
      title: 'Letter to the delivery ward',
      when: at(letter, '09:30'),
      encounter: encounterOn(seen, letter),
      about: [pregnancy, anemia, penicillin],
      lines: [
        '**Harbour Clinic, 1 Quay Street, Port Linden',
        '',
        '**Re: Penny Silva, 26 weeks pregnant',
        '',
        'Dear colleagues,',
        '',
        'Ms Silva would like to give birth with you. This is her second pregnancy, so far uneventful.',
        '',
        '**Allergy: PENICILLIN - anaphylaxis',
        'Collapse and swelling of the throat minutes after an injection, thirteen years ago.',
        'A cephalosporin (cefuroxime) was tolerated two years ago.',
        'Should she carry group B streptococci, please choose the antibiotic accordingly.',
        '',
        'Mild anemia (hemoglobin 10.4 g/dL, ferritin 11 ng/mL), on iron since week 24.',
        'Medicines: folic acid 1 mg, ferrous sulfate 325 mg every other day, acetaminophen when needed.',
        '',
        'With kind regards,',
        'Dr Dave Okafor',
      ],
    }),
  ]
}
