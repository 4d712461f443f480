import { describe, expect, it } from 'vitest'
import { foundComposites } from './test-found-rows.ts'

const pressure = `{"resourceType":"Observation","code":{"coding":[{"code":"bp"}]},"component":[
  {"code":{"coding":[{"code":"sys"},{"code":"s"}]},"valueQuantity":{"value":107}},
  {"code":{"coding":[{"code":"dia"}]},"valueQuantity":{"value":60}},
  {"code":{"coding":[{"code":"note"}]},"valueString":"sitting"},
  {"valueQuantity":{"value":5}}]}`
const row = (value: number): object => ({ value, low: value - 0.5, high: value + 0.5 })

describe('composite parameters (R4 §3.1.1.4.17: the same element satisfies all parts)', () => {
  it('need a value for every part', () => {
    const text = '{"resourceType":"Observation","code":{"coding":[{"code":"bp"}]}}'
    expect(foundComposites(text, 'code-value-quantity')).toEqual([])
    expect(foundComposites(pressure, 'code-value-quantity')).toEqual([])
  })
  it('keep each component with its own value', () => {
    expect(foundComposites(pressure, 'component-code-value-quantity')).toEqual([
      [[{ code: 'sys' }, { code: 's' }], [row(107)]],
      [[{ code: 'dia' }], [row(60)]],
    ])
  })
  it('take the resource and its components where a union names both', () => {
    const text = `{"resourceType":"Observation","code":{"coding":[{"code":"a"}]},"valueQuantity":{"value":1},
      "component":[{"code":{"coding":[{"code":"b"}]},"valueQuantity":{"value":2}}]}`
    expect(foundComposites(text, 'combo-code-value-quantity')).toEqual([
      [[{ code: 'b' }], [row(2)]],
      [[{ code: 'a' }], [row(1)]],
    ])
  })
  it('find each kind of value by its own composite', () => {
    const text = (value: string): string => `{"resourceType":"Observation","code":{"coding":[{"code":"a"}]},${value}}`
    expect(foundComposites(text('"valueString":"Red"'), 'code-value-string')).toEqual([
      [[{ code: 'a' }], [{ folded: 'red', exact: 'Red' }]],
    ])
    expect(foundComposites(text('"valueDateTime":"2010-05-12T00:00:00Z"'), 'code-value-date')).toEqual([
      [[{ code: 'a' }], [{ low: 1273622400000, high: 1273622400999 }]],
    ])
    expect(foundComposites(text('"valueCodeableConcept":{"coding":[{"code":"b"}]}'), 'code-value-concept')).toEqual([
      [[{ code: 'a' }], [{ code: 'b' }]],
    ])
  })
  it('start at the resource where a part says %resource', () => {
    const text = `{"resourceType":"MolecularSequence","referenceSeq":{"chromosome":{"coding":[{"code":"1"}]}},
      "variant":[{"start":1,"end":2},{"start":3}]}`
    expect(foundComposites(text, 'chromosome-variant-coordinate')).toEqual([
      [[{ code: '1' }], [{ value: 1, low: 1, high: 1 }], [{ value: 2, low: 2, high: 2 }]],
    ])
  })
  it('read relationship of a document as its own expression does: the code first, then the target', () => {
    const text =
      '{"resourceType":"DocumentReference","relatesTo":[{"code":"replaces","target":{"reference":"DocumentReference/1"}}]}'
    expect(foundComposites(text, 'relationship')).toEqual([
      [[{ code: 'replaces' }], [{ type: 'DocumentReference', id: '1' }]],
    ])
  })
})
