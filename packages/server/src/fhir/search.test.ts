import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AsPerson, serveForTests, type TestServing } from '../cli/test-serving.ts'
import { importBundle } from '../ingest/import-bundle.ts'
import { parseExact } from './exact-json.ts'
import { searchRecords } from './test-records.ts'

let serving: TestServing
let dave: AsPerson
beforeAll(async () => {
  serving = await serveForTests()
  const { container } = serving
  const deps = { record: container.record, store: container.store, organization: 'harbour-clinic' }
  expect((await importBundle(parseExact(searchRecords), 'search', deps)).failed).toEqual([])
  dave = await serving.signIn('dave')
})
afterAll(() => serving.close())

interface Searchset {
  readonly total?: number
  readonly link: readonly { relation: string; url: string }[]
  readonly entry?: readonly {
    fullUrl: string
    resource: { id: string; resourceType: string }
    search: { mode: string }
  }[]
}
const search = async (path: string): Promise<Searchset> => {
  const answer = await dave('GET', path)
  expect([path, answer.status]).toEqual([path, 200])
  return (await answer.json()) as Searchset
}
const idsOf = async (path: string): Promise<string> =>
  ((await search(path)).entry ?? [])
    .map((one) => one.resource.id)
    .sort()
    .join(' ')

const weights = (query: string): string => `/fhir/Observation?patient=anna&${query}`
const table: readonly [rule: string, path: string, ids: string][] = [
  ['token: a code of any system', weights('code=29463-7'), 'w1 w2 w3 w4 w5'],
  ['token: system|code', weights('code=http://loinc.org|29463-7'), 'w1 w2 w3 w4 w5'],
  ['token: another system', weights('code=http://snomed.info/sct|29463-7'), ''],
  ['token: system|', weights('value-concept=http://loinc.org|'), 'note'],
  ['token: |code has no system', '/fhir/Condition?patient=anna&code=|local', 'c1'],
  ['token: |code does not match a code with a system', '/fhir/Condition?patient=anna&code=|73211009', ''],
  ['token: comma is OR', weights('status=preliminary,final'), 'note w1 w2 w3 w4 w5'],
  ['token: repetition is AND', weights('status=final&code=29463-7&status=preliminary'), ''],
  ['token: :not also returns what has no such element', weights('code:not=29463-7'), 'note'],
  ['token: :missing, and a text alone is a value', weights('code:missing=true'), ''],
  ['token: :missing', weights('value-concept:missing=true'), 'w1 w2 w3 w4 w5'],
  ['token: a code that nobody has is no error', weights('code=nonsense'), ''],
  ['escapes: comma and bar of an identifier', '/fhir/Patient?identifier=urn:mrn|A\\,1\\|x', 'anna'],
  ['escapes: unescaped they separate', '/fhir/Patient?_id=anna&identifier=A,1', ''],
  ['string: start of any part, without case and accents', '/fhir/Patient?_id=anna,bert&name=OSTER', 'anna'],
  ['string: given name', '/fhir/Patient?_id=anna,bert&given=maria', 'anna'],
  ['string: start of a later part of a double name', '/fhir/Patient?_id=anna,bert&family=nunez', 'anna'],
  ['string: not the middle', '/fhir/Patient?_id=anna,bert&family=unez', ''],
  ['string: :contains', '/fhir/Patient?_id=anna,bert&family:contains=nunez', 'anna'],
  ['string: :exact keeps case and accents', '/fhir/Patient?_id=anna,bert&given:exact=María', 'anna'],
  ['string: :exact refuses what only folds alike', '/fhir/Patient?_id=anna,bert&given:exact=Maria', ''],
  ['string: a percent sign and an underscore are letters', '/fhir/Patient?_id=anna,bert&name=%25_', ''],
  ['string: part of an address', '/fhir/Patient?_id=anna,bert&address-city=sao', 'anna'],
  ['token: phone is the phone', '/fhir/Patient?_id=anna,bert&phone=555-0100', 'anna'],
  ['token: an e-mail address is no phone', '/fhir/Patient?_id=anna,bert&phone=anna@mail.example', ''],
  ['token: email', '/fhir/Patient?_id=anna,bert&email=anna@mail.example', 'anna'],
  ['token: dead by a date', '/fhir/Patient?_id=anna,bert&deceased=true', 'bert'],
  [
    'token: whoever is not said to be dead is alive (R4: deceased)',
    '/fhir/Patient?_id=anna,bert&deceased=false',
    'anna',
  ],
  ['a second question mark belongs to the value', '/fhir/Patient?_id=anna,bert&name=anna?zzz', ''],
  ['_format with a plus that was not encoded', '/fhir/Patient?_id=anna&_format=application/fhir+json', 'anna'],
  ['date: the interval of the value holds the datum’s', '/fhir/Patient?_id=anna,bert&birthdate=1980', 'anna'],
  ['date: not the other way round', '/fhir/Patient?_id=anna,bert&birthdate=1980-05-01', ''],
  ['date: eq of a day', weights('date=2010-05-12'), 'w1 w3'],
  ['date: eq of a month', weights('date=2010-05'), 'w1 w2 w3'],
  ['date: ne', weights('date=ne2010-05'), 'w4'],
  ['date: gt is after the end of that day, and an open period always is', weights('date=gt2010-05-12'), 'w2 w4'],
  ['date: lt', weights('date=lt2010-05-12'), 'w2'],
  ['date: ge', weights('date=ge2010-05-12'), 'w1 w2 w3 w4'],
  ['date: le', weights('date=le2010-05-12'), 'w1 w2 w3'],
  ['date: sa', weights('date=sa2010-05-12'), 'w4'],
  ['date: eb', weights('date=eb2010-05-13'), 'w1 w3'],
  ['date: a range by AND', weights('date=ge2010-05-12&date=lt2010-05-13'), 'w1 w2 w3'],
  ['date: a zone with an encoded plus', weights('date=2010-05-12T10:30:00%2B02:00'), 'w3'],
  ['date: a zone with a raw plus', weights('date=2010-05-12T10:30:00+02:00'), 'w3'],
  ['date: the same instant in another zone', weights('date=2010-05-12T08:30:00Z'), 'w3'],
  ['date: ap widens by a tenth of the way to now', weights('date=ap2011-01-01'), 'w1 w2 w3 w4'],
  ['date: :missing', weights('date:missing=true'), 'note w5'],
  ['_lastUpdated', weights('_lastUpdated=gt2020-01-01&code=29463-7'), 'w1 w2 w3 w4 w5'],
  ['_lastUpdated in the future', weights('_lastUpdated=gt2999-01-01'), ''],
  ['quantity: 100 is [99.5, 100.5)', weights('value-quantity=100'), 'w3 w4'],
  ['quantity: 100.0 is [99.95, 100.05)', weights('value-quantity=100.0'), 'w3'],
  ['quantity: gt takes the number exactly', weights('value-quantity=gt100'), 'w4'],
  ['quantity: le', weights('value-quantity=le-3'), 'w5'],
  ['quantity: with system and unit', weights('value-quantity=1.5|http://unitsofmeasure.org|kg'), 'w1'],
  ['quantity: with the unit alone', weights('value-quantity=1.5||kg'), 'w1'],
  ['quantity: another unit', weights('value-quantity=1.5||g'), ''],
  ['quantity: ap is within ten percent', weights('value-quantity=ap95'), 'w2 w3 w4'],
  ['number', '/fhir/RiskAssessment?patient=anna&probability=lt0.3', 'risk'],
  ['number: exponents', '/fhir/RiskAssessment?patient=anna&probability=2.5e-1', 'risk'],
  ['reference: an id', '/fhir/Condition?patient=anna&encounter=e1', 'c1'],
  ['reference: Type/id', '/fhir/Condition?subject=Patient/anna&encounter=Encounter/e1', 'c1'],
  ['reference: another type', '/fhir/Condition?patient=anna&encounter=Patient/e1', ''],
  ['reference: :Type', '/fhir/Condition?subject:Patient=anna', 'c1'],
  ['uri: whole and with case', '/fhir/ValueSet?url=http://example.org/ValueSet/a', 'vs'],
  ['uri: no beginning of it', '/fhir/ValueSet?url=http://example.org/ValueSet', ''],
  ['_id: comma is OR', '/fhir/Patient?_id=anna,bert,nobody', 'anna bert'],
  ['[base]/Type/ is [base]/Type', '/fhir/ValueSet/?url=http://example.org/ValueSet/a', 'vs'],
]

describe('R4 search', () => {
  test('a reference to another server is nobody of ours; one by our own address is', async () => {
    const other = await dave('GET', '/fhir/Condition?patient=https://other.example/fhir/Patient/anna')
    expect([other.status, await other.text()]).toEqual([200, expect.not.stringContaining('"entry"')])
    expect(await idsOf(`/fhir/Condition?patient=${serving.origin}/fhir/Patient/anna&encounter=e1`)).toBe('c1')
  })

  test.each(table)('%s', async (_rule, path, ids) => {
    expect(await idsOf(path)).toBe(ids)
  })
})
