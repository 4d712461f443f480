import type { ReactNode } from 'react'
import { Link } from '../link.tsx'
import type { ChartView } from '../route.ts'
import { useEntryAddress } from './item-place.tsx'

interface EntryLinkProps {
  readonly view: ChartView
  /** The id of the entry's resource. */
  readonly id: string
  readonly children: ReactNode
}

/** Leads to an entry of another view of this record, opened there. */
export function EntryLink({ view, id, children }: EntryLinkProps) {
  const address = useEntryAddress(view, id)
  return address === undefined ? children : <Link to={address}>{children}</Link>
}
