import { describe, expect, it } from 'vitest'
import { isList, isObject, type Json, type JsonObject, parseExact } from '../exact-json.ts'
import { extractRows } from './extract-rows.ts'

/** Resources that between them reach a rule of every kind. */
const resources: readonly string[] = [
  `{"resourceType":"Observation","status":"final","code":{"text":"t","coding":[{"system":"s","code":"c"}]},"subject":{"reference":"#p","identifier":{"value":"1"}},
    "contained":[{"resourceType":"Patient","id":"p"}],"effectivePeriod":{"start":"2010","end":"2011-02-03"},"valueQuantity":{"value":1.50,"unit":"mg"},
    "component":[{"code":{"coding":[{"code":"c"}]},"valueSampledData":{"origin":{"value":0},"factor":2,"lowerLimit":1,"data":"1 2 E L U"}}],"meta":{"tag":[{"code":"x"}],"profile":["http://a.example|1"]}}`,
  `{"resourceType":"Patient","name":[{"family":"f","given":["g"]}],"address":[{"line":["l"],"city":"c"}],"telecom":[{"system":"phone","value":"1"}],"birthDate":"2010-01-01","deceasedBoolean":true,
    "identifier":[{"system":"s","value":"v","type":{"coding":[{"code":"MR"}]}}],"link":[{"other":{"reference":"Patient/2"}}]}`,
  '{"resourceType":"MolecularSequence","referenceSeq":{"chromosome":{"coding":[{"code":"1"}]}},"variant":[{"start":1,"end":2}]}',
  '{"resourceType":"RiskAssessment","prediction":[{"probabilityRange":{"low":{"value":1},"high":{"value":2}}}]}',
  '{"resourceType":"ServiceRequest","occurrenceTiming":{"event":["2010"],"repeat":{"boundsPeriod":{"start":"2010"}}}}',
  '{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Composition","id":"c"}}]}',
]

/** What may stand where something else belongs. */
const intruders: readonly string[] = [
  'null',
  'true',
  '0',
  '-0',
  '1e999',
  '-1e999',
  '1e-400',
  '1e308',
  '1.0e+300',
  '12345678901234567890.12',
  '""',
  '" "',
  '"#"',
  '"|"',
  '"/"',
  '"Patient/"',
  '"Patient/1/_history/"',
  '"9999-12-31"',
  '"0000"',
  '"NaN"',
  '"Infinity 1"',
  '[]',
  '[null]',
  '[[]]',
  '[[1]]',
  '{}',
  '{"value":{}}',
  '{"length":9}',
  '{"__proto__":{"value":1}}',
  '{"toString":1,"constructor":2}',
  '"\\u0000"',
  '"\\ud800"',
]

/** The resource with one value replaced, for every value in it. */
function* replacedOnce(value: Json, by: Json): Generator<Json> {
  yield by
  if (isList(value)) {
    for (const [at, item] of value.entries()) for (const other of replacedOnce(item, by)) yield value.with(at, other)
  } else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      for (const other of replacedOnce(member, by)) yield { ...value, [name]: other }
    }
  }
}

describe('extraction from what is no valid resource', () => {
  it.each(intruders)('neither throws nor makes numbers that are none, with %s in any place', (text) => {
    const intruder = parseExact(text)
    for (const resource of resources) {
      for (const changed of replacedOnce(parseExact(resource), intruder)) {
        if (isObject(changed)) expect(faultsIn(changed)).toEqual([])
      }
    }
  })

  it('keeps a composite from multiplying when a list stands where one element belongs', () => {
    const sequences = Array.from({ length: 3000 }, (_, n) => ({ chromosome: { coding: [{ code: String(n) }] } }))
    const variants = Array.from({ length: 3000 }, (_, n) => ({ start: n, end: n }))
    const resource: JsonObject = { resourceType: 'MolecularSequence', referenceSeq: sequences, variant: variants }
    const rows = extractRows(resource).composites.filter(({ param }) => param === 'chromosome-variant-coordinate')
    expect(rows).toHaveLength(3000)
    expect(new Set(rows.map(({ parts }) => parts[0])).size).toBe(1)
  })
})

/** Members of rows that no store could compare. */
function faultsIn(resource: JsonObject): readonly string[] {
  const { composites, words, ...plain } = extractRows(resource)
  const parts = composites.flatMap((row) => row.parts).flatMap((part): readonly object[] => part.rows)
  const kinds: readonly (readonly object[])[] = Object.values(plain)
  const rows = [...kinds.flat(), ...parts]
  return rows.flatMap((row) =>
    Object.entries(row).flatMap(([name, value]) => {
      const known = typeof value === 'string' || value === null || (typeof value === 'number' && isBound(name, value))
      return known ? [] : [`${name}: ${value} in ${JSON.stringify(resource)}`]
    }),
  )
}

/** Bounds may be open, a value is a number. */
function isBound(name: string, value: number): boolean {
  return name === 'value' ? Number.isFinite(value) : !Number.isNaN(value)
}
