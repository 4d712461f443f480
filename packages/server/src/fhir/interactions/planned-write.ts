import { RecordError } from '../../record/record-error.ts'
import type { PlannedWrite, RecordWork } from '../../record/record-work.ts'
import { FhirError } from '../fhir-error.ts'
import type { Assigned } from '../write/assign-ids.ts'
import type { BundleEntry } from '../write/check-entry.ts'
import { currentOrNone } from './delete.ts'
import { withOwnReferences } from './own-references.ts'
import { patched } from './patch.ts'
import { expectationOf } from './update.ts'

export interface WriteTarget extends Assigned {
  /** Its condition found it. */
  readonly found: boolean
  readonly fhirBase: string
}

/**
 * What an entry of a transaction is to store, its id and its references known; null for a delete of what is not there.
 * @throws FhirError 412 for a version that is not the one it names, RecordError
 */
export async function plannedWrite(
  work: RecordWork,
  { interaction, resource, patch, preconditions }: BundleEntry,
  { type, id, found, fhirBase }: WriteTarget,
): Promise<PlannedWrite | null> {
  switch (interaction.kind) {
    case 'create': {
      if (resource === null) break
      return { type, id, action: 'create', resource: withOwnReferences(resource, fhirBase), expect: 'absent' }
    }
    case 'update':
    case 'conditional-update': {
      if (resource === null) break
      const unfound = interaction.kind === 'conditional-update' && !found
      const asked = unfound || preconditions.ifMatch !== null || preconditions.ifNoneMatch !== null
      const current = asked ? await work.current({ type, id }, 'update') : null
      if (unfound && current !== null && !current.deleted) {
        throw new FhirError(409, 'conflict', 'The condition finds nothing, and the id is that of another resource.')
      }
      const expect = asked ? expectationOf(preconditions, current) : undefined
      const write = { type, id, action: 'update', resource: withOwnReferences(resource, fhirBase) } as const
      return expect === undefined ? write : { ...write, expect }
    }
    case 'patch':
    case 'conditional-patch': {
      if (patch === null) break
      const current = await work.current({ type, id }, 'update')
      // As for a patch alone: what is not there answers as what may not be seen, whatever version is named.
      if (current === null) throw new RecordError('record/not-found')
      expectationOf(preconditions, current)
      if (current.deleted) throw new RecordError('record/deleted')
      const changed = patched(current, { type, id, operations: patch })
      const expect = { version: current.version }
      return { type, id, action: 'update', resource: withOwnReferences(changed, fhirBase), expect }
    }
    case 'delete':
    case 'conditional-delete': {
      const current = await currentOrNone(work, { type, id })
      const expect = expectationOf(preconditions, current)
      if (current === null || current.deleted) return null
      return expect === undefined ? { type, id, action: 'delete' } : { type, id, action: 'delete', expect }
    }
  }
  throw new FhirError(400, 'invalid', 'This entry writes nothing.')
}
