import type { Reference } from '../../shared/fhir/resources.ts'
import { canBeNamed, referredName } from '../fhir/referred-name.ts'
import { useLoadable } from '../fhir/use-loadable.ts'

/** Names by reference. Each is asked for once: a printed page has no later moment to fill a name in. */
export type NameOf = (reference: Reference | undefined) => string

export function useNames(references: readonly (Reference | undefined)[]): { ready: boolean; nameOf: NameOf } {
  const asked = [...new Set(references.map(addressOf).filter((address) => address !== undefined))].sort()
  const names = useLoadable(`names ${asked.join(' ')}`, async (signal) => {
    const found = await Promise.allSettled(asked.map((reference) => referredName({ reference }, signal)))
    return new Map(asked.map((reference, at) => [reference, found[at]] as const))
  })
  const nameOf: NameOf = (reference) => {
    if (reference === undefined) return 'not recorded'
    const display = reference.display?.trim()
    if (display) return display
    const answer = names.state === 'ready' ? names.value.get(reference.reference ?? '') : undefined
    if (answer?.status === 'rejected') return 'could not load'
    return answer?.value ?? (names.state === 'loading' && canBeNamed(reference) ? '…' : 'recorded without a name')
  }
  return { ready: names.state !== 'loading', nameOf }
}

function addressOf(reference: Reference | undefined): string | undefined {
  return reference === undefined || reference.display?.trim() || !canBeNamed(reference)
    ? undefined
    : reference.reference
}
