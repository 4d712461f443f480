import { pdfDocument, textNote } from '../build/document-reference.ts'
import { encounterOn } from '../build/encounter.ts'
import { addDays, at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import type { Resource } from '../fhir.ts'

/** The night in the emergency room, and the plan that his mother and his school have. */
export function notes(chart: Chart, asthma: Resource, seen: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const [night, review] = [day.monthsAgo(10), day.monthsAgo(9)]
  return [
    textNote(chart, 'note-emergency', {
      kind: 'discharge',
      title: 'Emergency room: asthma after a cold',
      when: at(night, '23:54'),
      author: 'linnea-haugen',
      encounter: encounterOn(seen, night),
      about: [asthma],
      lines: [
        'Cold for two days, since this evening wheezing; speaks in short sentences, draws in between the ribs.',
        'On arrival: oxygen saturation 91 %, 38 breaths and 134 heart beats a minute.',
        'Albuterol three times by spacer, prednisone by mouth. An hour later 96 %, plays with the monitor cable.',
        '',
        'Home with his mother. Prednisone in falling doses over a week, albuterol every four hours at first.',
        'Back at once if he needs it more often, or cannot finish a sentence.',
      ],
    }),
    ...pdfDocument(chart, 'action-plan', {
      kind: 'progress',
      title: 'Asthma action plan',
      when: at(addDays(review, 0), '09:30'),
      author: 'linnea-haugen',
      encounter: encounterOn(seen, review),
      about: [asthma],
      lines: [
        '**Asthma action plan of Tomás Silva',
        'For his family and his school. Written by Dr Linnéa Haugen.',
        '',
        '**Green: breathes well, sleeps through, plays',
        'Fluticasone inhaler every day, as prescribed, with the spacer. Rinse the mouth.',
        'Albuterol: only before sport, if sport makes him cough.',
        '',
        '**Yellow: coughs at night, wheezes, or has a cold',
        'Albuterol 2 puffs by spacer, again after 20 minutes if needed, at most every 4 hours.',
        'Call the clinic if this lasts longer than a day: +1 555 0100.',
        '',
        '**Red: cannot finish a sentence, ribs draw in, lips are blue',
        'Call an ambulance. Albuterol 4 puffs by spacer every 20 minutes until help is there.',
      ],
    }),
  ]
}
