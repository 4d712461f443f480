import type { Reference } from '../../shared/fhir/resources.ts'
import { Who } from '../cards/who.tsx'

/** Several people, places or problems by their names; "Not recorded" when there is none. */
export function Names({ references }: { readonly references: readonly (Reference | undefined)[] }) {
  const known = references.filter((reference) => reference !== undefined)
  if (known.length === 0) return 'Not recorded'
  return known.map((reference, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a recorded order, and perhaps no reference to tell two apart
    <span key={at}>
      {at === 0 ? '' : ', '}
      <Who reference={reference} />
    </span>
  ))
}
