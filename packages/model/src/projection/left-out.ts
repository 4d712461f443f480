import { type Issue, type IssueCode, issueCodes } from './issues.ts'

/** How many resources of each FHIR type are in the record and in no statement of the answer, through no fault of theirs. */
export function leftOut(issues: readonly Issue[]): ReadonlyMap<string, number> {
  const resources = new Set(issues.filter(({ code }) => isUntold(code)).map(({ resource }) => resource))
  const counts = new Map<string, number>()
  for (const resource of [...resources].sort()) {
    const type = resource.split('/', 1)[0] ?? ''
    counts.set(type, (counts.get(type) ?? 0) + 1)
  }
  return counts
}

function isUntold(code: IssueCode): boolean {
  const issue = issueCodes[code]
  return issue.loses === 'statement' && issue.untold
}
