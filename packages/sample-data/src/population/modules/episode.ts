import { condition } from '../../build/condition.ts'
import { addDays } from '../../calendar.ts'
import { idIn } from '../../chart.ts'
import { visits } from '../../codes/snomed.ts'
import type { Coding, Resource } from '../../fhir.ts'
import { whole } from '../chance.ts'
import { type Curve, valueAt } from '../curve.ts'
import { exactAge, workday } from '../days.ts'
import { type Life, note, see } from '../life.ts'

/** Something that comes and goes. */
export type Episode = {
  readonly name: string
  readonly code: Coding
  readonly text?: string
  /** How many times in a year, by age; a function where sex or habits matter. */
  readonly rate: Curve | ((life: Life) => Curve)
  readonly reason: string
  /** Days until it is over, at least and at most. */
  readonly lasts: readonly [number, number]
  readonly kind?: 'EMER'
  readonly feverish?: boolean
  readonly note: string
  treat?(life: Life, date: string, because: Resource, age: number): void
}

/** Lets it happen to somebody as often as it does at her age, while her chart is kept. */
export function happensTo(life: Life, episode: Episode): void {
  const { person, random } = life
  const rate = typeof episode.rate === 'function' ? episode.rate(life) : episode.rate
  for (let year = addDays(person.since, 10); year < person.until; year = addDays(year, 365)) {
    if (random.next() >= valueAt(rate, exactAge(person.birth, year))) continue
    const day = addDays(year, whole(random, 0, 330))
    const date = episode.kind === 'EMER' ? day : workday(day)
    if (date <= person.until) tell(life, episode, date)
  }
}

function tell(life: Life, episode: Episode, date: string): void {
  const { person, random, chart } = life
  const over = addDays(date, whole(random, ...episode.lasts))
  const { name, code, text } = episode
  const made = condition(chart, `${name}-${date}`, {
    code,
    ...(text === undefined ? {} : { text }),
    onset: date,
    ...(over <= person.until ? { abated: over } : {}),
    recorded: date,
    category: 'encounter-diagnosis',
    encounter: { reference: `Encounter/${idIn(chart, `visit-${date}`)}` },
    recorder: person.practitioner,
  })
  life.resources.push(made)
  see(life, date, {
    type: episode.kind === 'EMER' ? visits.emergency : visits.symptom,
    reason: episode.reason,
    diagnosis: made,
    ...(episode.kind === undefined ? {} : { kind: episode.kind }),
  })
  if (episode.feverish) life.fevers.add(date)
  note(life, date, episode.note)
  episode.treat?.(life, date, made, exactAge(person.birth, date))
}
