import { describe, expect, test } from 'vitest'
import { callerOf, entriesOf, idsOf, includedOf, linkOf, matchesOf, pagesOf, type Resource } from '../caller.ts'
import { categories } from '../records/elements.ts'
import type { Served } from '../served.ts'

/** What a token leaves of the record (a.8, a.10; statements 34 to 37, 39 and 41). */
export function scopesSuite(served: () => Served): void {
  const over = (scope: string, record = 'cf-ada') => callerOf(served, { persona: 'dave', record, scope })
  const lab = `${categories}|laboratory`
  const none: Resource = { resourceType: '' }

  describe('letters of a scope', () => {
    test.each([
      ['r', 200, 403],
      ['s', 403, 200],
      ['c', 403, 403],
      ['rs', 200, 200],
    ])('34 patient/Observation.%s: read %i, search %i', async (letters, read, search) => {
      const caller = over(`patient/Observation.${letters}`)
      expect((await caller.get('Observation/cf-lab')).status).toBe(read)
      expect((await caller.get('Observation?code=2951-2')).status).toBe(search)
      expect((await caller.get('Observation/cf-lab/_history')).status).toBe(read)
      expect((await caller.get('Observation/_history')).status).toBe(search)
    })

    test.each([
      [
        'a create',
        'POST',
        'Observation',
        { resourceType: 'Observation', status: 'final', code: { text: 'x' }, subject: { reference: 'Patient/cf-ada' } },
      ],
      [
        'an update',
        'PUT',
        'Observation/cf-lab',
        {
          resourceType: 'Observation',
          id: 'cf-lab',
          status: 'final',
          code: { text: 'x' },
          subject: { reference: 'Patient/cf-ada' },
        },
      ],
      ['a delete', 'DELETE', 'Observation/cf-lab', undefined],
    ])('34 %s is 403 with a scope that only reads, and says insufficient_scope', async (_what, method, path, body) => {
      const { status, headers } = await over('patient/*.rs').ask(method, path, body === undefined ? {} : { body })
      expect([status, headers.get('www-authenticate')]).toEqual([
        403,
        expect.stringMatching(/^Bearer.*insufficient_scope/),
      ])
    })
  })

  describe('a type that is not granted', () => {
    const narrow = over('patient/Patient.rs patient/Condition.rs')
    const granted = (key: string): boolean => /^(Patient|Condition|OperationOutcome)\//.test(key)

    test('35 read, vread, history and search of it are 403', async () => {
      for (const path of [
        'Observation/cf-lab',
        'Observation/cf-lab/_history/1',
        'Observation/cf-lab/_history',
        'Observation/_history',
        'Observation?code=2951-2',
        'Patient/cf-ada/Observation',
        'Practitioner/cf-doctor',
      ]) {
        expect([path, (await narrow.get(path)).status]).toEqual([path, 403])
      }
    })

    test('35 it is not told apart whether it is there', async () => {
      const [there, not] = [await narrow.get('Observation/cf-lab'), await narrow.get('Observation/cf-none')]
      expect([there.status, there.text]).toEqual([not.status, not.text])
    })

    test('35 nor in a batch', async () => {
      const entry = ['Observation/cf-lab', 'Observation?code=2951-2', 'Condition/cf-condition'].map((url) => ({
        request: { method: 'GET', url },
      }))
      const { body } = await narrow.ask('POST', '', { body: { resourceType: 'Bundle', type: 'batch', entry } })
      expect(entriesOf(body).map(({ response }) => Number.parseInt(response?.status ?? '', 10))).toEqual([
        403, 403, 200,
      ])
    })

    test.each([
      ['_include', 'Condition?_id=cf-condition&_include=Condition:encounter&_include=Condition:subject'],
      ['_include=*', 'Condition?_id=cf-condition&_include=*'],
      ['_revinclude', 'Condition?_id=cf-condition&_revinclude=Provenance:target'],
      ['$everything', 'Patient/cf-ada/$everything?_count=500'],
      ['the compartment', 'Patient/cf-ada/*?_count=500'],
      ['the system’s history', '_history?_count=500'],
      ['the system search', '?_id=cf-lab,cf-condition,cf-ada'],
    ])('35 nor by %s', async (_what, path) => {
      const { status, body } = await narrow.get(path)
      const keys = entriesOf(body).map(
        ({ resource, fullUrl }) => `${resource?.resourceType ?? fullUrl?.split('/').at(-2)}/`,
      )
      expect([[200, 403].includes(status), keys.filter((key) => !granted(key))]).toEqual([true, []])
    })

    test.each([
      ['a chain', 'Condition?encounter.class=AMB', 'Condition?_id=cf-condition'],
      ['_has', 'Patient?_has:Observation:patient:code=2951-2', 'Patient?_id=cf-ada'],
      ['_has of two steps', 'Patient?_has:Condition:patient:encounter.class=AMB', 'Patient?_id=cf-ada'],
    ])('35 nor is it counted by %s', async (_what, path, control) => {
      const { status, body } = await narrow.get(`${path}&_total=accurate`)
      expect(status === 403 || (status === 200 && body.total === 0 && matchesOf(body).length === 0)).toBe(true)
      expect((await narrow.get(`${control}&_total=accurate`)).body.total).toBe(1)
    })
  })

  describe('a granular scope', () => {
    const labs = ['cf-lab', 'cf-lab-2']
    const spellings = [`category=${lab}`, `category=${categories}%7Claboratory`]

    test.each(spellings)('36 37 Observation.rs?%s: each search gives exactly what meets it', async (constraint) => {
      const caller = over(`patient/Observation.rs?${constraint} patient/Patient.rs`)
      const wide = over('patient/*.rs')
      for (const query of [
        'Observation',
        'Observation?patient=cf-ada',
        'Observation?patient=Patient/cf-ada',
        `Observation?patient=cf-ada&category=${lab}`,
        'Observation?patient=cf-ada&category=vital-signs',
        'Observation?patient=cf-ada&category=laboratory,vital-signs',
        'Observation?patient=cf-ada&date=gt2000',
        'Observation?patient=cf-ada&status=final',
        'Observation?patient=cf-ada&code=2951-2,85354-9',
        'Observation?patient=cf-ada&category:not=laboratory',
        'Observation?_id=cf-lab,cf-vital,cf-loose',
        'Patient/cf-ada/Observation',
      ]) {
        const [got, all] = [await caller.get(query), await wide.get(query)]
        const expected = idsOf(all.body).filter((id) => labs.includes(id))
        expect([query, got.status, idsOf(got.body)]).toEqual([query, 200, expected])
        const counted = await caller.get(`${query}${query.includes('?') ? '&' : '?'}_summary=count`)
        expect([query, counted.body.total]).toEqual([query, expected.length])
      }
    })

    const caller = over(`patient/Observation.rs?category=${lab} patient/Patient.rs patient/Encounter.rs`)

    test.each([
      ['Observation/cf-vital'],
      ['Observation/cf-loose'],
      ['Observation/cf-vital/_history/1'],
      ['Observation/cf-vital/_history'],
    ])('36 what does not meet it is not read: %s', async (path) => {
      expect([403, 404]).toContain((await caller.get(path)).status)
      // A history may be refused whole: what a resource was before may have met it or not.
      const meets = await caller.get(path.replace('cf-vital', 'cf-lab').replace('cf-loose', 'cf-lab-2'))
      expect(path.endsWith('_history') ? [200, 403] : [200]).toContain(meets.status)
    })

    test('36 not by include, history, $everything, chain, _has or ETag either', async () => {
      const seen = async (path: string): Promise<readonly string[]> =>
        (await pagesOf(caller, path))
          .flatMap(entriesOf)
          .map(({ resource, fullUrl }) => resource?.id ?? fullUrl?.split('/').at(-1) ?? '')
          .filter((id) => /^cf-(lab|lab-2|vital|social|survey|loose)$/.test(id))
      expect(await seen('Encounter?_id=cf-encounter&_revinclude=Observation:encounter')).toEqual(['cf-lab'])
      for (const path of [
        'Patient/cf-ada/$everything',
        'Patient/cf-ada/*',
        'Patient?_revinclude=Observation:patient',
      ]) {
        expect([path, [...new Set(await seen(path))].sort()]).toEqual([path, labs])
      }
      // What a resource was before may have met it or not: histories may be refused, or leave the type out.
      for (const path of ['Observation/_history', '_history']) {
        const { status } = await caller.get(path)
        expect([200, 403]).toContain(status)
        if (status === 200) expect((await seen(path)).filter((id) => !labs.includes(id))).toEqual([])
      }
      for (const [code, total] of [
        ['2951-2', 1],
        ['72166-2', 0],
      ] as const) {
        const { status, body } = await caller.get(`Patient?_has:Observation:patient:code=${code}&_total=accurate`)
        expect([code, status, body.total]).toEqual([code, 200, total])
      }
      const probe = await caller.get('Observation/cf-vital', { 'if-none-match': 'W/"1"' })
      expect([403, 404]).toContain(probe.status)
    })

    test('36 two constraints with & must both hold; of two scopes one is enough', async () => {
      const both = over(`patient/Observation.rs?category=${lab}&code=http://loinc.org|2951-2`)
      expect(idsOf((await both.get('Observation')).body)).toEqual(['cf-lab'])
      const either = over(
        `patient/Observation.rs?category=${lab} patient/Observation.rs?category=${categories}|vital-signs`,
      )
      expect(idsOf((await either.get('Observation')).body)).toEqual(['cf-lab', 'cf-lab-2', 'cf-vital'])
    })
  })

  describe('the token of one record', () => {
    const ada = over('patient/*.rs')
    const foreign = (text: string): boolean => /cf-(zoe|otto|dated|measured)/.test(text)

    test.each([
      ['by id', 'Patient/cf-zoe'],
      ['by id of what is hers', 'Observation/cf-zoe-lab'],
      ['vread', 'Observation/cf-zoe-lab/_history/1'],
      ['history', 'Observation/cf-zoe-lab/_history'],
      ['her $everything', 'Patient/cf-zoe/$everything'],
    ])('39 another patient %s: 404 or 403, as if she were not there', async (_what, path) => {
      const [hers, nobodys] = [await ada.get(path), await ada.get(path.replaceAll('cf-zoe', 'cf-nobody'))]
      expect([403, 404]).toContain(hers.status)
      expect([hers.status, hers.text.replaceAll('cf-zoe', '')]).toEqual([
        nobodys.status,
        nobodys.text.replaceAll('cf-nobody', ''),
      ])
    })

    test.each([
      ['a search without patient', 'Observation?code=2951-2'],
      ['patient=other', 'Observation?patient=cf-zoe'],
      ['patient=this,other', 'Observation?patient=cf-ada,cf-zoe'],
      ['subject=other', 'Observation?subject=Patient/cf-zoe'],
      ['an _id list', 'Observation?_id=cf-lab,cf-zoe-lab,cf-otto-lab'],
      ['people by _id', 'Patient?_id=cf-ada,cf-zoe'],
      ['people by name', 'Patient?name=ostergard'],
      ['a chain', 'Observation?patient.name=ostergard'],
      ['her compartment', 'Patient/cf-zoe/Observation'],
      ['_revinclude of what both share', 'Practitioner?_id=cf-doctor&_revinclude=Patient:general-practitioner'],
      ['_revinclude by a medication', 'Medication?_id=cf-medication&_revinclude=MedicationRequest:medication'],
      ['the history of a type', 'Observation/_history'],
      ['the history of the system', '_history'],
      ['the system search', '?_type=Patient,Observation'],
    ])('39 another patient by %s: nothing of hers, in entries or in the count', async (_what, path) => {
      const { status, body, text } = await ada.get(path)
      expect([200, 403, 404]).toContain(status)
      expect(entriesOf(body).filter((entry) => foreign(JSON.stringify(entry)))).toEqual([])
      if (status === 200 && body.type === 'searchset') {
        const { body: counted } = await ada.get(`${path}${path.includes('?') ? '&' : '?'}_total=accurate&_count=1000`)
        expect(counted.total).toBe(matchesOf(counted).length)
      }
      expect(foreign(text.replaceAll(/"url":"[^"]*"/g, ''))).toBe(false)
    })

    test('39 what is shared tells nothing of another: _has of her is not counted', async () => {
      const doctors = 'Practitioner?_id=cf-doctor&_total=accurate&_has:Patient:general-practitioner:birthdate='
      expect((await ada.get(`${doctors}1980-05-12`)).body.total).toBe(1)
      expect((await ada.get(`${doctors}1991-11-30`)).body.total).toBe(0)
    })

    test('39 a paging link of another token gives nothing of the other’s', async () => {
      const zoe = over('patient/*.rs', 'cf-zoe')
      const wide = callerOf(served, { persona: 'dave', scope: 'user/*.rs' })
      for (const owner of [zoe, wide]) {
        const next =
          linkOf((await owner.get('?_type=Observation,Patient,MedicationRequest&_count=1')).body, 'next') ?? ''
        expect(next).not.toBe('')
        const { status, text } = await ada.get(next)
        expect([200, 400, 401, 403, 404]).toContain(status)
        expect(foreign(text.replaceAll(/"url":"[^"]*"/g, ''))).toBe(false)
      }
    })
  })

  describe('the account’s own permissions', () => {
    const dave = callerOf(served, { persona: 'dave', scope: 'user/*.cruds' })

    test.each([
      ['Patient/cf-otto'],
      ['Observation/cf-otto-lab'],
      ['Observation/cf-otto-lab/_history'],
      ['Observation/cf-otto-lab/_history/1'],
      ['Patient/cf-otto/$everything'],
    ])('41 user/ does not open the other organisation’s person: %s', async (path) => {
      const [his, nobodys] = [await dave.get(path), await dave.get(path.replaceAll('cf-otto', 'cf-nobody'))]
      expect([his.status, his.text.replaceAll('cf-otto', '')]).toEqual([404, nobodys.text.replaceAll('cf-nobody', '')])
    })

    test.each([
      ['Patient?family=hiddenborough'],
      ['Observation?_id=cf-otto-lab'],
      ['Observation?patient.family=hiddenborough'],
      ['Patient?_id=cf-otto'],
    ])('41 user/ does not find him: %s', async (path) => {
      const { status, body } = await dave.get(`${path}&_total=accurate`)
      expect(status === 404 || (status === 200 && body.total === 0 && matchesOf(body).length === 0)).toBe(true)
    })

    test.each([
      [
        'an update',
        'PUT',
        'Observation/cf-otto-lab',
        {
          resourceType: 'Observation',
          id: 'cf-otto-lab',
          status: 'final',
          code: { text: 'x' },
          subject: { reference: 'Patient/cf-otto' },
        },
      ],
      [
        'a create',
        'POST',
        'Observation',
        {
          resourceType: 'Observation',
          status: 'final',
          code: { text: 'x' },
          subject: { reference: 'Patient/cf-otto' },
        },
      ],
      [
        'a Patient of his organisation',
        'POST',
        'Patient',
        { resourceType: 'Patient', managingOrganization: { reference: 'Organization/hillside-practice' } },
      ],
      [
        'what belongs to nobody',
        'PUT',
        'Organization/cf-ward',
        { resourceType: 'Organization', id: 'cf-ward', name: 'Taken over' },
      ],
    ])('41 user/ does not write there: %s', async (_what, method, path, body) => {
      const answer = await dave.ask(method, path, { body })
      expect([[400, 403, 404, 405, 422].includes(answer.status), answer.status]).toEqual([true, expect.any(Number)])
    })

    test('41 a delete there changes nothing', async () => {
      const { status } = await dave.ask('DELETE', 'Observation/cf-otto-lab')
      // As of what was never there (88).
      expect([204, 403, 404]).toContain(status)
      const zoes = await dave.get('Observation/cf-zoe-lab')
      expect(zoes.status).toBe(200)
    })

    test('41 a patient’s user/ token opens her own records only, a researcher’s none', async () => {
      const penny = callerOf(served, { persona: 'penny', scope: 'user/*.rs' })
      const { body } = await penny.get('Patient?_count=100')
      expect(idsOf(body)).toEqual(expect.arrayContaining(['penny-silva']))
      expect(idsOf(body).length).toBeLessThan(4)
      expect((await penny.get('Observation/cf-lab')).status).toBe(404)
      expect(
        includedOf(
          (await penny.get('Practitioner?_id=cf-doctor&_revinclude=Patient:general-practitioner')).body ?? none,
        ),
      ).toEqual([])
      const rita = callerOf(served, { persona: 'rita', scope: 'user/*.rs' })
      const found = await rita.get('Patient?_count=1')
      expect(found.status === 200 ? matchesOf(found.body) : []).toEqual([])
      expect([403, 404]).toContain((await rita.get('Patient/cf-ada')).status)
    })
  })
}
