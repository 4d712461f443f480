import { createHash } from 'node:crypto'
import type { ExtractedRows, ReferenceRow, TokenRow } from '../index-rows.ts'
import type { AuditRow, ResourceWrite } from '../record-store.ts'

/** Small made-up resources for the contract: what matters here is keys, versions and index rows. */

export const NO_INDEX: ExtractedRows = {
  tokens: [],
  strings: [],
  dates: [],
  numbers: [],
  quantities: [],
  references: [],
  uris: [],
  composites: [],
  words: [],
}

export const TUESDAY = '2026-03-03T08:00:00.000Z'
export const WEDNESDAY = '2026-03-04T08:00:00.000Z'
export const THURSDAY = '2026-03-05T08:00:00.000Z'

export interface SampleWrite {
  readonly type?: string
  readonly id: string
  readonly record_id?: string
  /** Stands for the resource's content. */
  readonly content?: string
  readonly index?: Partial<ExtractedRows>
  readonly deleted?: boolean
  readonly managing_organization?: string
}

export function write(sample: SampleWrite): ResourceWrite {
  const { type = 'Observation', id, record_id = 'anna', content = 'first', index, ...rest } = sample
  return {
    type,
    id,
    record_id,
    hash: createHash('sha256').update(`${content} ${rest.deleted}`).digest('base64url'),
    textAt: (version, updated) => textOf({ type, id, content, version, updated }),
    index: { ...NO_INDEX, ...index },
    ...rest,
  }
}

export function tokenRow(param: string, system: string, code: string, more: Partial<TokenRow> = {}): TokenRow {
  return { param, system, code, text: '', type_system: '', type_code: '', ...more }
}

export function referenceRow(param: string, type: string, id: string, more: Partial<ReferenceRow> = {}): ReferenceRow {
  return { param, type, id, url: '', version: '', ...more }
}

/** `1.50` keeps its zero: text is stored, never printed again. */
export function textOf(of: { type: string; id: string; content: string; version: number; updated: string }): string {
  return `{"resourceType":"${of.type}","id":"${of.id}","meta":{"versionId":"${of.version}","lastUpdated":"${of.updated}"},"value":1.50,"note":"${of.content}"}`
}

export function patient(id: string, managing_organization?: string, index?: Partial<ExtractedRows>): ResourceWrite {
  return write({
    type: 'Patient',
    id,
    record_id: id,
    ...(managing_organization === undefined ? {} : { managing_organization }),
    ...(index === undefined ? {} : { index }),
  })
}

export function event(record_id: string, text: string): AuditRow {
  return { record_id, at: TUESDAY, text: JSON.stringify({ text }) }
}
