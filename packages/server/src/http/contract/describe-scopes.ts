import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestServing } from '../../cli/test-serving.ts'
import { testApp } from '../../smart/test-record.ts'
import { categories, importTess, tokenOver } from './bearer-record.ts'

interface Searchset {
  readonly total?: number
  readonly link: readonly { readonly relation: string; readonly url: string }[]
  readonly entry?: readonly { readonly resource: { readonly id: string } }[]
}

const lab = `patient/Observation.rs?category=${categories}|laboratory`
const vital = `patient/Observation.rs?category=${categories}|vital-signs`

/** What SMART scopes leave of a record, over HTTP (reference statements 32 to 39). */
export function describeScopes(name: string, open: () => Promise<TestServing>): void {
  describe(`scopes ${name}`, () => {
    let serving: TestServing
    beforeAll(async () => {
      serving = await open()
      await importTess(serving)
    })
    afterAll(() => serving.close())

    type Ask = (path: string, headers?: Record<string, string>) => Promise<Response>
    const asked = async (scopes: string, more: Parameters<typeof tokenOver>[3] = {}): Promise<Ask> => {
      const { token } = await tokenOver(serving, 'dave', scopes, more)
      return (path, headers = {}) =>
        fetch(`${serving.origin}${path.replace(serving.origin, '')}`, {
          headers: { authorization: `Bearer ${token}`, ...headers },
        })
    }
    const bundle = async (ask: Ask, path: string): Promise<Searchset> => {
      const answer = await ask(path)
      expect([path, answer.status]).toEqual([path, 200])
      return (await answer.json()) as Searchset
    }
    const ids = async (ask: Ask, path: string): Promise<readonly string[]> =>
      ((await bundle(ask, path)).entry ?? []).map(({ resource }) => resource.id.replace('tess-', '')).sort()
    const read = async (ask: Ask, id: string): Promise<number> => (await ask(`/fhir/Observation/tess-${id}`)).status
    const all = ['bare', 'both', 'lab-1', 'lab-2', 'vital']

    test.each([
      ['patient/Observation.r', 200, 403],
      ['patient/Observation.s', 403, 200],
      ['patient/Observation.c', 403, 403],
      ['patient/Observation.cud', 403, 403],
      ['patient/Observation.r patient/Observation.s', 200, 200],
      ['patient/Observation.read', 200, 200],
      ['patient/Observation.*', 200, 200],
      ['patient/*.rs', 200, 200],
      ['patient/Observation.write', 403, 403],
    ])('%s: a read answers %i and a search %i (statements 32 and 34)', async (scopes, toRead, toSearch) => {
      const ask = await asked(scopes)
      expect(await read(ask, 'lab-1')).toBe(toRead)
      const answers = await Promise.all(
        ['', '?_id=tess-lab-1', '?_count=0', '?_summary=count'].map((query) => ask(`/fhir/Observation${query}`)),
      )
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => toSearch))
    })

    test.each([
      'patient/Observation.dus',
      'patient/Observation.sr',
      'patient/Observation.x',
      'patient/observation.rs',
      'patient/Horoscope.rs',
      'system/Observation.rs',
      'patient/Observation.rs?horoscope=virgo',
      'patient/Observation.rs?category:in=http://example.org/vs',
      'patient/*.rs?category=laboratory',
      'openid fhirUser launch',
      '',
    ])('"%s" grants nothing (statement 33)', async (scopes) => {
      const ask = await asked(scopes)
      const answer = await ask('/fhir/Observation/tess-lab-1')
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
        403,
        'Bearer error="insufficient_scope"',
      ])
      expect((await ask('/fhir/Observation')).status).toBe(403)
    })

    test('a type that is not granted is refused, whether there is such a resource or not (statement 35)', async () => {
      const ask = await asked('patient/Observation.rs')
      for (const path of [
        'Condition/tess-condition',
        'Condition/none',
        'Condition',
        'Condition?_count=0',
        'Patient/tess',
      ]) {
        expect([path, (await ask(`/fhir/${path}`)).status]).toEqual([path, 403])
      }
    })

    describe('under a constraint, only what meets it is there (statement 36)', () => {
      test.each([
        [lab, ['both', 'lab-1', 'lab-2']],
        [vital, ['both', 'vital']],
        [`${lab} ${vital}`, ['both', 'lab-1', 'lab-2', 'vital']],
        [`${lab}&category=${categories}|vital-signs`, ['both']],
        [`${lab}&code=2951-2 ${vital}&code=8867-4`, ['lab-1', 'vital']],
        [`patient/Observation.rs?category=${categories}%7Claboratory`, ['both', 'lab-1', 'lab-2']],
        ['patient/Observation.rs?category=laboratory', ['both', 'lab-1', 'lab-2']],
        ['patient/Observation.rs?_id=tess-bare', ['bare']],
        ['patient/Observation.rs?category=nothing-has-it', []],
        [`${lab} patient/Observation.rs`, all],
      ])('%s: %j, by search and by read', async (scopes, covered) => {
        const ask = await asked(scopes)
        expect(await ids(ask, '/fhir/Observation')).toEqual(covered)
        expect(await ids(ask, '/fhir/Observation?patient=tess&_sort=-date')).toEqual(covered)
        expect(await ids(ask, `/fhir/Observation?_id=${all.map((id) => `tess-${id}`).join(',')}`)).toEqual(covered)
        for (const id of all) expect([id, await read(ask, id)]).toEqual([id, covered.includes(id) ? 200 : 404])
      })

      test('totals and counts are of what may be seen', async () => {
        const ask = await asked(lab)
        expect((await bundle(ask, '/fhir/Observation?_total=accurate&_count=1')).total).toBe(3)
        expect((await bundle(ask, '/fhir/Observation?_summary=count')).total).toBe(3)
        expect((await bundle(ask, '/fhir/Observation?code=8867-4&_count=0')).total).toBe(0)
      })

      test('pages are made after it: each full, none empty', async () => {
        const ask = await asked(lab)
        const pages: string[][] = []
        for (let at: string | undefined = '/fhir/Observation?_count=2'; at !== undefined; ) {
          const page: Searchset = await bundle(ask, at)
          pages.push((page.entry ?? []).map(({ resource }) => resource.id))
          at = page.link.find(({ relation }) => relation === 'next')?.url
        }
        expect(pages.map((page) => page.length)).toEqual([2, 1])
      })

      test('no question gets around it: not another constraint, a negation, a missing value or an ETag', async () => {
        const ask = await asked(lab)
        for (const query of [
          `category=${categories}|vital-signs&_id=tess-vital`,
          'category:not=laboratory',
          'category:missing=true',
          'code=8867-4',
        ]) {
          expect([query, await ids(ask, `/fhir/Observation?${query}`)]).toEqual([query, []])
        }
        for (const tag of ['*', 'W/"1"']) {
          expect((await ask('/fhir/Observation/tess-vital', { 'if-none-match': tag })).status).toBe(404)
          expect((await ask('/fhir/Observation/tess-lab-1', { 'if-none-match': tag })).status).toBe(304)
        }
      })

      test('nor does a version or a history tell of what is outside it', async () => {
        const ask = await asked(lab)
        for (const path of ['Observation/tess-vital/_history', 'Observation/tess-vital/_history/1']) {
          expect([path, (await ask(`/fhir/${path}`)).status]).toEqual([path, expect.toBeOneOf([403, 404])])
        }
        for (const path of ['Observation/_history', '_history', 'Patient/tess/_history']) {
          expect(await (await ask(`/fhir/${path}`)).text()).not.toMatch(/tess-(vital|bare|condition)|birthDate/)
        }
      })

      test('a resource outside it answers as one that does not exist', async () => {
        const ask = await asked(lab)
        const [outside, absent] = await Promise.all([
          ask('/fhir/Observation/tess-vital'),
          ask('/fhir/Observation/none'),
        ])
        expect([outside.status, await outside.text()]).toEqual([absent.status, await absent.text()])
      })

      test('each right has its own: what may be found need not be readable', async () => {
        const ask = await asked(`patient/Observation.s ${lab.replace('.rs', '.r')}`)
        expect(await ids(ask, '/fhir/Observation')).toEqual(all)
        expect([await read(ask, 'lab-1'), await read(ask, 'vital')]).toEqual([200, 404])
      })
    })

    test('a paging link of another token is refused, and shows nothing (statement 39)', async () => {
      const ask = await asked('patient/Observation.rs')
      const page = await bundle(ask, '/fhir/Observation?_count=2&_sort=_id')
      const next = page.link.find(({ relation }) => relation === 'next')?.url ?? ''
      expect(next).not.toBe('')
      for (const other of [
        await asked(vital),
        await asked('patient/*.cruds'),
        await asked('patient/Condition.rs'),
        await asked('patient/Observation.rs', { record_id: 'penny-silva' }),
      ]) {
        const answer = await other(next)
        expect([answer.status, await answer.text()]).toEqual([403, expect.not.stringContaining('tess')])
      }
      // A token that was renewed over the same grant goes on.
      const renewed = await asked('patient/Observation.rs')
      expect((await ids(renewed, next)).length).toBe(2)
    })

    test('a patient/ token never sees another patient, whom its account may well open (statement 39)', async () => {
      const ask = await asked('patient/*.cruds')
      const dave = await serving.signIn('dave')
      expect((await dave('GET', '/fhir/Patient/penny-silva')).status).toBe(200)
      for (const path of [
        'Patient/penny-silva',
        'Patient/penny-silva/Observation',
        'Patient/penny-silva/$everything',
      ]) {
        expect([path, (await ask(`/fhir/${path}`)).status]).toEqual([path, 404])
      }
      for (const path of ['Patient?_id=penny-silva', 'Observation?patient=penny-silva']) {
        expect([path, await ids(ask, `/fhir/${path}`)]).toEqual([path, []])
      }
      expect(await ids(ask, '/fhir/Patient')).toEqual(['tess'])
      expect(await ids(ask, '/fhir/Patient?_id=tess,penny-silva')).toEqual(['tess'])
      expect(await ids(ask, '/fhir/Observation?subject=tess,penny-silva')).toEqual(all)
      expect(await ids(ask, '/fhir/Observation?_count=1000')).toEqual(all)
    })

    test('a patient/ scope of a grant on no record covers nothing', async () => {
      const ask = await asked('patient/*.rs', { record_id: null })
      expect([(await ask('/fhir/Patient/tess')).status, (await ask('/fhir/Patient')).status]).toEqual([403, 403])
    })

    test('a Classic reading under a constrained grant tells of what meets the constraint', async () => {
      const dave = await serving.signIn('dave')
      let newest = Date.now() + 60_000
      const readings = async (scopes: string): Promise<readonly (number | string)[]> => {
        await tokenOver(serving, 'dave', `patient/Patient.rs ${scopes}`, { purpose: 'treatment', created: newest++ })
        const launched = await dave('POST', '/api/launches', { app_id: testApp.id, record_id: 'tess' })
        const { instance } = (await launched.json()) as { instance: { connect_token: string } }
        const answer = await fetch(`${serving.origin}/smart/records/tess/lab_results/`, {
          headers: { authorization: `Connect ${instance.connect_token}` },
        })
        const told = await answer.text()
        return [answer.status, ...['2951-2', '2823-3', '2339-0'].filter((code) => told.includes(code))]
      }
      expect(await readings(`${lab}&code=2951-2`)).toEqual([200, '2951-2'])
      expect(await readings(lab)).toEqual([200, '2951-2', '2823-3', '2339-0'])
      expect((await readings('patient/Condition.rs'))[0]).toBe(403)
    })
  })
}
