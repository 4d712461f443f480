import type { MedicationLine } from '../../shared/clinical/read-medication.ts'
import { statusWords } from '../medications/order-words.ts'
import type { MedicationOrder, MedicationOrders } from '../medications/read-orders.ts'
import type { TakenMedicine, TakenMedicines } from '../medications/read-statements.ts'
import type { TimelineEntry } from './entry.ts'

const day = 86_400_000

/** Starts, changes and stops of prescriptions. A new one that follows on another of the same medicine is a change. */
export function medicineEntries(orders: MedicationOrders): TimelineEntry[] {
  const all = [...orders.current, ...orders.past].sort((a, b) => (a.since?.time ?? 0) - (b.since?.time ?? 0))
  const bySubstance = Map.groupBy(all, (order) => order.name.toLowerCase())
  const unclear = orders.unclear.map(
    (order): TimelineEntry => entryOf(order, 'start', upper(statusWords(order.status))),
  )
  return [...[...bySubstance.values()].flatMap(courseOf), ...unclear]
}

function courseOf(orders: readonly MedicationOrder[]): TimelineEntry[] {
  return orders.flatMap((order, at) => {
    const before = previous(order, orders.slice(0, at))
    const after = orders.slice(at + 1).find((next) => previous(next, orders.slice(0, orders.indexOf(next))) === order)
    const started = entryOf(order, 'start', before === undefined ? 'Prescribed' : changeWords(before, order))
    if (order.current || order.stopped === undefined || after !== undefined) return [started]
    const reason = [['Reason', order.stopReason]] as const
    const stopped: TimelineEntry = {
      ...entryOf(order, 'end', upper(statusWords(order.status))),
      ends: true,
      facts: () => reason,
    }
    return [{ ...stopped, when: order.stopped, more: order.stopReason }, started]
  })
}

/** The prescription that this one follows: named by it, or of the same medicine and over by no more than 45 days. */
function previous(order: MedicationOrder, earlier: readonly MedicationOrder[]): MedicationOrder | undefined {
  const named = earlier.find(({ id }) => id !== '' && id === order.prior)
  if (named !== undefined) return named
  const last = earlier.at(-1)
  const { since } = order
  if (last?.stopped === undefined || since === undefined) return undefined
  return since.time >= last.stopped.time - day && since.time - last.stopped.time <= 45 * day ? last : undefined
}

function changeWords(before: MedicationLine, after: MedicationLine): string {
  const said = (line: MedicationLine) => [line.dose, ...line.manner, line.instruction].join('|')
  if (said(before) === said(after)) return 'Prescribed again'
  const was = [before.dose, ...before.manner].filter((part) => part !== undefined).join(' ')
  return was === '' ? 'Changed' : `Changed from ${was}`
}

function entryOf(order: MedicationOrder, what: 'start' | 'end', verb: string): TimelineEntry {
  return {
    kind: 'medicine',
    key: `medicine ${order.id} ${what}`,
    id: order.id,
    when: order.since,
    verb,
    title: order.name,
    more: lineText(order),
    view: 'medications',
    item: order.id,
    who: order.prescriber,
    facts: () => [['Status', statusWords(order.status)]],
  }
}

/** What the patient says is taken without a prescription. */
export function takenEntries({ current, past }: TakenMedicines): TimelineEntry[] {
  return [...current, ...past].map(
    (one: TakenMedicine): TimelineEntry => ({
      kind: 'medicine',
      key: `taken ${one.id}`,
      id: one.id,
      when: one.told ?? one.since,
      verb: one.state === 'not taken' ? 'Said not to be taken' : 'Said to be taken',
      title: one.name,
      more: lineText(one),
      tags: one.source === undefined ? [] : [one.source],
      view: 'medications',
      item: one.id,
      who: one.teller,
    }),
  )
}

function lineText(line: MedicationLine): string | undefined {
  return [line.strength, line.dose, ...line.manner].filter((part) => part !== undefined).join(' — ') || undefined
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
