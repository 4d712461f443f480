import { describe, expect, test } from 'vitest'
import { callerOf, type Resource, usedOf } from '../caller.ts'
import type { Served } from '../served.ts'

interface Told {
  readonly type: string
  readonly interaction: readonly { readonly code: string }[]
  readonly versioning: string
  readonly readHistory: boolean
  readonly updateCreate: boolean
  readonly conditionalCreate: boolean
  readonly conditionalRead: string
  readonly conditionalUpdate: boolean
  readonly conditionalDelete: string
  readonly searchInclude?: readonly string[]
  readonly searchRevInclude?: readonly string[]
  readonly searchParam?: readonly { readonly name: string; readonly type: string; readonly definition?: string }[]
  readonly operation?: readonly { readonly name: string; readonly definition: string }[]
}

interface Rest {
  readonly mode: string
  readonly resource: readonly Told[]
  readonly interaction: readonly { readonly code: string }[]
  readonly searchParam?: readonly { readonly name: string }[]
  readonly operation?: readonly { readonly name: string }[]
}

/** The CapabilityStatement tells what works, and nothing else (e.8; statement 100). */
export function capabilitySuite(served: () => Served): void {
  const anyone = callerOf(served, null)
  const dave = callerOf(served, { persona: 'dave', scope: 'user/*.rs' })
  const statement = async (): Promise<Resource> => (await anyone.get('metadata')).body
  const rest = async (): Promise<Rest> => ((await statement()).rest as readonly Rest[])[0] as Rest
  const told = async (type: string): Promise<Told> => (await rest()).resource.find((one) => one.type === type) as Told

  describe('CapabilityStatement', () => {
    test('100 metadata needs no token and is readable from any origin', async () => {
      const { status, headers, body } = await anyone.get('metadata', { origin: 'https://elsewhere.example' })
      expect([status, headers.get('content-type')]).toEqual([200, expect.stringMatching(/^application\/fhir\+json/)])
      expect([headers.get('access-control-allow-origin'), body.resourceType]).toEqual(['*', 'CapabilityStatement'])
    })

    test('100 R4 4.0.1, JSON, an instance at this address', async () => {
      const body = await statement()
      expect(body).toMatchObject({ status: 'active', kind: 'instance', fhirVersion: '4.0.1', date: expect.any(String) })
      expect(body.format).toEqual(expect.arrayContaining([expect.stringMatching(/^(json|application\/fhir\+json)$/)]))
      expect(JSON.stringify(body.format)).not.toMatch(/xml/)
      expect((body.implementation as { url: string }).url).toBe(served().base)
    })

    test('e.8 its ETag is kept while the content is, and answers 304', async () => {
      const first = await anyone.get('metadata')
      const etag = first.headers.get('etag') ?? ''
      expect(etag).toMatch(/^(W\/)?".+"$/)
      expect((await anyone.get('metadata')).headers.get('etag')).toBe(etag)
      expect((await anyone.get('metadata', { 'if-none-match': etag })).status).toBe(304)
    })

    test('e.8 mode=terminology may be answered with the same', async () => {
      expect((await anyone.get('metadata?mode=terminology')).status).toBe(200)
    })

    test('100 US Core is declared only where its package is loaded', async () => {
      const { instantiates, rest: rests } = await statement()
      const profiles = (rests as readonly { resource: readonly { supportedProfile?: readonly string[] }[] }[])
        .flatMap(({ resource }) => resource)
        .flatMap(({ supportedProfile }) => supportedProfile ?? [])
      // None is loaded here.
      expect([JSON.stringify(instantiates ?? []).includes('us-core'), profiles]).toEqual([false, []])
    })

    test('e.8 the interactions of the system', async () => {
      const codes = (await rest()).interaction.map(({ code }) => code)
      expect([...codes].sort()).toEqual(['batch', 'history-system', 'search-system', 'transaction'])
    })

    test.each([['Patient'], ['Observation'], ['Condition'], ['MedicationRequest'], ['DocumentReference']])(
      'e.8 %s: interactions, versions, conditions, includes',
      async (type) => {
        const one = await told(type)
        expect(one.interaction.map(({ code }) => code)).toEqual(
          expect.arrayContaining([
            'read',
            'vread',
            'create',
            'update',
            'patch',
            'delete',
            'search-type',
            'history-instance',
            'history-type',
          ]),
        )
        expect(one).toMatchObject({
          versioning: 'versioned-update',
          readHistory: true,
          conditionalCreate: true,
          conditionalUpdate: true,
        })
        expect([typeof one.updateCreate, typeof one.conditionalRead, typeof one.conditionalDelete]).toEqual([
          'boolean',
          'string',
          'string',
        ])
        expect([one.searchInclude?.length ?? 0, one.searchRevInclude?.length ?? 0].every((count) => count > 0)).toBe(
          true,
        )
      },
    )

    test('100 every type of R4 is there once, in order of name', async () => {
      const types = (await rest()).resource.map(({ type }) => type)
      expect(new Set(types).size).toBe(types.length)
      expect(types.length).toBeGreaterThan(140)
    })

    test('100 every search parameter that it tells works, on a sample of types', async () => {
      const values: Record<string, string> = {
        number: '1',
        date: '2020',
        string: 'x',
        token: 'x',
        reference: 'cf-nobody-at-all',
        quantity: '1',
        uri: 'urn:x',
      }
      let asked = 0
      for (const type of ['Patient', 'Observation', 'Encounter', 'RiskAssessment', 'ValueSet']) {
        for (const { name, type: kind } of (await told(type)).searchParam ?? []) {
          // A person who is not there is not found; any other reference finds nothing.
          const value = /^(patient|subject)$/.test(name) ? 'Patient/cf-ada' : values[kind]
          if (value === undefined || name.startsWith('_')) continue
          const { status, body, text } = await dave.get(`${type}?${name}=${value}&_count=1`, {
            prefer: 'handling=strict',
          })
          // A bare id of an ambiguous reference is refused with its own word (e.4), which is no "unknown".
          if (status === 400 && kind === 'reference') continue
          expect([type, name, status, status === 200 ? '' : text]).toEqual([type, name, 200, ''])
          expect(usedOf(body).map(([used]) => used)).toContain(name)
          asked++
        }
      }
      expect(asked).toBeGreaterThan(80)
    })

    test('100 a parameter that it does not tell does not work', async () => {
      for (const type of ['Patient', 'Observation']) {
        const names = ((await told(type)).searchParam ?? []).map(({ name }) => name)
        for (const name of ['colour', 'category-of', 'near', 'probability'].filter((one) => !names.includes(one))) {
          expect((await dave.get(`${type}?${name}=1`, { prefer: 'handling=strict' })).status).toBe(400)
        }
      }
    })

    test('100 every search parameter names its type and an official definition', async () => {
      for (const { type, searchParam = [] } of (await rest()).resource) {
        const wrong = searchParam.filter(
          ({ name, type: kind, definition }) =>
            !/^[a-z_]/.test(name) ||
            !/^(number|date|string|token|reference|composite|quantity|uri|special)$/.test(kind) ||
            (definition !== undefined && !/^https?:\/\//.test(definition)),
        )
        expect([type, wrong]).toEqual([type, []])
        expect(new Set(searchParam.map(({ name }) => name)).size).toBe(searchParam.length)
      }
    })

    test.each([
      ['Patient', 'everything', 'Patient/cf-ada/$everything'],
      ['DocumentReference', 'docref', 'DocumentReference/$docref?patient=cf-ada'],
      ['Observation', 'lastn', 'Observation/$lastn?patient=cf-ada&category=laboratory'],
    ])('100 the operation %s/$%s is told, and works', async (type, name, path) => {
      expect(((await told(type)).operation ?? []).map((one) => one.name)).toContain(name)
      expect((await dave.get(path)).status).toBe(200)
    })
  })
}
