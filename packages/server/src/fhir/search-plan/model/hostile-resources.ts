import fc from 'fast-check'
import type { Json, JsonObject } from '../../exact-json.ts'
import { context } from '../test-plan.ts'
import * as value from './hostile-values.ts'

/** For tests: a resource without `resourceType` and `id`; every element may be absent. */
type Elements = Readonly<Record<string, fc.Arbitrary<Json>>>
const some = (elements: Elements): fc.Arbitrary<JsonObject> =>
  fc.record(elements, { requiredKeys: [] }).map((given) => given as JsonObject)
const few = (arbitrary: fc.Arbitrary<Json>, maxLength = 2): fc.Arbitrary<Json> => fc.array(arbitrary, { maxLength })

const coding = some({ system: fc.constantFrom(...value.systems), code: value.code, display: value.text })
const concept = some({ coding: few(coding), text: value.text })
const identifier = some({ system: fc.constantFrom(...value.systems), value: value.text, type: concept })
const quantity = some({
  value: value.decimal,
  unit: value.unit,
  system: value.unitSystem,
  code: value.unit,
  comparator: fc.constantFrom('<', '<=', '>=', '>'),
})
const range = some({ low: quantity, high: quantity })
const date: fc.Arbitrary<Json> = fc.oneof(
  { weight: 9, arbitrary: value.dateText },
  { weight: 1, arbitrary: value.noDate },
)
const period = some({ start: date, end: date })
const timing = some({ event: few(date), repeat: some({ boundsPeriod: period }) })

/** References in every form: relative, absolute (ours, another's), versioned, contained, by identifier, broken. */
function reference(...types: readonly string[]): fc.Arbitrary<JsonObject> {
  const target = fc.tuple(fc.constantFrom(...types), value.id).map((parts) => parts.join('/'))
  const literal = fc.oneof(
    { weight: 8, arbitrary: target },
    { weight: 1, arbitrary: target.map((to) => `${context.base}/${to}`) },
    { weight: 1, arbitrary: target.map((to) => `http://elsewhere.example/fhir/${to}`) },
    { weight: 1, arbitrary: target.map((to) => `${to}/_history/1`) },
    { weight: 1, arbitrary: fc.constantFrom('#x', 'urn:uuid:1', '', 'Patient', 'Nothing/x', 'x') },
  )
  return some({ reference: literal, type: fc.constantFrom(...types), identifier, display: value.text })
}

const subject = value.person.map((id) => ({ reference: `Patient/${id}` }))
const anything = reference('Patient', 'Observation', 'Condition', 'Encounter', 'Organization', 'Practitioner', 'List')
const staff = reference('Practitioner', 'Organization', 'PractitionerRole')
const encounter = reference('Encounter')
const name = some({ family: value.text, given: few(value.text), text: value.text, prefix: few(value.text) })
const address = some({ line: few(value.text), city: value.text, country: value.text, postalCode: value.text })
const status = fc.constantFrom('final', 'amended', 'active')
const truth = fc.boolean()

const valued: Elements = {
  valueQuantity: quantity,
  valueCodeableConcept: concept,
  valueString: value.text,
  valueDateTime: date,
  valuePeriod: period,
}

/** By type: those that belong to a person name her in `subject` or its like, one of two. */
const shapes: Readonly<Record<string, Elements>> = {
  Patient: {
    name: few(name),
    gender: fc.constantFrom('male', 'female'),
    birthDate: date,
    identifier: few(identifier),
    address: few(address),
    active: truth,
    deceasedBoolean: truth,
    telecom: few(some({ system: fc.constantFrom('phone', 'email'), value: value.text })),
    managingOrganization: reference('Organization'),
    generalPractitioner: few(staff),
  },
  Observation: {
    status,
    category: few(concept),
    code: concept,
    identifier: few(identifier),
    effectiveDateTime: date,
    effectivePeriod: period,
    effectiveTiming: timing,
    ...valued,
    valueSampledData: some({ origin: quantity, data: fc.constantFrom('1 2', 'E L 3', '') }),
    component: few(some({ code: concept, ...valued })),
    hasMember: few(reference('Observation')),
    derivedFrom: few(reference('Observation', 'DocumentReference')),
    focus: few(anything),
    encounter,
    performer: few(staff),
  },
  Condition: {
    code: concept,
    clinicalStatus: concept,
    onsetDateTime: date,
    onsetAge: quantity,
    onsetRange: range,
    onsetString: value.text,
    recordedDate: date,
    encounter,
    evidence: few(some({ code: few(concept), detail: few(anything) })),
  },
  Encounter: {
    status,
    class: coding,
    period,
    length: quantity,
    partOf: encounter,
    reasonReference: few(reference('Condition', 'Observation')),
    serviceProvider: reference('Organization'),
  },
  RiskAssessment: {
    status,
    occurrenceDateTime: date,
    prediction: few(some({ probabilityDecimal: value.decimal, probabilityRange: range, qualitativeRisk: concept })),
    condition: reference('Condition'),
  },
  QuestionnaireResponse: { status, questionnaire: value.canonical, authored: date, encounter },
  Procedure: { status, code: concept, performedPeriod: period, instantiatesUri: few(value.url), partOf: few(anything) },
  List: { status, title: value.text, code: concept, date, entry: few(some({ item: anything })) },
  Organization: {
    name: value.text,
    alias: few(value.text),
    partOf: reference('Organization'),
    address: few(address),
    active: truth,
  },
  Practitioner: { name: few(name), identifier: few(identifier), active: truth },
  ValueSet: { url: value.url, status, name: value.text, description: value.text, version: value.text, date },
}

export const hostileTypes: readonly string[] = Object.keys(shapes)
const shared = ['Organization', 'Practitioner', 'ValueSet']

const meta = some({
  lastUpdated: value.dateText,
  tag: few(coding),
  security: few(coding),
  source: value.url,
  profile: few(value.canonical),
})
const narrative = some({
  div: fc.array(value.text, { maxLength: 3 }).map((words) => `<div>${words.join(' <b>and</b> ')}</div>`),
})

function resourceOf(type: string): fc.Arbitrary<JsonObject> {
  const own = some({ ...shapes[type], meta, text: narrative })
  const id = type === 'Patient' ? value.person : value.id
  const whose = type === 'Patient' || shared.includes(type) ? fc.constant({}) : fc.record({ subject })
  return fc.tuple(id, whose, own).map(([id, whose, own]) => ({ resourceType: type, id, ...whose, ...own }))
}

const weighted = [...hostileTypes, 'Observation', 'Observation', 'Observation', 'Condition', 'Encounter', 'List']

/** Resources of many types, each type and id once; hostile in their values, well formed in all else. */
export const hostileResources: fc.Arbitrary<readonly JsonObject[]> = fc.uniqueArray(
  fc.oneof(...weighted.map(resourceOf)),
  { minLength: 20, maxLength: 60, size: 'max', selector: ({ resourceType, id }) => `${resourceType}/${id}` },
)
