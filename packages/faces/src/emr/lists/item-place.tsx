import { createContext, type ReactNode, useContext } from 'react'
import { type ChartView, chartPath } from '../route.ts'

interface Place {
  readonly recordId: string
  readonly view: ChartView
  /** The entry that the address names. */
  readonly item: string | undefined
}

const PlaceContext = createContext<Place | undefined>(undefined)

interface ItemPlaceProps extends Place {
  readonly children: ReactNode
}

/** Tells the rows below in which view they stand, so that each knows its own address and whether it is the one named. */
export function ItemPlace({ recordId, view, item, children }: ItemPlaceProps) {
  return <PlaceContext value={{ recordId, view, item }}>{children}</PlaceContext>
}

export interface ItemAddress {
  readonly href: string | undefined
  /** True for the entry that the address of the page names. */
  readonly named: boolean
}

/** The address of one entry of this view; none for an entry without an id. */
export function useItemAddress(id: string): ItemAddress {
  const place = useContext(PlaceContext)
  if (place === undefined || id === '') return { href: undefined, named: false }
  return { href: chartPath(place.recordId, place.view, id), named: place.item === id }
}

/** Whether the address of the page names one of these: what hides them opens. */
export function useNamedAmong(ids: readonly string[]): boolean {
  const item = useContext(PlaceContext)?.item
  return item !== undefined && ids.includes(item)
}

/** The address of an entry of another view of the same record. */
export function useEntryAddress(view: ChartView, id: string): string | undefined {
  const recordId = useContext(PlaceContext)?.recordId
  return recordId === undefined || id === '' ? undefined : chartPath(recordId, view, id)
}

/** The record in whose view this stands. */
export function useRecordId(): string | undefined {
  return useContext(PlaceContext)?.recordId
}
