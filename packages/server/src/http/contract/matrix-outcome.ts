import { type Caller, isThereFor, mayAsk, maySome } from './access-callers.ts'
import { kinds, type Person, type Target, typeOf, type Way } from './access-rules.ts'
import type { MatrixAnswer } from './matrix-requests.ts'
import { idOf, markerOf, there } from './matrix-world.ts'

export type Outcome =
  | { readonly kind: 'shown' | 'refused'; readonly status: number }
  /** As what never was. */
  | { readonly kind: 'hidden' }

/** Everybody's own, another that her account may open, and one that it may not; of who is refused at once, two. */
export function isAsked(way: Way, caller: Caller, { person, kind }: Target): boolean {
  if (way.kinds === 'all but patient' ? kind === 'patient' : way.kinds?.includes(kind) === false) return false
  const asked: readonly Person[] = caller.own === 'penn' ? ['penn', 'tess', 'vera'] : ['tess', 'ulla', 'vera']
  return asked.includes(person) && (caller.dead === undefined || person !== 'ulla')
}

/** The four rules of `access-rules.ts`. */
export function outcomeOf(way: Way, caller: Caller, { person, kind }: Target): Outcome {
  const type = typeOf[kind]
  if (caller.dead !== undefined) return { kind: 'refused', status: 401 }
  for (const need of way.needs) {
    const [right, of = type] = need.split(' ')
    const may = of === 'some' ? maySome(caller, right as never) : mayAsk(caller, right as never, of)
    if (!may) return { kind: 'refused', status: 403 }
  }
  const writesNowhere = caller.account === 'rita' || caller.account === 'admin'
  if (way.ofWriters === true && writesNowhere) return { kind: 'refused', status: 403 }
  const constrained = caller.meets !== undefined && type === 'Observation'
  if (way.past === true && constrained) return { kind: 'refused', status: 403 }
  if (way.past === 'left out' && constrained) return { kind: 'hidden' }
  if (way.ofMany === true && caller.by === 'bearer' && caller.record !== null) return { kind: 'refused', status: 403 }
  if (!isSeen(way, caller, { person, kind }, type)) return { kind: 'hidden' }
  const gone = kind === 'gone'
  if (gone && (way.gone === undefined || constrained)) return { kind: 'hidden' }
  if (way.elsewhere !== undefined && person !== caller.own) return { kind: 'refused', status: way.elsewhere }
  return { kind: 'shown', status: (gone ? way.gone : undefined) ?? way.shown }
}

function isSeen(way: Way, caller: Caller, { person, kind }: Pick<Target, 'person' | 'kind'>, type: string): boolean {
  if (way.named === true) return caller.opens.includes(person)
  const covered = (way.filters ?? []).every((right) => mayAsk(caller, right, type))
  const seen = way.sees === undefined || way.sees.some((right) => mayAsk(caller, right, type))
  return covered && seen && isThereFor(caller, person, kind)
}

/** What is wrong with an answer that shows something, or refuses; null: nothing. */
export function complaintAbout(
  way: Way,
  answer: MatrixAnswer,
  { kind, status }: Exclude<Outcome, { kind: 'hidden' }>,
  target: Target,
): string | null {
  if (answer.status !== status) return `${answer.status}, not ${status}: ${answer.text.slice(0, 300)}`
  if (kind === 'refused' || status !== 200 || way.changes === true) return null
  return shows(way, answer, target) ? null : `is not shown: ${answer.text.slice(0, 300)}`
}

function shows({ tells }: Way, { text }: MatrixAnswer, { id }: Target): boolean {
  if (tells === 'status') return true
  if (tells === undefined) return text.includes(markerOf(id))
  const { total = 0, entry = [] } = JSON.parse(text) as { total?: number; entry?: { search?: { mode?: string } }[] }
  return tells === 'total' ? total > 0 : entry.some(({ search }) => search?.mode === 'match')
}

/** What tells something hidden from what never was. `absent`: null where the two may differ. */
export function complaintAboutHidden(
  { hidden = [404] }: Way,
  answer: MatrixAnswer,
  absent: MatrixAnswer | null,
): string | null {
  if (!hidden.includes(answer.status))
    return `${answer.status}, not ${hidden.join(' or ')}: ${answer.text.slice(0, 300)}`
  if (absent === null || answer.comparable === absent.comparable) return null
  return `is told from what never was: ${whereTheyDiffer(answer.comparable, absent.comparable)}`
}

function whereTheyDiffer(one: string, other: string): string {
  let at = 0
  while (one[at] === other[at]) at++
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 60), at + 120))
  return `${around(one)} and ${around(other)}`
}

/** What an answer holds that its caller may not see. */
export function leakIn({ text }: Pick<MatrixAnswer, 'text'>, caller: Caller): string | null {
  if (!text.includes('marker of')) return null
  for (const person of there) {
    for (const kind of kinds) {
      const id = idOf(person, kind)
      const covered = caller.types === 'all' || caller.types.includes(typeOf[kind])
      const may = caller.dead === undefined && covered && isThereFor(caller, person, kind)
      if (!may && text.includes(markerOf(id))) return `holds what is in ${id}`
    }
  }
  return null
}
