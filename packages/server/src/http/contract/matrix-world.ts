import type { TestServing } from '../../cli/test-serving.ts'
import type { JsonObject } from '../../fhir/exact-json.ts'
import { prepareWrite } from '../../fhir/prepare.ts'
import { testApp } from '../../smart/test-record.ts'
import { deletionOf } from '../../store/deletion.ts'
import { type Kind, kinds, type Person, people, type Target, typeOf } from './access-rules.ts'

/** The people of the matrix, and what there is of them; of `nona` nothing. */
export const there = people.filter((person) => person !== 'nona')
/** Those in whose records something refers to all that is anybody's. */
const referring: readonly Person[] = ['tess', 'penn']

const category = (code: string) => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code }],
})
const code = (code: string, id: string) => ({ coding: [{ system: 'http://loinc.org', code }], text: markerOf(id) })
const doctor = { reference: 'Practitioner/matrix-doctor' }

/** Of a person's resources, so short that none is a part of another word. */
export const prefixOf = (person: Person): string => `${person.charAt(0)}${person.charAt(0)}`
export const idOf = (person: Person, kind: Kind): string =>
  kind === 'patient' ? person : `${prefixOf(person)}-${kind}`
/** Stands in the text of one resource, and nowhere else. */
export const markerOf = (id: string): string => `marker of ${id} here`

function observation(person: Person, id: string, categories: readonly string[], loinc: string): JsonObject {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    identifier: [{ system: 'urn:matrix', value: id }],
    category: categories.map(category),
    code: code(loinc, id),
    subject: { reference: `Patient/${person}` },
    performer: [doctor],
    effectiveDateTime: '2026-01-05T08:00:00Z',
  }
}

/** What there is of a kind; also what would be there of `nona`, to be sent. */
export function resourceOf(person: Person, kind: Kind): JsonObject {
  const id = idOf(person, kind)
  const common = { id, identifier: [{ system: 'urn:matrix', value: id }], subject: { reference: `Patient/${person}` } }
  switch (kind) {
    case 'lab':
    case 'gone':
      return observation(person, id, ['laboratory'], '2951-2')
    case 'vital':
      return observation(person, id, ['vital-signs'], '8867-4')
    case 'condition':
      return { resourceType: 'Condition', ...common, code: code('c', id), asserter: doctor }
    case 'document':
      return {
        resourceType: 'DocumentReference',
        ...common,
        status: 'current',
        description: markerOf(id),
        author: [doctor],
        content: [{ attachment: { title: 'x' } }],
      }
    case 'encounter':
      return {
        resourceType: 'Encounter',
        ...common,
        status: 'finished',
        class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
        type: [code('e', id)],
        participant: [{ individual: doctor }],
      }
    case 'list':
      return {
        resourceType: 'List',
        ...common,
        status: 'current',
        mode: 'working',
        title: markerOf(id),
        source: doctor,
        entry: ['Observation/tt-both', 'Observation/pp-both'].map((reference) => ({ item: { reference } })),
      }
    case 'patient': {
      const { subject: _subject, ...own } = common
      const organization = person === 'tess' || person === 'ulla' ? 'harbour-clinic' : 'hillside-practice'
      return {
        resourceType: 'Patient',
        ...own,
        name: [{ text: markerOf(id) }],
        managingOrganization: { reference: `Organization/${organization}` },
        generalPractitioner: [doctor],
      }
    }
  }
}

/** A List of somebody's own, of all that is anybody's and of what refers to it. */
function allOf(own: Person): JsonObject {
  const keys = people.flatMap((person) => kinds.map((kind) => ({ type: typeOf[kind], id: idOf(person, kind) })))
  const references = keys.flatMap(({ type, id }) => [`${type}/${id}`, `Observation/${referrerId(own, id)}`])
  return {
    resourceType: 'List',
    id: `${prefixOf(own)}-all`,
    subject: { reference: `Patient/${own}` },
    status: 'current',
    mode: 'working',
    entry: references.map((reference) => ({ item: { reference } })),
  }
}

/** An Observation of somebody's own that meets every scope of the callers. */
export const bothOf = (own: Person): JsonObject =>
  observation(own, `${prefixOf(own)}-both`, ['laboratory', 'vital-signs'], '8867-4')

export const referrerId = (own: Person, id: string): string => `${prefixOf(own)}-to-${id}`

/** An Observation of the caller's own that refers to a target: it meets every constraint of the callers, and both codes. */
function referrer(own: Person, person: Person, kind: Kind): JsonObject {
  const id = referrerId(own, idOf(person, kind))
  const both = observation(own, id, ['laboratory', 'vital-signs'], '8867-4')
  return { ...both, focus: [{ reference: `${typeOf[kind]}/${idOf(person, kind)}` }] }
}

function resources(): readonly JsonObject[] {
  const own = there.flatMap((person) => kinds.map((kind) => resourceOf(person, kind)))
  const referrers = referring.flatMap((own) =>
    people.flatMap((person) => kinds.map((kind) => referrer(own, person, kind))),
  )
  const both = referring.flatMap((own) => [bothOf(own), allOf(own)])
  const practitioner = {
    resourceType: 'Practitioner',
    id: 'matrix-doctor',
    name: [{ text: markerOf('matrix-doctor') }],
  }
  return [practitioner, ...own, ...both, ...referrers]
}

/** Written past the door, which would refuse references into other records: what is there already must be kept apart all the same. */
export async function fillWorld({ container }: TestServing): Promise<void> {
  const { store } = container
  const now = () => new Date().toISOString()
  await store.putApp({ id: testApp.id, manifest: JSON.stringify(testApp), approved: true, suspended: false })
  const penny = await store.accountByUsername('penny')
  if (penny === null) throw new TypeError('no penny')
  await store.putAccount({ ...penny, records: [...penny.records, { record_id: 'penn', relationship: 'self' }] })
  await store.writeBatch(
    resources().map((resource) => prepareWrite(resource)),
    now(),
    [],
  )
  const gone = there.map((person) => ({ type: 'Observation', id: idOf(person, 'gone'), record_id: person }))
  await store.writeBatch(
    gone.map((one) => deletionOf(one)),
    now(),
    [],
  )
}

/** As it was before somebody changed it; and what was made by trying is gone again. */
export async function putBack(
  { container: { store } }: TestServing,
  {
    target,
    changed,
    location,
  }: { readonly target: Target; readonly changed: boolean; readonly location: string | null },
): Promise<void> {
  const now = new Date().toISOString()
  const { person, kind } = target
  if (changed) {
    const write = prepareWrite(resourceOf(person, kind))
    await store.writeBatch([write], now, [])
    if (kind === 'gone') await store.writeBatch([deletionOf(write)], now, [])
  }
  const [, type = '', id = ''] = /([A-Z]\w+)\/([\w.-]+)\/_history\//.exec(location ?? '') ?? []
  if (id === '' || id === target.id || there.some((person) => id.startsWith(`${prefixOf(person)}-`))) return
  const made = await store.read({ type, id })
  if (made !== null) await store.writeBatch([deletionOf(made)], now, [])
}
