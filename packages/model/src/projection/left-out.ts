import type { Issue, IssueCode } from './issues.ts'

/**
 * What keeps a true statement out of an answer: the record says it, and the data model has no way to. Others (entered in
 * error, refuted, never in force, not the newest) keep out what is not to be said.
 */
const untold: ReadonlySet<IssueCode> = new Set([
  'mapping/unknown-modifier',
  'mapping/no-id',
  'mapping/missing',
  'mapping/no-standard-code',
  'mapping/no-title',
  'mapping/no-prescription',
  'mapping/medication-not-described',
  'mapping/required-outside-list',
  'mapping/result-form',
  'mapping/no-category',
  'mapping/no-encounter',
  'mapping/contradictory',
  'mapping/not-in-days',
])

/** How many resources of each FHIR type are in the record and in no statement of the answer, through no fault of theirs. */
export function leftOut(issues: readonly Issue[]): ReadonlyMap<string, number> {
  const resources = new Set(issues.filter(({ code }) => untold.has(code)).map(({ resource }) => resource))
  const counts = new Map<string, number>()
  for (const resource of [...resources].sort()) {
    const type = resource.split('/', 1)[0] ?? ''
    counts.set(type, (counts.get(type) ?? 0) + 1)
  }
  return counts
}
