import type { Grant } from '../shared/api/apps.ts'

/** Whether a permission lets an app read this record: it names the record, or none, and then covers all that the person holds. */
export function isAbout({ record_id }: Pick<Grant, 'record_id'>, record: string): boolean {
  return record_id === null || record_id === record
}

/** @param now epoch ms */
export function isOpen({ ended, until }: Pick<Grant, 'ended' | 'until'>, now = Date.now()): boolean {
  return ended === null && (until === null || until > now)
}
