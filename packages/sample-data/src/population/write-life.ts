import { withRenewals } from '../build/renewals.ts'
import { visits as visitTypes } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'
import { createRandom } from '../random.ts'
import { writeAllergies } from './allergies.ts'
import type { Disease } from './disease.ts'
import { household } from './household.ts'
import { writeOrders } from './labs/write-orders.ts'
import { beginLife, see } from './life.ts'
import { measure } from './measure.ts'
import { lasting, writeEpisodes } from './modules/all.ts'
import { drawOnset } from './onset.ts'
import { drawPerson } from './person.ts'
import { recordNumber } from './record-number.ts'
import { drawReviews } from './reviews.ts'
import { writeSmoking } from './smoking.ts'
import { vaccinate } from './vaccines.ts'
import { writeNotes } from './write-notes.ts'

/** Nobody's fillings are told with gaps: what is taken every day is renewed and fetched all along. */
const toldInFull: ReadonlySet<string> = new Set()

/** Everything that is on record about the nth person of a population; the Patient comes first. */
export function writeLife(seed: number, n: number, today: string): readonly Resource[] {
  const slug = `p${seed}-${n}`
  const random = createRandom(seed, slug)
  const person = drawPerson(random, { slug, n, today })
  const onsets = new Map<Disease, string>()
  for (const one of lasting) {
    const day = drawOnset(random, person, one, onsets)
    if (day !== undefined) onsets.set(one.disease, day)
  }
  const reviews = drawReviews(random, person, onsets)
  const life = beginLife(person, { today, random, onsets, reviews })
  for (const date of reviews) see(life, date, { type: visitTypes.checkUp, reason: 'Routine visit' })
  const people = household(life, recordNumber(seed, n))
  writeAllergies(life)
  for (const one of lasting) {
    const onset = onsets.get(one.disease)
    if (onset !== undefined) one.write(life, onset)
  }
  writeEpisodes(life)
  vaccinate(life)
  writeSmoking(life)
  writeOrders(life)
  measure(life)
  writeNotes(life)
  const written = [...people, ...life.visits.values(), ...life.resources]
  return withRenewals(life.chart, written, toldInFull)
}
