import { describe, expect, test } from 'vitest'
import { callerOf, entriesOf, idsOf, issuesOf, linkOf, matchesOf, pagesOf, type Resource, usedOf } from '../caller.ts'
import type { Served } from '../served.ts'

/** The searchset: links, totals, order, parts of resources, ways to ask (e.5; statement 96). */
export function structureSuite(served: () => Served): void {
  const dave = callerOf(served, { persona: 'dave', scope: 'user/*.cruds' })
  const weights = 'Observation?patient=cf-measured&code=weight'

  describe('the Bundle', () => {
    test('e.5 a searchset with a self link, absolute fullUrls and search modes', async () => {
      const { body } = await dave.get('Observation?patient=cf-ada&code=2951-2')
      expect([body.resourceType, body.type]).toEqual(['Bundle', 'searchset'])
      expect(entriesOf(body).map(({ fullUrl, search }) => [fullUrl, search])).toEqual([
        [`${served().base}/Observation/cf-lab`, { mode: 'match' }],
      ])
      expect(linkOf(body, 'self')?.startsWith(`${served().base}/Observation?`)).toBe(true)
      expect(linkOf(body, 'next')).toBeUndefined()
    })

    test('e.5 the self link finds the same again', async () => {
      const query = 'Patient?_id=cf-ada&identifier=urn%3Achartroom%3Aodd%7C77%5C%7Cx%5C%2Cy%5C%24z&_count=5'
      const { body } = await dave.get(query)
      expect(usedOf(body)).toContainEqual(['identifier', 'urn:chartroom:odd|77\\|x\\,y\\$z'])
      expect(matchesOf((await dave.get(linkOf(body, 'self') ?? '')).body)).toEqual(['Patient/cf-ada'])
    })

    test('e.5 nothing found is an empty searchset, not an error', async () => {
      const { status, body } = await dave.get('Observation?patient=cf-ada&code=none')
      expect([status, body.type, body.entry, body.total ?? 0]).toEqual([200, 'searchset', undefined, 0])
    })
  })

  describe('POST _search', () => {
    const form = 'application/x-www-form-urlencoded'
    const post = (path: string, body: string): Promise<{ status: number; body: Resource }> =>
      dave.ask('POST', path, { body, type: form })

    test.each([
      ['Observation', 'patient=cf-ada&category=laboratory'],
      ['Patient', 'identifier=urn%3Achartroom%3Asuites%7CA-1001'],
      ['Patient', 'name=ostergard+nunez'],
      ['Condition', 'patient=cf-ada&code:text=zucker'],
    ])('96 POST %s/_search with a body is GET: %s', async (type, query) => {
      const [posted, got] = [await post(`${type}/_search`, query), await dave.get(`${type}?${query}`)]
      expect([posted.status, got.status]).toEqual([200, 200])
      expect(matchesOf(posted.body)).toEqual(matchesOf(got.body))
      // It is expressed as a GET (R4 §3.1.1.5).
      expect(new URL(linkOf(posted.body, 'self') ?? '').pathname).toBe(`/fhir/${type}`)
    })

    test('96 body and URL parameters add up', async () => {
      const { status, body } = await post('Observation/_search?patient=cf-ada', 'code=2951-2')
      expect([status, idsOf(body)]).toEqual([200, ['cf-lab']])
      expect(usedOf(body).map(([name]) => name)).toEqual(expect.arrayContaining(['patient', 'code']))
      expect(idsOf((await post('Observation/_search?code=2823-3', 'patient=cf-ada&code=2951-2')).body)).toEqual([])
    })

    test('96 the pages of a POST are followed by GET', async () => {
      const { body } = await post('Observation/_search', 'patient=cf-measured&code=weight&_count=5')
      const rest = await pagesOf(dave, linkOf(body, 'next') ?? '')
      expect(rest.flatMap(matchesOf).length + matchesOf(body).length).toBe(13)
    })

    test('96 values that were searched for stand in no log', async () => {
      await post('Patient/_search', 'family=Verrazzanobridge')
      await dave.get('Patient?family=Verrazzanobridge')
      await dave.get('Patient?birthdate=Verrazzanobridge')
      expect(served().told()).not.toContain('Verrazzano')
    })

    test('e.1 a form anywhere else, or another body here, is 415', async () => {
      const json = await dave.ask('POST', 'Observation/_search', { body: '{}', type: 'application/fhir+json' })
      expect([json.status, (await post('Observation', 'patient=cf-ada')).status]).toEqual([415, 415])
    })
  })

  describe('which page, which order', () => {
    test.each([
      ['_sort=_id', (ids: readonly string[]) => [...ids].sort()],
      ['_sort=-_id', (ids: readonly string[]) => [...ids].sort().reverse()],
    ])('e.5 %s', async (sort, order) => {
      const ids = (await pagesOf(dave, `${weights}&${sort}&_count=4`)).flatMap(matchesOf)
      expect(ids).toEqual(order(ids))
    })

    test('e.5 _sort by value, and by two keys, the second within the first', async () => {
      const ids = matchesOf((await dave.get(`${weights}&_sort=value-quantity&_count=50`)).body)
      const values = ids.map((id) => Number(id.replace('Observation/cf-weight-', '')))
      expect(values).toEqual([...values].sort((a, b) => a - b))
      const { body } = await dave.get('Observation?patient=cf-ada&_sort=status,-date&_count=50')
      const keys = entriesOf(body).map(({ resource }) => `${resource?.status}`)
      expect(keys).toEqual([...keys].sort())
      const finals = matchesOf(body).filter((_, at) => keys[at] === 'final')
      // Descending by date: the running period of 2015 comes last by its start.
      expect(finals[0]).toBe('Observation/cf-survey')
    })

    test('e.5 ties are broken the same way each time, and over pages', async () => {
      const whole = matchesOf((await dave.get(`${weights}&_sort=date&_count=50`)).body)
      const paged = (await pagesOf(dave, `${weights}&_sort=date&_count=3`)).flatMap(matchesOf)
      expect(paged).toEqual(whole)
      expect(new Set(whole).size).toBe(13)
    })

    test('e.5 an unknown _sort is 400 or told, never taken for order', async () => {
      const { status, body } = await dave.get(`${weights}&_sort=colour`)
      if (status === 200) expect(usedOf(body).map(([name]) => name)).not.toContain('_sort')
      else expect([status, issuesOf(body).length]).toEqual([400, 1])
    })

    test.each([['_count=0'], ['_summary=count']])('e.5 %s: total, no entries, no paging links', async (asked) => {
      const { body } = await dave.get(`${weights}&${asked}`)
      expect([body.total, body.entry, linkOf(body, 'next')]).toEqual([13, undefined, undefined])
    })

    test('e.5 _total=accurate counts the matches of all pages', async () => {
      const { body } = await dave.get(`${weights}&_total=accurate&_count=5`)
      expect([body.total, entriesOf(body).length]).toEqual([13, 5])
      expect((await dave.get(`${weights}&_total=none&_count=5`)).status).toBe(200)
      expect((await dave.get(`${weights}&_total=all`)).status).toBe(400)
    })

    test.each([['_count=many'], ['_count=-1'], ['_count=1.5']])('e.5 %s is 400', async (asked) => {
      expect((await dave.get(`${weights}&${asked}`)).status).toBe(400)
    })
  })

  describe('parts of resources', () => {
    const tag = 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue'
    const subsetted = (resource: Resource | undefined): boolean =>
      ((resource?.meta as { tag?: { system: string; code: string }[] } | undefined)?.tag ?? []).some(
        ({ system, code }) => system === tag && code === 'SUBSETTED',
      )
    const partOf = async (asked: string): Promise<Resource | undefined> =>
      entriesOf((await dave.get(`Patient?_id=cf-ada&${asked}`)).body)[0]?.resource

    test.each([
      ['_elements=name,birthDate', ['name', 'birthDate'], ['identifier', 'address', 'text']],
      ['_elements=Patient.gender', ['gender'], ['name', 'address']],
      ['_summary=true', ['name', 'identifier', 'gender'], ['text']],
      ['_summary=text', ['text', 'id', 'meta'], ['name', 'address']],
      ['_summary=data', ['name', 'identifier', 'address'], ['text']],
    ])('e.5 %s keeps %j, leaves out %j, and says SUBSETTED', async (asked, kept, gone) => {
      const resource = await partOf(asked)
      for (const name of kept) expect(Object.keys(resource ?? {})).toContain(name)
      for (const name of gone) expect(Object.keys(resource ?? {})).not.toContain(name)
      expect(subsetted(resource)).toBe(true)
      const read = await dave.get(`Patient/cf-ada?${asked}`)
      expect([read.status, Object.keys(read.body)]).toEqual([200, Object.keys(resource ?? {})])
    })

    test('e.5 _elements keeps what must be there', async () => {
      const { body } = await dave.get('Observation?patient=cf-ada&code=2951-2&_elements=subject')
      expect(Object.keys(entriesOf(body)[0]?.resource ?? {})).toEqual(
        expect.arrayContaining(['id', 'subject', 'status', 'code']),
      )
    })

    test('e.5 _summary=false is the whole resource', async () => {
      expect(await partOf('_summary=false')).toEqual((await dave.get('Patient/cf-ada')).body)
      expect((await dave.get('Patient?_id=cf-ada&_summary=perhaps')).status).toBe(400)
    })

    test('e.5 _elements does not cut what is included; _summary=text includes nothing', async () => {
      const query = 'MedicationRequest?_id=cf-prescription&_include=MedicationRequest:medication'
      const { body } = await dave.get(`${query}&_elements=status`)
      const medication = entriesOf(body).find(({ search }) => search?.mode === 'include')?.resource
      expect([Object.keys(medication ?? {}).includes('code'), subsetted(medication)]).toEqual([true, false])
      const text = await dave.get(`${query}&_summary=text`)
      const included = entriesOf(text.body).filter(({ search }) => search?.mode === 'include')
      expect([200, 400]).toContain(text.status)
      expect(included).toEqual([])
    })

    test('e.1 _elements and _pretty work on vread and history too', async () => {
      const read = await dave.get('Patient/cf-ada/_history/1?_elements=gender')
      expect([Object.keys(read.body).includes('name'), subsetted(read.body)]).toEqual([false, true])
      const history = await dave.get('Patient/cf-ada/_history?_elements=gender&_pretty=true')
      expect(Object.keys(entriesOf(history.body)[0]?.resource ?? {})).not.toContain('name')
    })
  })

  describe('parameters of every type', () => {
    test.each([
      ['_id', 'Observation?_id=cf-lab,cf-vital', ['cf-lab', 'cf-vital']],
      ['_tag', 'Patient?_tag=urn:chartroom:tags|edge', ['cf-ada']],
      ['_security', 'Patient?_id=cf-ada,cf-zoe&_security=R', ['cf-ada']],
      [
        '_profile',
        'Patient?_id=cf-ada,cf-zoe&_profile=http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient',
        ['cf-ada'],
      ],
      ['_source', 'Patient?_source=urn:chartroom:sources:suite', ['cf-ada']],
      ['_lastUpdated of now', 'Patient?_id=cf-ada&_lastUpdated=gt2020', ['cf-ada']],
      ['_lastUpdated of then', 'Patient?_id=cf-ada&_lastUpdated=lt2020', []],
      ['_list', 'Condition?_list=cf-list', ['cf-condition']],
      ['_list of another type', 'Observation?_list=cf-list', ['cf-lab']],
      ['_text, folded words', 'Patient?_id=cf-ada,cf-zoe&_text=ZEPPELINS', ['cf-ada']],
      ['_text of two words', 'Patient?_id=cf-ada,cf-zoe&_text=violoncello zeppelins', ['cf-ada']],
      ['_content', 'Observation?patient=cf-ada&_content=facade', ['cf-survey']],
    ])('e.5 %s', async (_what, query, expected) => {
      const { status, body, text } = await dave.get(encodeURI(query))
      expect([status, text.slice(0, 300)]).toEqual([200, expect.any(String)])
      expect(idsOf(body)).toEqual(expected)
    })
  })

  describe('compartments and the system', () => {
    test.each([
      ['Patient/cf-ada/Observation?code=2951-2', ['Observation/cf-lab']],
      ['Patient/cf-ada/Condition?clinical-status=active', ['Condition/cf-condition']],
      ['Patient/cf-ada/Observation?code=2951-2&patient=cf-zoe', []],
      [
        'Patient/cf-zoe/*?_type=Observation,MedicationRequest',
        ['MedicationRequest/cf-zoe-prescription', 'Observation/cf-zoe-lab'],
      ],
      ['Encounter/cf-encounter/Observation', ['Observation/cf-lab']],
      [
        '?_type=Observation,Condition&_id=cf-lab,cf-condition,cf-allergy',
        ['Condition/cf-condition', 'Observation/cf-lab'],
      ],
    ])('e.5 %s', async (query, expected) => {
      const { status, body, text } = await dave.get(query)
      expect([status, text.slice(0, 300)]).toEqual([200, expect.any(String)])
      expect([...matchesOf(body)].sort()).toEqual(expected)
    })

    test('e.5 a compartment by POST, and one of nobody', async () => {
      const type = 'application/x-www-form-urlencoded'
      const { status, body } = await dave.ask('POST', 'Patient/cf-ada/Observation/_search', {
        body: 'code=2951-2',
        type,
      })
      expect([status, idsOf(body)]).toEqual([200, ['cf-lab']])
      const nobody = await dave.get('Patient/cf-nobody/Observation')
      expect(nobody.status === 404 || entriesOf(nobody.body).length === 0).toBe(true)
    })

    test('e.5 the system search takes parameters that all its types know', async () => {
      const { status, body } = await dave.get('?_type=Observation,Condition&patient=cf-zoe')
      expect([status, matchesOf(body)]).toEqual([200, ['Observation/cf-zoe-lab']])
      const strict = await dave.get('?_type=Observation,Condition&value-quantity=5', { prefer: 'handling=strict' })
      expect(strict.status).toBe(400)
    })
  })
}
