import { addDays } from '../calendar.ts'
import type { Random } from '../random.ts'
import { happens, whole } from './chance.ts'
import { daysBetween, exactAge, workday } from './days.ts'
import type { Disease } from './disease.ts'
import type { Person } from './person.ts'

/** Days after birth on which a child is due: Bright Futures (American Academy of Pediatrics), then every year. */
const childhood = [
  4,
  30,
  62,
  123,
  184,
  275,
  367,
  458,
  550,
  732,
  915,
  ...Array.from({ length: 15 }, (_, year) => 1098 + year * 365),
]

/** With these somebody is seen twice a year, or once. */
const twice: readonly Disease[] = ['diabetes', 'heart-failure', 'atrial-fibrillation', 'coronary-disease']
const once: readonly Disease[] = [
  'hypertension',
  'hyperlipidemia',
  'kidney-disease',
  'hypothyroidism',
  'gout',
  'copd',
  'asthma',
  'depression',
  'stroke',
  'breast-cancer',
  'prostate-cancer',
  'colon-cancer',
  'epilepsy',
]

/** The routine visits of a chart: its first day, then as often as age and diseases ask for. */
export function drawReviews(random: Random, person: Person, onsets: ReadonlyMap<Disease, string>): readonly string[] {
  const days = [person.since]
  for (const due of childhood) {
    const day = workday(addDays(person.birth, due + whole(random, 0, 10)))
    if (day > addDays(person.since, 6) && day <= person.until && exactAge(person.birth, day) < 18) days.push(day)
  }
  const adult = addDays(person.birth, 6575)
  let last = days.at(-1) ?? person.since
  for (;;) {
    const often = twice.some((disease) => isBy(onsets, disease, last))
    const next = workday(addDays(last, often ? whole(random, 170, 200) : whole(random, 350, 400)))
    if (next > person.until) break
    last = next
    if (next < adult) continue
    const ill = often || once.some((disease) => isBy(onsets, disease, next))
    if (ill || happens(random, exactAge(person.birth, next) > 60 ? 0.9 : 0.6)) days.push(next)
  }
  return days.filter((day, index) => index === 0 || daysBetween(days[index - 1] ?? day, day) > 6)
}

function isBy(onsets: ReadonlyMap<Disease, string>, disease: Disease, day: string): boolean {
  const onset = onsets.get(disease)
  return onset !== undefined && onset <= day
}
