import { useState } from 'react'
import type { MedicationLine } from '../../shared/clinical/read-medication.ts'
import { RowList } from '../cards/row-list.tsx'
import type { Loadable } from '../fhir/use-loadable.ts'
import { type Chip, Chips } from '../lists/chips.tsx'
import { OnRequest, withdrawnWords } from '../lists/on-request.tsx'
import { SearchField } from '../lists/search-field.tsx'
import classes from './medication-list.module.css'
import { OrderRow } from './order-row.tsx'
import type { Fills } from './read-fills.ts'
import type { MedicationOrder, MedicationOrders } from './read-orders.ts'

type Group = 'current' | 'past' | 'unclear'

interface MedicationListProps {
  readonly orders: MedicationOrders
  readonly fills: Loadable<Fills>
  readonly problems: ReadonlyMap<string, string>
}

const names: Readonly<Record<Group, string>> = { current: 'Current', past: 'Past', unclear: 'Status unclear' }

/** Prescriptions in their groups; stopped ones apart, with when and why (ui 3.12). */
export function MedicationList({ orders, fills, problems }: MedicationListProps) {
  const [groups, setGroups] = useState<ReadonlySet<Group>>(new Set())
  const [words, setWords] = useState('')
  const [now] = useState(Date.now)
  const row = (order: MedicationOrder) => (
    <OrderRow key={order.id} order={order} fills={fills} problems={problems} now={now} />
  )
  const present = (['current', 'past', 'unclear'] as const).filter((group) => orders[group].length > 0)
  const chips = present.map((key): Chip<Group> => ({ key, label: names[key], count: orders[key].length }))
  const shown = present.filter((group) => groups.size === 0 || groups.has(group))
  const found = shown.map((group) => ({ group, items: orders[group].filter((order) => matches(order, words)) }))
  const none = found.every(({ items }) => items.length === 0)
  return (
    <>
      {present.length === 0 ? null : (
        <div className={classes.filters}>
          <Chips label="Show prescriptions" chips={chips} chosen={groups} choose={setGroups} />
          <SearchField label="Find a medicine" words={words} change={setWords} />
        </div>
      )}
      {orders.current.length === 0 && (groups.size === 0 || groups.has('current')) && words === '' ? (
        <p className={classes.none}>{present.length === 0 ? 'Not recorded' : 'None current'}</p>
      ) : null}
      {found.map(({ group, items }) => (
        <RowList key={group} items={items} row={row} empty="" heading={`${names[group]} (${items.length})`} />
      ))}
      {none && words !== '' ? (
        <p className={classes.none}>
          No prescription matches.{' '}
          <button type="button" className={classes.clear} onClick={() => setWords('')}>
            Clear the filter
          </button>
        </p>
      ) : null}
      <OnRequest items={orders.withdrawn} id={(order) => order.id} words={withdrawnWords} row={row} />
    </>
  )
}

/** By name, brand or the words of the reason; case and accents don't matter. */
function matches(line: MedicationLine & { readonly reasons?: MedicationOrder['reasons'] }, words: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const text = [line.name, line.brand, line.strength, ...(line.reasons ?? []).map((reason) => reason.display)]
  return plain(text.filter((part) => part !== undefined).join(' ')).includes(plain(words.trim()))
}
