import { describe, expect, it } from 'vitest'
import { foundRows } from './test-found-rows.ts'

const observation = (json: string): string => `{"resourceType":"Observation","valueQuantity":${json}}`
const sampled = (json: string): string => `{"resourceType":"Observation","valueSampledData":${json}}`
const risk = (json: string): string => `{"resourceType":"RiskAssessment","prediction":[${json}]}`
const mg = { system: 'http://unitsofmeasure.org', code: 'mg', unit: 'mg' }
const mgText = '"system":"http://unitsofmeasure.org","code":"mg","unit":"mg"'

const silent = [
  ['a quantity without value', observation(`{${mgText}}`), 'value-quantity'],
  ['a value in quotes', observation('{"value":"7"}'), 'value-quantity'],
  ['a range without bounds', '{"resourceType":"Condition","onsetRange":{}}', 'onset-age'],
  ['samples that are all errors', sampled('{"origin":{"value":0},"data":"E E"}'), 'value-quantity'],
  ['samples below a limit that is not given', sampled('{"origin":{"value":0},"data":"L"}'), 'value-quantity'],
  ['a probability in words', risk('{"qualitativeRisk":{"text":"high"}}'), 'probability'],
] as const

const cases: readonly (readonly [what: string, text: string, param: string, rows: readonly object[]])[] = [
  [
    'Quantity: unit, code and the range of its digits',
    observation(`{"value":5.4,${mgText}}`),
    'value-quantity',
    [{ ...mg, value: 5.4, low: 5.35, high: 5.45 }],
  ],
  [
    'Quantity: 1.50 is more exact than 1.5',
    observation('{"value":1.50}'),
    'value-quantity',
    [{ value: 1.5, low: 1.495, high: 1.505 }],
  ],
  [
    'Quantity: an exponent moves the last digit',
    observation('{"value":1.5e3}'),
    'value-quantity',
    [{ value: 1500, low: 1450, high: 1550 }],
  ],
  [
    'Quantity: less than 20 is anything up to 20',
    observation('{"value":20,"comparator":"<"}'),
    'value-quantity',
    [{ value: 20, low: -Infinity, high: 20 }],
  ],
  [
    'Quantity: at least 20 is anything from 20',
    observation('{"value":20,"comparator":">="}'),
    'value-quantity',
    [{ value: 20, low: 20, high: Infinity }],
  ],
  [
    'Age: as a Quantity',
    '{"resourceType":"Condition","onsetAge":{"value":40,"code":"a"}}',
    'onset-age',
    [{ code: 'a', value: 40, low: 39.5, high: 40.5 }],
  ],
  [
    'Duration: as a Quantity',
    '{"resourceType":"Encounter","length":{"value":2,"code":"h"}}',
    'length',
    [{ code: 'h', value: 2, low: 1.5, high: 2.5 }],
  ],
  [
    'Money: in its currency, ISO 4217',
    '{"resourceType":"Invoice","totalNet":{"value":48.00,"currency":"EUR"}}',
    'totalnet',
    [{ system: 'urn:iso:std:iso:4217', code: 'EUR', value: 48, low: 47.995, high: 48.005 }],
  ],
  [
    'Range: from its low to its high',
    '{"resourceType":"Condition","onsetRange":{"low":{"value":40,"code":"a"},"high":{"value":45,"code":"a"}}}',
    'onset-age',
    [{ code: 'a', value: 40, low: 39.5, high: 45.5 }],
  ],
  [
    'Range: one without low is open',
    '{"resourceType":"Condition","onsetRange":{"high":{"value":45,"code":"a"}}}',
    'onset-age',
    [{ code: 'a', value: 45, low: -Infinity, high: 45.5 }],
  ],
  [
    'SampledData: the least and the greatest sample',
    sampled('{"origin":{"value":10,"code":"uV"},"factor":2,"data":"1 -3 E 4"}'),
    'value-quantity',
    [{ code: 'uV', value: 4, low: 4, high: 18 }],
  ],
  [
    'SampledData: a sample above the limit has no upper bound',
    sampled('{"origin":{"value":0},"upperLimit":9,"data":"1 U"}'),
    'value-quantity',
    [{ value: 1, low: 1, high: Infinity }],
  ],
  [
    'decimal: the range of its digits (R4 §3.1.1.4.6)',
    risk('{"probabilityDecimal":0.30}'),
    'probability',
    [{ value: 0.3, low: 0.295, high: 0.305 }],
  ],
  [
    'Range at a number: from its low to its high',
    risk('{"probabilityRange":{"low":{"value":10},"high":{"value":20}}}'),
    'probability',
    [{ value: 10, low: 9.5, high: 20.5 }],
  ],
  [
    'integer: exact',
    '{"resourceType":"MolecularSequence","variant":[{"start":22125503}]}',
    'variant-start',
    [{ value: 22125503, low: 22125503, high: 22125503 }],
  ],
]

describe('quantity and number parameters (R4 §3.1.1.4.11, §3.1.1.4.6)', () => {
  it.each(silent)('find nothing in %s', (_what, text, param) => {
    expect(foundRows(text, param)).toEqual([])
  })
  it.each(cases)('%s', (_what, text, param, rows) => {
    expect(foundRows(text, param, { canonical: () => null })).toEqual(rows)
  })
  it('a quantity in UCUM stands in base units too', () => {
    expect(foundRows(observation(`{"value":5,${mgText}}`), 'value-quantity')).toEqual([
      { ...mg, value: 5, low: 4.5, high: 5.5, canonical: { code: 'g', value: 0.005, low: 0.0045, high: 0.0055 } },
    ])
  })
  it('a quantity stands in canonical units too when somebody can convert it', () => {
    const canonical = ({
      value,
      low,
      high,
    }: {
      readonly value: number
      readonly low: number
      readonly high: number
    }) => ({
      code: 'g',
      value: value / 1000,
      low: low / 1000,
      high: high / 1000,
    })
    expect(foundRows(observation(`{"value":5,${mgText}}`), 'value-quantity', { canonical })).toEqual([
      { ...mg, value: 5, low: 4.5, high: 5.5, canonical: { code: 'g', value: 0.005, low: 0.0045, high: 0.0055 } },
    ])
  })
})
