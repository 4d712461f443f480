import type { Right } from '../../record/permit.ts'
import type { Kind, Person } from './access-rules.ts'

/** Who asks, and what that lets her see; the second half of the rules in `access-rules.ts`. */
export interface Caller {
  readonly name: string
  readonly account: 'dave' | 'penny' | 'rita' | 'admin' | null
  /** A session of the faces, an app's bearer token, or the Connect token of one instance. */
  readonly by: 'session' | 'bearer' | 'connect'
  /** Of a bearer token's grant. */
  readonly scopes?: string
  readonly record?: Person | null
  /** Why it does not count. */
  readonly dead?: 'expired' | 'ended' | 'over' | 'token ended' | 'not her record' | 'nobody'
  /** Whose resources stand in a `{own}` of a request. */
  readonly own: Person
  readonly opens: readonly Person[]
  /** Types that some scope covers. */
  readonly types: 'all' | readonly string[]
  readonly rights: readonly Right[]
  /** What meets the constraint of its scopes; absent: there is none. */
  readonly meets?: readonly Kind[]
  /** Whether it opens what belongs to no person. */
  readonly shared: boolean
}

const everything: readonly Right[] = ['create', 'read', 'update', 'delete', 'search']
const category = 'http://terminology.hl7.org/CodeSystem/observation-category'

const clinician = { account: 'dave', by: 'session', own: 'tess', opens: ['tess', 'ulla'], shared: true } as const
/** An app of dave's on one record: his account would open another one too. */
const app = { ...clinician, by: 'bearer', record: 'tess', opens: ['tess'], types: 'all', rights: everything } as const
const dead = { ...app, scopes: 'patient/*.cruds' } as const

export const callers: readonly Caller[] = [
  { ...clinician, name: 'a clinician', types: 'all', rights: ['read', 'search'] },
  {
    ...clinician,
    name: 'a patient',
    account: 'penny',
    own: 'penn',
    opens: ['penn'],
    types: 'all',
    rights: ['read', 'search'],
  },
  {
    ...clinician,
    name: 'a researcher',
    account: 'rita',
    opens: [],
    types: 'all',
    rights: ['read', 'search'],
    shared: false,
  },
  {
    ...clinician,
    name: 'an administrator',
    account: 'admin',
    opens: [],
    types: 'all',
    rights: ['read', 'search'],
    shared: false,
  },

  { ...app, name: 'all scopes on one record', scopes: 'patient/*.cruds' },
  { ...app, name: 'user/ scopes on one record', scopes: 'user/*.cruds' },
  { ...app, name: 'user/ scopes on no record', scopes: 'user/*.cruds', record: null, opens: ['tess', 'ulla'] },
  { ...app, name: 'v1 scopes', scopes: 'patient/*.read patient/*.write' },
  { ...app, name: 'reading only', scopes: 'patient/*.r', rights: ['read'] },
  { ...app, name: 'searching only', scopes: 'patient/*.s', rights: ['search'] },
  { ...app, name: 'writing only', scopes: 'patient/*.cud', rights: ['create', 'update', 'delete'] },
  { ...app, name: 'one type', scopes: 'patient/Observation.cruds', types: ['Observation'] },
  { ...app, name: 'another type', scopes: 'patient/Condition.cruds', types: ['Condition'] },
  {
    ...app,
    name: 'types without Observation',
    scopes: 'patient/Patient.cruds patient/List.cruds patient/Practitioner.rs patient/DocumentReference.cruds',
    types: ['Patient', 'List', 'Practitioner', 'DocumentReference'],
  },
  {
    ...app,
    name: 'one category',
    scopes: `patient/Observation.cruds?category=${category}|laboratory`,
    types: ['Observation'],
    meets: ['lab'],
  },
  {
    ...app,
    name: 'one code',
    scopes: 'patient/Observation.cruds?code=8867-4',
    types: ['Observation'],
    meets: ['vital'],
  },
  {
    ...app,
    name: 'one category and what is shared',
    scopes: `patient/Observation.rs?category=laboratory patient/Practitioner.rs patient/Patient.rs`,
    types: ['Observation', 'Practitioner', 'Patient'],
    rights: ['read', 'search'],
    meets: ['lab', 'patient'],
  },
  { ...app, name: 'nothing that counts', scopes: 'openid launch patient/Observation.sr', types: [] },
  // The same app, of another account: what the one granted is nothing to the other.
  {
    ...app,
    name: 'another account’s grant of the same app',
    account: 'penny',
    scopes: 'patient/*.cruds',
    record: 'penn',
    own: 'penn',
    opens: ['penn'],
  },

  { ...dead, name: 'an expired token', dead: 'expired' },
  { ...dead, name: 'a token of an ended grant', dead: 'ended' },
  { ...dead, name: 'a token of a grant that is over', dead: 'over' },
  { ...dead, name: 'an ended token', dead: 'token ended' },
  { ...dead, name: 'a grant on a record that the account does not open', dead: 'not her record', record: 'vera' },
  { ...dead, name: 'nobody', account: null, dead: 'nobody' },
]

export function covers(caller: Caller, type: string): boolean {
  return caller.types === 'all' || caller.types.includes(type)
}

/** Whether she has some scope for a right over a type. */
export function mayAsk(caller: Caller, right: Right, type: string): boolean {
  return caller.rights.includes(right) && covers(caller, type)
}

/** Whether she has it over any type. */
export function maySome(caller: Caller, right: Right): boolean {
  return caller.rights.includes(right) && caller.types.length > 0
}

/** Whether what is there is there for her. */
export function isThereFor(caller: Caller, person: Person, kind: Kind): boolean {
  return caller.opens.includes(person) && (caller.meets?.includes(kind) ?? true)
}
