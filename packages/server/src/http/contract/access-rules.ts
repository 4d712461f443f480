import type { Right } from '../../record/permit.ts'

/**
 * Who may see and change what, over HTTP. Read this file to know it all; `describe-matrix.ts` asks every cell of it on both
 * engines, and a route of the server that stands in neither table fails it.
 *
 * A cell is a way × a caller × a target. What must come out, the first that applies:
 *
 * 1. the caller's credentials do not count (none, expired, ended): 401, whatever is asked
 * 2. no scope of the caller covers a right that the way needs: 403, whether there is such a resource or not (statement 35)
 * 3. the caller opens the target's record, her scopes cover it for the rights in `needs` and `filters`, and it is there: `shown`
 * 4. else `hidden`: the same answer, byte for byte, as for a resource that never was, but for the ids that the caller sent herself
 *
 * And whatever is asked, no answer holds anything of a resource that its caller may not see.
 */
export interface Way {
  /** Unique. */
  readonly name: string
  /** `{type} {id} {person} {version} …` stand for what is the target's, `{own}` for what is the caller's (`matrix-requests.ts`). */
  readonly ask: string
  readonly headers?: Readonly<Record<string, string>>
  /** Name of what is sent, from `matrix-bodies.ts`. */
  readonly body?: string
  /** A right over the target's type, over `right Type`, or over `some` type. Without one: 403. */
  readonly needs: readonly (Right | `${Right} ${string}`)[]
  /** Rights over the target's type without which it is left out of the answer, and no more. */
  readonly filters?: readonly Right[]
  /** Status for what may be seen. */
  readonly shown: number
  /** Where else than in the target's own text it shows: in a `total`, in the referring resource, or in the status alone. */
  readonly tells?: 'total' | 'referrer' | 'status'
  /** For targets of these kinds only; a Patient is her record, with rules of its own. */
  readonly kinds?: readonly Kind[] | 'all but patient'
  /** One of these rights over the target's type lets her see it; without any it is hidden. */
  readonly sees?: readonly Right[]
  /** Status for what stands in another record, though the caller may open that one too. */
  readonly elsewhere?: number
  /** Of many people at once, which a permission for one may not ask: 403. */
  readonly ofMany?: true
  /** What may write: an account that writes nowhere (researcher, administrator) may not begin it, 403. */
  readonly ofWriters?: true
  /** The person is only named: whoever opens her record may, whatever her scopes show of it. */
  readonly named?: true
  /** Not compared with what never was, and why stands beside it. */
  readonly twin?: false
  /** A constraint on the scope is not known of older versions: 403 under one, or it is left out, as what never was. */
  readonly past?: true | 'left out'
  /** Of the caller's own that was deleted; absent: it is `hidden`. Under a constraint it always is, for nobody knows what it met. */
  readonly gone?: number
  /** What `hidden` answers with: 404 without a word here. */
  readonly hidden?: readonly number[]
  /** What it does to what may be changed; the test puts it back. */
  readonly changes?: true
}

/** What there is of each person. `gone` is deleted. */
export const kinds = ['lab', 'vital', 'condition', 'document', 'encounter', 'list', 'patient', 'gone'] as const
export type Kind = (typeof kinds)[number]

export const typeOf: Readonly<Record<Kind, string>> = {
  lab: 'Observation',
  vital: 'Observation',
  condition: 'Condition',
  document: 'DocumentReference',
  encounter: 'Encounter',
  list: 'List',
  patient: 'Patient',
  gone: 'Observation',
}

/**
 * The people. `tess` and `ulla` are managed by dave's organisation, `vera` and `penn` by another; `penn` is penny herself; `nona` is nobody:
 * what is asked of her never was.
 */
export const people = ['tess', 'ulla', 'vera', 'penn', 'nona'] as const
export type Person = (typeof people)[number]

/** What a way is asked about. */
export interface Target {
  readonly person: Person
  readonly kind: Kind
  readonly id: string
  readonly version: number
}

const seen: readonly Way[] = [
  { name: 'read', gone: 410, ask: 'GET {type}/{id}', needs: ['read'], shown: 200 },
  { name: 'read, head only', gone: 410, ask: 'HEAD {type}/{id}', needs: ['read'], shown: 200, tells: 'status' },
  { name: 'read, pretty', gone: 410, ask: 'GET {type}/{id}?_pretty=true', needs: ['read'], shown: 200 },
  {
    name: 'read, summary',
    gone: 410,
    ask: 'GET {type}/{id}?_summary=true',
    needs: ['read'],
    shown: 200,
    tells: 'status',
  },
  {
    name: 'read, elements',
    gone: 410,
    ask: 'GET {type}/{id}?_elements=id',
    needs: ['read'],
    shown: 200,
    tells: 'status',
  },
  {
    name: 'read unless it is that version',
    gone: 410,
    ask: 'GET {type}/{id}',
    headers: { 'if-none-match': 'W/"{version}"' },
    needs: ['read'],
    shown: 304,
    tells: 'status',
  },
  {
    name: 'read unless it is any version',
    gone: 410,
    ask: 'GET {type}/{id}',
    headers: { 'if-none-match': '*' },
    needs: ['read'],
    shown: 304,
    tells: 'status',
  },
  {
    name: 'read if changed since',
    gone: 410,
    ask: 'GET {type}/{id}',
    headers: { 'if-modified-since': 'Fri, 31 Dec 2100 00:00:00 GMT' },
    needs: ['read'],
    shown: 304,
    tells: 'status',
  },
  { name: 'vread', gone: 410, ask: 'GET {type}/{id}/_history/{version}', needs: ['read'], shown: 200 },
  { name: 'vread of the first', gone: 200, ask: 'GET {type}/{id}/_history/1', needs: ['read'], shown: 200 },
  { name: 'history', gone: 200, ask: 'GET {type}/{id}/_history', needs: ['read'], shown: 200, past: true },
  {
    name: 'history of the type',
    gone: 200,
    ask: 'GET {type}/_history?_count=1000',
    needs: ['search'],
    shown: 200,
    past: true,
    hidden: [200],
  },
  {
    name: 'history of the system',
    ask: 'GET _history?_count=1000',
    needs: ['search some'],
    filters: ['search'],
    shown: 200,
    gone: 200,
    past: 'left out',
    hidden: [200, 403],
  },
]

const searched: readonly Way[] = [
  { name: 'search by id', ask: 'GET {type}?_id={id}', needs: ['search'], shown: 200 },
  { name: 'search by ids', ask: 'GET {type}?_id={own}-both,{id},never', needs: ['search'], shown: 200 },
  { name: 'search for all', ask: 'GET {type}?_count=1000&identifier=urn:matrix|', needs: ['search'], shown: 200 },
  { name: 'search by identifier', ask: 'GET {type}?identifier=urn:matrix|{id}', needs: ['search'], shown: 200 },
  { name: 'search by POST', ask: 'POST {type}/_search', body: 'form _id={id}', needs: ['search'], shown: 200 },
  { name: 'search of both', ask: 'POST {type}/_search?_count=9', body: 'form _id={id}', needs: ['search'], shown: 200 },
  { name: 'search of the system', ask: 'GET ?_type={type}&_id={id}', needs: ['search'], shown: 200 },
  {
    name: 'search of the system by POST',
    ask: 'POST _search',
    body: 'form _type={type}&_id={id}',
    needs: ['search'],
    shown: 200,
  },
  { name: 'compartment', ask: 'GET Patient/{person}/{type}?_id={id}', needs: ['search'], shown: 200 },
  {
    name: 'compartment by POST',
    ask: 'POST Patient/{person}/{type}/_search',
    body: 'form _id={id}',
    needs: ['search'],
    shown: 200,
  },
  { name: 'whole compartment', ask: 'GET Patient/{person}/*?_type={type}&_id={id}', needs: ['search'], shown: 200 },
  { name: 'count', ask: 'GET {type}?_id={id}&_summary=count', needs: ['search'], shown: 200, tells: 'total' },
  { name: 'count of none', ask: 'GET {type}?_id={id}&_count=0', needs: ['search'], shown: 200, tells: 'total' },
  {
    name: 'total',
    ask: 'GET {type}?_id={id}&_total=accurate&_elements=id',
    needs: ['search'],
    shown: 200,
    tells: 'total',
  },
  { name: 'negation', ask: 'GET {type}?_id={id}&_tag:not=nothing', needs: ['search'], shown: 200 },
  { name: 'a missing value', ask: 'GET {type}?_id={id}&_tag:missing=true', needs: ['search'], shown: 200 },
  { name: 'words', ask: 'GET {type}?_content=marker&_id={id}', needs: ['search'], shown: 200 },
  { name: 'sorted', ask: 'GET {type}?_id={id},never&_sort=-_lastUpdated,identifier', needs: ['search'], shown: 200 },
]

const through: readonly Way[] = [
  {
    name: 'chain',
    ask: 'GET Observation?_id={own}-to-{id}&focus:{type}.identifier=urn:matrix|{id}',
    needs: ['search Observation', 'search'],
    shown: 200,
    tells: 'referrer',
  },
  {
    name: 'chain, counted',
    ask: 'GET Observation?_id={own}-to-{id}&focus:{type}._tag:missing=true&_summary=count',
    needs: ['search Observation', 'search'],
    shown: 200,
    tells: 'total',
  },
  {
    name: '_has',
    ask: 'GET Practitioner?_id=matrix-doctor&_has:{type}:{doctor}:identifier=urn:matrix|{id}',
    needs: ['search Practitioner', 'search'],
    shown: 200,
    tells: 'referrer',
  },
  {
    name: '_has, counted',
    ask: 'GET Practitioner?_id=matrix-doctor&_has:{type}:{doctor}:_id={id}&_summary=count',
    needs: ['search Practitioner', 'search'],
    shown: 200,
    tells: 'total',
  },
  {
    name: '_include',
    ask: 'GET Observation?_id={own}-to-{id}&_include=Observation:focus',
    needs: ['search Observation'],
    filters: ['read'],
    shown: 200,
  },
  {
    name: '_include of everything',
    ask: 'GET Observation?_id={own}-to-{id}&_include=*',
    needs: ['search Observation'],
    filters: ['read'],
    shown: 200,
  },
  {
    name: '_include that iterates',
    ask: 'GET List?_id={own}-all&_include=List:item&_include:iterate=Observation:focus',
    needs: ['search List'],
    filters: ['read'],
    shown: 200,
  },
  {
    name: '_revinclude',
    ask: 'GET Practitioner?_id=matrix-doctor&_revinclude={type}:{doctor}',
    needs: ['search Practitioner'],
    filters: ['search'],
    shown: 200,
  },
  {
    name: '_revinclude of everything',
    ask: 'GET Practitioner?_id=matrix-doctor&_revinclude={type}:*',
    needs: ['search Practitioner'],
    filters: ['search'],
    shown: 200,
  },
  {
    name: '_list',
    ask: 'GET {type}?_list={own}-all&_id={id}',
    needs: ['search List', 'search'],
    kinds: 'all but patient',
    shown: 200,
  },
  {
    name: '_list of another',
    ask: 'GET Observation?_id={own}-both&_list={id}',
    needs: ['search Observation', 'search'],
    shown: 200,
    tells: 'referrer',
    kinds: ['list'],
  },
]

const operations: readonly Way[] = [
  {
    name: '$everything',
    ask: 'GET Patient/{person}/$everything?_count=1000',
    needs: ['search some'],
    filters: ['search'],
    shown: 200,
  },
  {
    name: '$everything of a type',
    ask: 'GET Patient/{person}/$everything?_type={type}&_count=1000',
    needs: ['search some'],
    filters: ['search'],
    shown: 200,
  },
  {
    name: '$lastn',
    ask: 'GET Observation/$lastn?patient={person}&code=2951-2,8867-4&max=100',
    needs: ['search'],
    shown: 200,
    kinds: ['lab', 'vital', 'gone'],
  },
  {
    name: '$docref',
    ask: 'GET DocumentReference/$docref?patient={person}',
    needs: ['search'],
    shown: 200,
    kinds: ['document'],
  },
  {
    name: '$everything by POST',
    ask: 'POST Patient/{person}/$everything',
    body: 'parameters',
    needs: ['search some'],
    filters: ['search'],
    shown: 200,
  },
  {
    name: '$everything of everybody',
    ask: 'GET Patient/$everything?_count=100',
    needs: ['search some'],
    ofMany: true,
    shown: 200,
    tells: 'status',
  },
  {
    name: '$everything of everybody by POST',
    ask: 'POST Patient/$everything',
    body: 'parameters',
    needs: ['search some'],
    ofMany: true,
    shown: 200,
    tells: 'status',
  },
  {
    name: '$everything of an encounter',
    ask: 'GET Encounter/{id}/$everything',
    needs: ['read', 'search'],
    shown: 200,
    hidden: [404],
    kinds: ['encounter'],
  },
  {
    name: '$everything of an encounter by POST',
    ask: 'POST Encounter/{id}/$everything',
    body: 'parameters',
    needs: ['read', 'search'],
    shown: 200,
    hidden: [404],
    kinds: ['encounter'],
  },
  {
    name: '$lastn by POST',
    ask: 'POST Observation/$lastn',
    body: 'parameters code=2951-2,8867-4 patient={person} max=100',
    needs: ['search'],
    shown: 200,
    kinds: ['lab', 'vital', 'gone'],
  },
  {
    name: '$docref by POST',
    ask: 'POST DocumentReference/$docref',
    body: 'parameters patient={person}',
    needs: ['search'],
    shown: 200,
    kinds: ['document'],
  },
]

/** A search finds nothing, or is of a person that never was. */
const found = (ways: readonly Way[]): readonly Way[] => ways.map((way) => ({ hidden: [200, 404], ...way }))

export const readingWays: readonly Way[] = [...seen, ...found(searched), ...found(through), ...found(operations)]
