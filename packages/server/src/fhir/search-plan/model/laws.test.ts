import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../exact-json.ts'
import { asking } from './test-corpus.ts'

const word = fc.constantFrom('ana', 'Ána', 'ben', 'Ben Weiss', 'x')
const code = fc.constantFrom('a', 'b', 'c')
const system = fc.constantFrom('http://s.example', undefined)
const day = fc.constantFrom('2010', '2010-05', '2010-05-12', '2010-05-12T10:00:00Z', '2011-01-01')
const amount = fc.constantFrom(1, 1.5, 2, 100)
const number = fc.nat(4)

const concept = fc.tuple(system, code).map(([of, value]) => ({ coding: [{ ...(of && { system: of }), code: value }] }))
const patient = fc.record(
  {
    name: fc.array(
      word.map((family) => ({ family })),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
)
const observation = fc.record(
  {
    code: concept,
    effectiveDateTime: day,
    valueQuantity: amount.map((value) => ({ value })),
    subject: number.map((at) => ({ reference: `Patient/p${at}` })),
  },
  { requiredKeys: [] },
)

const resources = fc
  .tuple(fc.array(patient, { maxLength: 4 }), fc.array(observation, { maxLength: 8 }))
  .map(([patients, observations]): readonly JsonObject[] => [
    ...patients.map((one, at) => ({ resourceType: 'Patient', id: `p${at}`, ...one })),
    ...observations.map((one, at) => ({ resourceType: 'Observation', id: `o${at}`, ...one })),
  ])

const tokenText = fc.oneof(
  code,
  code.map((value) => `|${value}`),
  code.map((value) => `http://s.example|${value}`),
  fc.constant('http://s.example|'),
)
const asked = fc.oneof(
  tokenText.map((text) => ['code', text] as const),
  day.map((text) => ['date', text] as const),
  amount.map((value) => ['value-quantity', String(value)] as const),
  number.map((at) => ['patient', `p${at}`] as const),
  word.map((text) => ['patient.name', text] as const),
)

/** In the order of ids, as without `_sort` they come. */
type Ids = readonly string[]
const query = ([key, value]: readonly [string, string]): string => `${key}=${encodeURIComponent(value)}`

const both = (a: Ids, b: Ids): Ids => a.filter((id) => b.includes(id))
const either = (a: Ids, b: Ids): Ids => [...new Set([...a, ...b])].sort()
const but = (a: Ids, b: Ids): Ids => a.filter((id) => !b.includes(id))

/** Asks Observations. */
function setOf(of: readonly JsonObject[]): (text: string) => Ids {
  const ask = asking(of)
  return (text) => ask('Observation', text).split(' ').filter(Boolean)
}

const holds = (law: (ids: (text: string) => Ids, one: readonly [string, string], other: string) => void): void => {
  fc.assert(
    fc.property(resources, asked, asked, (of, one, other) => {
      law(setOf(of), one, query(other))
    }),
    { numRuns: 300 },
  )
}

describe('laws that every engine keeps', () => {
  it('repetition is AND: the intersection of both (e.4)', () => {
    holds((ids, one, other) => {
      expect(ids(`${query(one)}&${other}`)).toEqual(both(ids(query(one)), ids(other)))
    })
  })

  it('comma is OR: the union of both (e.4)', () => {
    const other = { code: 'b', date: '2011', 'value-quantity': '2', patient: 'p1', 'patient.name': 'x' } as const
    holds((ids, [key, value]) => {
      const more = other[key as keyof typeof other]
      expect(ids(query([key, `${value},${more}`]))).toEqual(either(ids(query([key, value])), ids(query([key, more]))))
    })
  })

  it(':not is the rest, those without a value included (e.4)', () => {
    fc.assert(
      fc.property(resources, tokenText, (of, text) => {
        const ids = setOf(of)
        expect(ids(query(['code:not', text]))).toEqual(but(ids(''), ids(query(['code', text]))))
      }),
    )
  })

  it(':missing=true and :missing=false part all (e.4)', () => {
    holds((ids, [key]) => {
      const name = key === 'patient.name' ? 'patient' : key
      const [without, having] = [ids(`${name}:missing=true`), ids(`${name}:missing=false`)]
      expect(both(without, having)).toEqual([])
      expect(either(without, having)).toEqual(ids(''))
    })
  })

  it('of one value ge is gt or eq, le is lt or eq, ne is what has it without eq (e.4)', () => {
    fc.assert(
      fc.property(
        resources,
        fc.oneof(
          day.map((text) => ['date', text] as const),
          amount.map((value) => ['value-quantity', String(value)] as const),
        ),
        (of, [key, value]) => {
          const ids = setOf(of)
          const by = (prefix: string): Ids => ids(query([key, prefix + value]))
          // A number's gt and lt go by the exact value, its eq by the range of its digits.
          const exact = key === 'date' ? by('eq') : both(by('ge'), by('le'))
          expect(by('ge')).toEqual(either(by('gt'), exact))
          expect(by('le')).toEqual(either(by('lt'), exact))
          expect(by('ne')).toEqual(but(ids(`${key}:missing=false`), by('eq')))
          expect(but(by('sa'), by('gt'))).toEqual([])
          expect(but(by('eb'), by('lt'))).toEqual([])
        },
      ),
    )
  })

  it('a chain is a search for the targets, and one for what refers to them (e.5)', () => {
    fc.assert(
      fc.property(resources, word, (of, text) => {
        const ask = asking(of)
        const patients = ask('Patient', query(['name', text]))
          .split(' ')
          .filter(Boolean)
        const found = patients.length === 0 ? '' : ask('Observation', `patient=${patients.join(',')}`)
        expect(ask('Observation', query(['patient.name', text]))).toBe(found)
      }),
    )
  })

  it('_has is the patients of a search, and _include brings the same (e.5)', () => {
    fc.assert(
      fc.property(resources, tokenText, (of, text) => {
        const ask = asking(of)
        const included = ask('Observation', `${query(['code', text])}&_include=Observation:patient`).split(' ')
        const patients = included.filter((id) => id.startsWith('+')).map((id) => id.slice(1))
        expect(ask('Patient', query(['_has:Observation:patient:code', text]))).toBe(patients.join(' '))
      }),
    )
  })

  it('whatever the order, the same matches come, each once (e.5)', () => {
    const keys = fc.array(fc.constantFrom('code', '-code', 'date', '-date', 'value-quantity', '-subject'), {
      minLength: 1,
    })
    fc.assert(
      fc.property(resources, keys, (of, sort) => {
        const ask = asking(of)
        const sorted = ask('Observation', `_sort=${sort.slice(0, 8).join(',')}`)
        expect(sorted.split(' ').sort()).toEqual(ask('Observation', '').split(' '))
      }),
    )
  })
})
