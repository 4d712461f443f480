import type { Access } from '../auth/access.ts'
import { type RecordFilter, SHARED_RECORD } from '../store/record-store.ts'
import { RecordError } from './record-error.ts'

/**
 * Who may open what. Read this file to know it all:
 *
 * | account       | records                                   | shared (Organization, Practitioner …) |
 * | ------------- | ----------------------------------------- | ------------------------------------- |
 * | clinician     | those that her organisations manage       | yes                                   |
 * | patient       | those that she holds                      | yes                                   |
 * | researcher    | none (nothing identified without purpose) | no                                    |
 * | administrator | none                                      | no                                    |
 * | system        | all                                       | yes                                   |
 *
 * An access that is bound to one record (an app's token) opens that record only, and only while the account may.
 * On top, a scope must cover the resource type and the interaction.
 */
export interface RecordFacts {
  readonly record_id: string
  /** null: there is no such record. */
  readonly managing_organization: string | null
}

const opensShared = new Set(['clinician', 'patient', 'system'])

export function mayOpen(access: Access, record: RecordFacts): boolean {
  if (record.record_id === SHARED_RECORD) return opensShared.has(access.account.role)
  if (access.record !== null && access.record !== record.record_id) return false
  switch (access.account.role) {
    case 'system':
      return true
    case 'clinician':
      return (
        record.managing_organization !== null && access.account.organizations.includes(record.managing_organization)
      )
    case 'patient':
      return access.account.records.includes(record.record_id)
    default:
      return false
  }
}

/** Every record that a search without a named one may touch. */
export function openRecords(access: Access): RecordFilter {
  switch (access.account.role) {
    case 'system':
      return { kind: 'all' }
    case 'clinician':
      return { kind: 'organizations', ids: access.account.organizations }
    case 'patient':
      return { kind: 'records', ids: access.account.records }
    default:
      return { kind: 'records', ids: [] }
  }
}

export type Right = 'create' | 'read' | 'update' | 'delete' | 'search'

export function hasScope(access: Access, type: string, right: Right): boolean {
  return access.scopes.some((scope) => {
    // `patient/` means the record of the launch: without one it covers nothing (App Launch 2.2, scopes).
    const applies = scope.context !== 'patient' || access.record !== null
    return applies && (scope.type === '*' || scope.type === type) && scope[right]
  })
}

/** @throws RecordError record/forbidden when no scope covers the type and the interaction. */
export function requireScope(access: Access, type: string, right: Right): void {
  if (!hasScope(access, type, right)) throw new RecordError('record/forbidden')
}
