import { Fragment } from 'react'
import type { Reference } from '../../shared/fhir/resources.ts'
import { Who } from '../cards/who.tsx'

/** Every reason that is on record, by name; "Not recorded" when there is none. */
export function Reasons({ reasons }: { readonly reasons: readonly Reference[] }) {
  if (reasons.length === 0) return <Who reference={undefined} />
  return reasons.map((reason, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the reasons of one entry have a fixed order
    <Fragment key={i}>
      {i === 0 ? null : '; '}
      <Who reference={reason} />
    </Fragment>
  ))
}
