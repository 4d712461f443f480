import { addDays, minutesOf, timeOf, weekdayOf } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import type { Resource } from '../fhir.ts'
import { hashOf } from '../random.ts'

/** Where the visits of a day went: to a working day, and so many minutes later than 09:00. */
type Move = { readonly day: string; readonly minutes: number }
type Moves = ReadonlyMap<string, Move>

const opens = '09:00'
/** What is written down within the hour belongs to the visit. */
const visitEnds = '10:00'
/** Half hours from 09:00, without the one at noon and the two after it. */
const slots = [0, 30, 60, 90, 120, 150, 270, 300, 330, 360, 390, 420] as const
const saturday = 6

/**
 * The chart with its planned visits on working days, spread over the hours of the clinic: personas write each at 09:00 of a day
 * counted back from today, which may be a Sunday, and for many people the same. What was recorded on such a day moves along.
 */
export function withVisitingHours(chart: Chart, written: readonly Resource[]): readonly Resource[] {
  const moves = movesOf(chart, written)
  return moves.size === 0 ? written : written.map((one) => moved(one, moves))
}

function movesOf(chart: Chart, written: readonly Resource[]): Moves {
  const text = JSON.stringify(written.map(({ photo, content, data, ...one }) => one))
  const taken = new Set(text.match(/\d{4}-\d{2}-\d{2}/g))
  const moves = new Map<string, Move>()
  for (const visit of written.filter(isPlanned)) {
    const start = String(Object(visit.period).start)
    const date = start.slice(0, 10)
    if (date >= chart.day.today || text.includes(`"birthDate":"${date}"`)) continue
    const day = workdayNear(date, chart.day.today, taken)
    const isBusy = written.some((one) => one.resourceType === 'Encounter' && one !== visit && startsOn(one, date))
    const slot = hashOf(`${chart.slug} ${date}`) % slots.length
    const isShort = String(Object(visit.period).end) < `${date}T${visitEnds}`
    const minutes = start.slice(11, 16) === opens && isShort && !isBusy ? (slots[slot] ?? 0) : 0
    taken.add(day)
    moves.set(date, { day, minutes })
  }
  return moves
}

/** Seen by appointment or called: not carried in at night, and not dialysed, which keeps its own days. */
function isPlanned(one: Resource): boolean {
  const words = JSON.stringify([one.class, one.type])
  return one.resourceType === 'Encounter' && /"(AMB|VR)"/.test(words) && !words.includes('265764009')
}

function startsOn(one: Resource, date: string): boolean {
  return String(Object(one.period).start).startsWith(date)
}

/** The same day, or a working day near by in its month with nothing else in the chart from the one to the other; else it stays. */
function workdayNear(date: string, today: string, taken: ReadonlySet<string>): string {
  if (weekdayOf(date) % saturday !== 0) return date
  const isFree = (steps: number): boolean => {
    const days = Array.from({ length: Math.abs(steps) }, (_, index) => addDays(date, Math.sign(steps) * (index + 1)))
    const last = days.at(-1) ?? date
    const isSameMonth = last.slice(0, 7) === date.slice(0, 7)
    return isSameMonth && weekdayOf(last) % saturday !== 0 && last < today && days.every((day) => !taken.has(day))
  }
  const steps = [-1, -2, 1, 2].find(isFree)
  return steps === undefined ? date : addDays(date, steps)
}

function moved(one: Resource, moves: Moves): Resource {
  const { data, ...rest } = one
  const instants = JSON.stringify(rest).match(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/g) ?? []
  const isOfVisit = (date: string) =>
    instants.some((when) => when >= `${date}T${opens}` && when < `${date}T${visitEnds}`)
  const later = new Map([...moves].map(([date, move]) => [date, isOfVisit(date) ? move : { ...move, minutes: 0 }]))
  return Object.assign({ resourceType: one.resourceType, id: one.id }, Object(mapped(one, later)))
}

function mapped(value: unknown, moves: Moves): unknown {
  if (typeof value === 'string') return value.length > longest ? value : movedText(value, moves)
  if (Array.isArray(value)) return value.map((member) => mapped(member, moves))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, mapped(member, moves)]))
}

/** Longer strings are attachments. */
const longest = 500

function movedText(text: string, moves: Moves): string {
  return text.replace(/(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/g, (whole, date: string, time: string | undefined) => {
    const move = moves.get(date)
    if (move === undefined) return whole
    if (time === undefined) return move.day
    return `${move.day}T${time < opens ? time : timeOf(minutesOf(time) + move.minutes)}`
  })
}
