import { textNote } from '../build/document-reference.ts'
import { ageInYears } from '../calendar.ts'
import { happens } from './chance.ts'
import { clinicTime } from './clinic-hours.ts'
import type { Life, NoteLine } from './life.ts'

/** A short progress note for each visit of which there is something to say. It tells what was known on its day. */
export function writeNotes(life: Life): void {
  const { person, chart, random, resources } = life
  const days = [...life.visits].sort(([one], [other]) => (one < other ? -1 : 1))
  for (const [date, encounter] of days) {
    const lines = life.notes.get(date) ?? []
    const said = lines.flatMap((line) => spoken(line) ?? [])
    if (said.length === 0 && !happens(random, 0.3)) continue
    const age = ageInYears(person.birth, date)
    const pressure = [life.results.get(`systolic ${date}`), life.results.get(`diastolic ${date}`)]
    resources.push(
      textNote(chart, `note-${date}`, {
        kind: 'progress',
        title: 'Visit note',
        when: clinicTime(person.slug, date, 25),
        author: person.practitioner,
        organization: person.organization,
        encounter,
        lines: [
          age < 2 ? 'Seen with a parent.' : age < 16 ? `${age} years old, seen with a parent.` : `${age} years old.`,
          ...(pressure[0] === undefined ? [] : [`Blood pressure ${pressure.join('/')} mmHg.`]),
          ...(said.length === 0 ? ['Well. Nothing new.'] : said),
        ],
      }),
    )
  }
}

function spoken(line: NoteLine): string | undefined {
  return typeof line === 'string' ? line : line()
}
