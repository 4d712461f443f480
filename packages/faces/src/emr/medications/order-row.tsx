import type { Reference } from '../../shared/fhir/resources.ts'
import { whenText } from '../../shared/fhir/when.ts'
import type { Detail } from '../cards/row.tsx'
import { Who } from '../cards/who.tsx'
import type { Loadable } from '../fhir/use-loadable.ts'
import { ItemRow } from '../lists/item-row.tsx'
import { Tag } from '../lists/tag.tsx'
import { FillTable } from './fill-table.tsx'
import { MedicationWords } from './medication-words.tsx'
import classes from './order-row.module.css'
import { endedBeforeNow, lastFill, spanText, statusWords } from './order-words.ts'
import type { Fills } from './read-fills.ts'
import type { MedicationOrder } from './read-orders.ts'
import { Reasons } from './reasons.tsx'

interface OrderRowProps {
  readonly order: MedicationOrder
  readonly fills: Loadable<Fills>
  /** Words for reasons that are only referred to, by reference: `Condition/x`. */
  readonly problems: ReadonlyMap<string, string>
  readonly now: number
}

/** One prescription: its line, since when or until when and why; then who, why, and what the pharmacy handed over. */
export function OrderRow({ order, fills, problems, now }: OrderRowProps) {
  const overdue = endedBeforeNow(order, now)
  const known = fills.state === 'ready' ? (fills.value.byOrder.get(order.id) ?? []) : []
  const last = lastFill(known)
  return (
    <ItemRow
      id={order.id}
      type="MedicationRequest"
      side={
        <>
          {spanText(order)}
          {last === undefined || !order.current ? null : (
            <span className={classes.fill}> · filled {whenText(last.when)}</span>
          )}
        </>
      }
      details={details(order)}
      more={<FillsOf fills={fills} known={known} />}
    >
      <MedicationWords line={order} />
      {overdue ? (
        <Tag tone="abn">
          records disagree: {order.status}, but meant to end {whenText(order.stopped)}
        </Tag>
      ) : null}
      <Because reasons={order.reasons} problems={problems} />
      {order.current || order.stopReason === undefined ? null : (
        <span className={classes.stopped}>
          {statusWords(order.status)}: <bdi>{order.stopReason}</bdi>
        </span>
      )}
    </ItemRow>
  )
}

interface BecauseProps {
  readonly reasons: readonly Reference[]
  readonly problems: ReadonlyMap<string, string>
}

/** The reason in the row itself when its words are known; else it is named in the details. */
function Because({ reasons, problems }: BecauseProps) {
  const words = reasons[0]?.display ?? problems.get(reasons[0]?.reference ?? '')
  return words === undefined ? null : (
    <span className={classes.reason}>
      {' '}
      for <bdi>{words}</bdi>
    </span>
  )
}

function FillsOf({ fills, known }: { readonly fills: Loadable<Fills>; readonly known: Fills['loose'] }) {
  if (fills.state === 'failed') return <p className={classes.missing}>Fills: could not load</p>
  if (fills.state === 'loading') return <p className={classes.missing}>Fills: loading…</p>
  return <FillTable fills={known} />
}

function details(order: MedicationOrder): Detail[] {
  return [
    ['For', <Reasons key="for" reasons={order.reasons} />],
    ['Prescribed', whenText(order.since, true)],
    ['By', <Who key="by" reference={order.prescriber} />],
    ['Status', statusWords(order.status)],
    ...(order.status === 'on-hold' ? [['On hold because', order.stopReason] as const] : []),
    ...(order.current && order.stopped === undefined
      ? []
      : [[order.current ? 'Meant to end' : 'Stopped', whenText(order.stopped)] as const]),
    ...(order.current ? [] : [['Reason', order.stopReason] as const]),
    ['Supply ordered', order.supply],
    ...(order.note === undefined ? [] : [['Note', <bdi key="note">{order.note}</bdi>] as const]),
  ]
}
