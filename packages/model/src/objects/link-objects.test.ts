import { describe, expect, it } from 'vitest'
import { linkObjects, type SmartDocument, type SmartObject } from './link-objects.ts'

const document: SmartDocument = JSON.parse(`{"@context": {}, "@graph": [
  {"@id": "http://c/m1", "@type": ["Medication"], "belongsTo": {"@id": "http://c/r1"}, "fulfillment": [{"@id": "http://c/f1"}], "startDate": "2010"},
  {"@id": "http://c/f1", "@type": ["Fulfillment"], "medication": {"@id": "http://c/m1"}, "provider": [{"@id": "_:b0"}], "__proto__": {"@id": "http://c/m1"}},
  {"@id": "_:b0", "@type": ["Provider"]},
  {"@id": "_:b1", "@type": ["ResponseSummary"], "totalResultCount": 1, "resultOrder": [{"@id": "http://c/m1"}]}
]}`)

const before = JSON.stringify(document)
const { byId, ofType } = linkObjects(document)
const value = (object: SmartObject | undefined, key: string): unknown =>
  Object.getOwnPropertyDescriptor(object ?? {}, key)?.value

describe('linkObjects (smart-classic c.7)', () => {
  it('leaves a link to what is not described as {"@id"}, as always belongsTo', () => {
    expect(value(byId.get('http://c/m1'), 'belongsTo')).toEqual({ '@id': 'http://c/r1' })
  })

  it('has nothing for a class that does not occur', () => {
    expect(ofType.get('Problem')).toBeUndefined()
    expect(linkObjects({ '@context': {}, '@graph': [] }).byId.size).toBe(0)
  })

  it('does not change the document, and lets no key reach a prototype', () => {
    expect(JSON.stringify(document)).toBe(before)
    expect(Object.getPrototypeOf(byId.get('http://c/f1'))).toBe(Object.prototype)
  })

  it('resolves links to the objects themselves, so that cycles occur', () => {
    const medication = byId.get('http://c/m1')
    const fulfillment = byId.get('http://c/f1')
    expect(value(medication, 'fulfillment')).toEqual([fulfillment])
    expect(value(fulfillment, 'medication')).toBe(medication)
    expect(value(fulfillment, 'provider')).toEqual([byId.get('_:b0')])
  })

  it('makes resultOrder the objects in order', () => {
    expect(value(ofType.get('ResponseSummary')?.[0], 'resultOrder')).toEqual(ofType.get('Medication'))
  })
})
