import type { Access } from '../../auth/access.ts'
import { parseScopes } from '../../auth/scope.ts'
import { isSharedType } from '../../fhir/compartment.ts'
import type { Corpus, Entry } from '../../fhir/search-plan/model/corpus.ts'
import { matches } from '../../fhir/search-plan/model/match.ts'
import { parsePlan } from '../../fhir/search-plan/parse-plan.ts'
import type { PlanCriterion } from '../../fhir/search-plan/plan.ts'
import { context } from '../../fhir/search-plan/test-plan.ts'

/** Somebody who searches, and in the simplest words what there is for her: the model looks at nothing else. */
export interface DoorCaller {
  readonly name: string
  readonly access: Access
  /** Types that she may search; all of them: null. */
  readonly types: readonly string[] | null
  /** Records of people that she opens; all of them: null. */
  readonly records: readonly string[] | null
  /** By type, queries of which a resource meets at least one. */
  readonly constraints?: Readonly<Record<string, readonly string[]>>
}

type Role = Access['account']['role']

const accessOf = (role: Role, scopes: string, record: string | null = null): Access => ({
  app: null,
  account: { id: 'somebody', full_name: 'Somebody', role, organizations: ['x', 'x1'], records: ['x'] },
  record,
  scopes: parseScopes(scopes),
  purpose: 'treatment',
})

/** What each record's Patient says of who manages it is in the resources; `managed` are the records that are a clinician's. */
export function doorCallers(managed: readonly string[]): readonly DoorCaller[] {
  const some = 'patient/Patient.rs patient/Encounter.rs patient/List.rs patient/Organization.rs'
  return [
    { name: 'the system', access: accessOf('system', 'system/*.rs'), types: null, records: null },
    { name: 'a clinician', access: accessOf('clinician', 'user/*.rs'), types: null, records: managed },
    { name: 'a patient', access: accessOf('patient', 'user/*.rs'), types: null, records: ['x'] },
    { name: 'an app', access: accessOf('patient', 'patient/*.rs', 'x'), types: null, records: ['x'] },
    {
      name: 'an app of some types',
      access: accessOf('patient', `${some} patient/Observation.rs`, 'x'),
      types: ['Patient', 'Encounter', 'List', 'Organization', 'Observation'],
      records: ['x'],
    },
    {
      name: 'an app of some resources',
      access: accessOf(
        'patient',
        `${some} patient/Observation.rs?status=final patient/Observation.rs?code=a patient/Condition.rs?code=a`,
        'x',
      ),
      types: ['Patient', 'Encounter', 'List', 'Organization', 'Observation', 'Condition'],
      records: ['x'],
      constraints: { Observation: ['status=final', 'code=a'], Condition: ['code=a'] },
    },
  ]
}

/** What there is for a caller of all that there is. */
export function visibleTo(
  { types, records, constraints = {} }: DoorCaller,
  all: Corpus,
  recordOf: (entry: Entry) => string,
): Corpus {
  const meets = (entry: Entry): boolean => {
    const queries = constraints[entry.type]
    return (
      queries === undefined ||
      queries.some((query) => criteriaOf(entry.type, query).every((one) => matches(entry, one, all)))
    )
  }
  const entries = all.entries.filter(
    (entry) =>
      (types?.includes(entry.type) ?? true) &&
      (isSharedType(entry.type) || (records?.includes(recordOf(entry)) ?? true)) &&
      meets(entry),
  )
  const byKey = new Map(entries.map((entry) => [`${entry.type}/${entry.id}`, entry]))
  return { entries, find: (type, id) => byKey.get(`${type}/${id}`) }
}

function criteriaOf(type: string, query: string): readonly PlanCriterion[] {
  return parsePlan({ type, query: new URLSearchParams(query), strict: true, context }).plan.criteria
}

/** Whether a reference by an id alone leads to several types among what there is (R4 §3.1.1.4.12). */
export function isAmbiguous(criterion: PlanCriterion, types: readonly string[], corpus: Corpus): boolean {
  switch (criterion.kind) {
    case 'chain':
      return isAmbiguous(criterion.where, [criterion.target], corpus)
    case 'has':
      return isAmbiguous(criterion.where, [criterion.type], corpus)
    case 'reference': {
      const { param, any } = criterion
      const rows = corpus.entries
        .filter(({ type }) => types.length === 0 || types.includes(type))
        .flatMap((entry) => entry.rows.references)
      return any.some((test) => {
        if (test.by !== 'id' || test.type !== undefined) return false
        return new Set(rows.filter((row) => row.param === param && row.id === test.id).map((row) => row.type)).size > 1
      })
    }
    default:
      return false
  }
}
