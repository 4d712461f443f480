import type { Access, Scope } from '../auth/access.ts'
import type { Criterion, RecordFilter } from '../store/criteria.ts'
import { SHARED_RECORD } from '../store/record-store.ts'
import { RecordError } from './record-error.ts'
import { criteriaOf } from './scope-criteria.ts'

/**
 * Who may open what, and write what. Read this file to know it all:
 *
 * | account       | opens records                             | writes                                      |
 * | ------------- | ----------------------------------------- | ------------------------------------------- |
 * | clinician     | those that her organisations manage       | in those; opens new ones for her own        |
 * |               |                                           | organisations                               |
 * | patient       | those that she holds                      | in those                                    |
 * | researcher    | none (nothing identified without purpose) | nothing                                     |
 * | administrator | none                                      | nothing                                     |
 * | system        | all                                       | everywhere                                  |
 *
 * What is shared (Organization, Practitioner …) is open to those who open records, and written by `system` only. Which
 * organisation manages a record, and so who opens it, is decided when the record is opened, and changed by `system` only.
 *
 * An access that is bound to one record (an app's token) opens that record only, and only while the account may; it opens
 * no new one.
 * On top, a scope must cover the resource type and the interaction; where it has a constraint, the resource must meet it.
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

const writes = new Set(['clinician', 'patient', 'system'])

/** @throws RecordError record/forbidden for an account that writes nothing, wherever */
export function requireWriter(access: Access): void {
  if (!writes.has(access.account.role)) throw new RecordError('record/forbidden')
}

/** Whether something may be written in a record that is there. */
export function mayWrite(access: Access, record: RecordFacts): boolean {
  if (record.record_id === SHARED_RECORD) return access.account.role === 'system'
  return writes.has(access.account.role) && mayOpen(access, record)
}

/** Whether a record may be opened that this organisation will manage (null: none is named). */
export function mayOpenNew(access: Access, managing_organization: string | null): boolean {
  if (access.record !== null) return false
  if (access.account.role === 'system') return true
  return (
    access.account.role === 'clinician' &&
    managing_organization !== null &&
    access.account.organizations.includes(managing_organization)
  )
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

/**
 * What the scopes leave of a type for one interaction: everything, what meets one of several constraints, or nothing.
 * Scopes add up (App Launch 2.2, scopes), right by right: a constraint on reading does not narrow searching.
 */
export type Reach =
  | { readonly kind: 'all' }
  | { readonly kind: 'nothing' }
  /** A resource that does not meet this is not there for the access. */
  | { readonly kind: 'some'; readonly criterion: Criterion }

export function reachOf(access: Access, type: string, right: Right): Reach {
  const lists = access.scopes.flatMap((scope) => {
    if (!scope[right] || !applies(scope, access) || (scope.type !== '*' && scope.type !== type)) return []
    const criteria = criteriaOf(scope)
    return criteria === null ? [] : [criteria]
  })
  if (lists.some((criteria) => criteria.length === 0)) return { kind: 'all' }
  return lists.length === 0 ? { kind: 'nothing' } : { kind: 'some', criterion: { kind: 'either', lists } }
}

/**
 * `patient/` means the record of the launch: without one it covers nothing. `system/` means that no person asks: among an
 * account's scopes it covers nothing (App Launch 2.2, scopes).
 */
function applies(scope: Scope, access: Access): boolean {
  if (scope.context === 'patient') return access.record !== null
  return scope.context === 'user' || access.account.role === 'system'
}

/** Whether any resource of the type may be reached so; which ones, says `reachOf`. */
export function hasScope(access: Access, type: string, right: Right): boolean {
  return reachOf(access, type, right).kind !== 'nothing'
}

/** @throws RecordError record/forbidden when no scope covers the type and the interaction. */
export function requireScope(access: Access, type: string, right: Right): Exclude<Reach, { kind: 'nothing' }> {
  const reach = reachOf(access, type, right)
  if (reach.kind === 'nothing') throw new RecordError('record/forbidden')
  return reach
}
