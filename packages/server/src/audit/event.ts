import { randomUUID } from 'node:crypto'
import type { Access } from '../auth/access.ts'
import type { AuditRow } from '../store/record-store.ts'

export interface AuditFacts {
  readonly access: Pick<Access, 'app' | 'account' | 'purpose'>
  readonly action:
    | 'read'
    | 'search'
    | 'watch'
    | 'write'
    | 'sign-in'
    | 'sign-out'
    | 'allow'
    | 'end-access'
    | 'administer'
  /** Of a `write`: which. */
  readonly change?: 'create' | 'update' | 'delete'
  /** It was tried and refused. */
  readonly refused?: true
  /** The record it is about, or `_system`. */
  readonly record_id: string
  /** FHIR resource types that were looked at or changed. */
  readonly types: readonly string[]
  readonly count: number
  /** Epoch ms. */
  readonly at: number
}

/** FHIR AuditEvent.action, R4. */
const code = {
  read: 'R',
  search: 'E',
  watch: 'R',
  write: 'U',
  'sign-in': 'E',
  'sign-out': 'E',
  allow: 'C',
  'end-access': 'D',
  administer: 'U',
} as const

const codeOfChange = { create: 'C', update: 'U', delete: 'D' } as const

/** DICOM event types (PS3.16 CID 400); what is none of them is a call of the API. */
const types: Readonly<Partial<Record<AuditFacts['action'], string>>> = {
  'sign-in': '110114',
  'sign-out': '110114',
  allow: '110113',
  'end-access': '110113',
  administer: '110113',
}

/** The resource types that an event of this kind says were written; empty for every other event. */
export function writtenTypes(text: string): readonly string[] {
  const event = JSON.parse(text) as {
    readonly subtype?: readonly { readonly code?: string }[]
    readonly entity?: readonly { readonly type?: { readonly code?: string } }[]
  }
  if (event.subtype?.[0]?.code !== 'write') return []
  return (event.entity ?? []).flatMap(({ type }) => type?.code ?? [])
}

/**
 * One event as a FHIR AuditEvent (R4, after IHE's basic audit patterns): who, through what app, what kind of data, why, when.
 * It never holds what was read.
 */
export function auditRow({ access, action, change, record_id, types: seen, count, at, refused }: AuditFacts): AuditRow {
  const recorded = new Date(at).toISOString()
  const { account, app, purpose } = access
  const event = {
    resourceType: 'AuditEvent',
    id: randomUUID(),
    type: {
      system: 'http://terminology.hl7.org/CodeSystem/audit-event-type',
      code: types[action] ?? 'rest',
    },
    subtype: [{ system: 'urn:chartroom:audit', code: action }],
    action: change === undefined ? code[action] : codeOfChange[change],
    recorded,
    outcome: refused ? '4' : '0',
    purposeOfEvent: [{ text: purpose }],
    agent: [
      {
        who: { identifier: { value: account.id }, display: account.full_name },
        requestor: true,
        role: [{ text: account.role }],
      },
      ...(app === null ? [] : [{ who: { identifier: { value: app.id }, display: app.name }, requestor: false }]),
    ],
    source: { observer: { display: 'Chartroom' } },
    entity: seen.map((type) => ({
      type: { system: 'http://hl7.org/fhir/resource-types', code: type },
      detail: [{ type: 'count', valueString: String(count) }],
    })),
  }
  return { record_id, at: recorded, text: JSON.stringify(event) }
}
