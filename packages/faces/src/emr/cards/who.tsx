import type { Reference } from '../../shared/fhir/resources.ts'
import { canBeNamed, referredName } from '../fhir/referred-name.ts'
import { useLoadable } from '../fhir/use-loadable.ts'

/** Who or what a reference means, by name; "Not recorded" only when nobody recorded it (ui 3.11, 3.16). */
export function Who({ reference }: { readonly reference: Reference | undefined }) {
  if (reference === undefined) return 'Not recorded'
  if (reference.display?.trim()) return <bdi>{reference.display.trim()}</bdi>
  return canBeNamed(reference) ? <Named reference={reference} /> : 'Recorded without a name'
}

function Named({ reference }: { readonly reference: Reference }) {
  const name = useLoadable(`name of ${reference.reference}`, (signal) => referredName(reference, signal))
  if (name.state === 'loading') return '…'
  if (name.state === 'failed') return 'Could not load'
  return <bdi>{name.value ?? 'Recorded without a name'}</bdi>
}
