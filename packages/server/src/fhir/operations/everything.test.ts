import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveForTests, type TestServing } from '../../cli/test-serving.ts'
import { type Ask, asking, idsOf, nextOf, refusalOf } from './test-asking.ts'
import { importOtto } from './test-record.ts'

let serving: TestServing
let ask: Ask
beforeAll(async () => {
  serving = await serveForTests()
  await importOtto(serving)
  ask = await asking(serving, 'dave', 'patient/*.rs')
})
afterAll(() => serving.close())

const own =
  'op-allergy op-lasting op-over op-note op-summary op-summary-gone op-summary-old op-visit op-order ' +
  'op-a1 op-a2 op-a3 op-ab op-b op-text op-undated otto'
const beside = '(harbour-clinic) (op-clinic) (op-doctor) (op-drug) (op-role)'
const sorted = (ids: string): string => ids.split(' ').sort().join(' ')

describe('Patient/[id]/$everything refuses (smart-on-fhir e.6)', () => {
  test.each([
    ['Patient/otto/$everything?start=soon', '400 value'],
    ['Patient/otto/$everything?start=2020&end=2019', '400 value'],
    ['Patient/otto/$everything?start=2020&start=2019', '400 value'],
    ['Patient/otto/$everything?_since=yesterday', '400 value'],
    ['Patient/otto/$everything?_type=Observation,Horoscope', '400 value'],
    ['Patient/otto/$everything?_count=0', '400 value'],
    ['Patient/otto/$everything?_count=few', '400 value'],
    ['Patient/otto/$everything?_summary=count', '400 not-supported'],
    ['Patient/otto/$everything?code=x', '400 not-supported'],
    ['Patient/otto/$everything?_cursor=made-up', '400 value'],
    ['Patient/nobody/$everything', '404 not-found'],
    ['Patient/ida/$everything', '404 not-found'],
    ['Patient/a~b/$everything', '404 not-found'],
    ['Patient/$everything', '403 forbidden'],
  ])('%s: %s', async (path, refusal) => {
    expect(refusalOf(await ask(path))).toBe(refusal)
  })
  test('whoever says no token, and a body that is none of its own', async () => {
    expect((await fetch(`${serving.origin}/fhir/Patient/otto/$everything`)).status).toBe(401)
    expect(refusalOf(await ask('Patient/otto/$everything', { resourceType: 'Patient' }))).toBe('400 invalid')
    const twice = { resourceType: 'Parameters', parameter: [{ name: 'start', valueDate: '2020', valueString: '2020' }] }
    expect(refusalOf(await ask('Patient/otto/$everything', twice))).toBe('400 invalid')
  })
  test('a scope that covers nothing of a person, and one that only reads by id', async () => {
    expect(
      refusalOf(await (await asking(serving, 'dave', 'patient/Practitioner.rs'))('Patient/otto/$everything')),
    ).toBe('403 forbidden')
    expect(refusalOf(await (await asking(serving, 'dave', 'patient/*.r'))('Patient/otto/$everything'))).toBe(
      '403 forbidden',
    )
  })
  test('a link of another question, and of another permission', async () => {
    const next = nextOf(await ask('Patient/otto/$everything?_count=3')) ?? ''
    expect(refusalOf(await ask(next.replace('_count=3', '_count=4')))).toBe('400 value')
    const other = await asking(serving, 'dave', 'patient/Observation.rs')
    expect(refusalOf(await other(next))).toBe('403 forbidden')
  })
})

describe('Patient/[id]/$everything', () => {
  test('is the Patient, her record and what that refers to, whole, when nobody asks for pages', async () => {
    const answer = await ask('Patient/otto/$everything')
    expect(sorted(idsOf(answer))).toBe(sorted(`${own} ${beside}`))
    expect(nextOf(answer)).toBeUndefined()
    const urls = answer.body.entry?.map(({ fullUrl }) => fullUrl) ?? []
    expect(urls).toContain(`${serving.origin}/fhir/Patient/otto`)
    expect(new Set(urls).size).toBe(urls.length)
  })
  test('answers a POST of Parameters alike, added to those of the address', async () => {
    const parameter = [{ name: '_type', valueCode: 'Observation' }]
    const answer = await ask('Patient/otto/$everything?start=2020-05', { resourceType: 'Parameters', parameter })
    expect(idsOf(answer)).toBe('op-b op-text op-undated')
    expect(sorted(idsOf(await ask('Patient/otto/$everything', { resourceType: 'Parameters' })))).toBe(
      sorted(`${own} ${beside}`),
    )
  })
  test('start and end are of care: what lasted into them, or has no date, is in', async () => {
    const matches = (path: string) => ask(path).then((answer) => idsOf(answer).replaceAll(/ ?\([^)]*\)/g, ''))
    expect(await matches('Patient/otto/$everything?start=2020-03-01&end=2020-03-02')).toBe(
      'op-allergy op-lasting op-note op-visit op-a2 op-a3 op-b op-undated otto',
    )
    expect(await matches('Patient/otto/$everything?end=2010')).toBe('op-allergy op-lasting op-over op-undated otto')
    expect(await matches('Patient/otto/$everything?start=2022-02-02')).toBe(
      'op-allergy op-lasting op-summary-gone op-order op-undated otto',
    )
  })
  test('_type cuts what comes, also what comes beside', async () => {
    expect(idsOf(await ask('Patient/otto/$everything?_type=Encounter,Patient'))).toBe('op-visit otto')
    expect(idsOf(await ask('Patient/otto/$everything?_type=Medication'))).toBe('(op-drug)')
    expect(idsOf(await ask('Patient/otto/$everything?_type=Immunization'))).toBe('')
  })
  test('_since is of writing', async () => {
    expect(idsOf(await ask('Patient/otto/$everything?_since=2999-01-01T00:00:00Z'))).toBe('')
    expect(sorted(idsOf(await ask('Patient/otto/$everything?_since=2020-01-01T00:00:00%2B02:00')))).toBe(
      sorted(`${own} ${beside}`),
    )
  })
  test('pages give each match once, with what it refers to beside it', async () => {
    const seen: string[] = []
    for (let next: string | undefined = 'Patient/otto/$everything?_count=4'; next !== undefined; ) {
      const answer = await ask(next)
      const ids = idsOf(answer).split(' ')
      const matches = ids.filter((id) => !id.startsWith('('))
      expect(matches.length).toBeLessThanOrEqual(4)
      if (matches.includes('op-order')) expect(ids).toContain('(op-drug)')
      seen.push(...matches)
      next = nextOf(answer)
    }
    expect(seen.join(' ')).toBe(own)
  })
  test('pages are filled, also where dates leave out much', async () => {
    const first = await ask('Patient/otto/$everything?_count=2&end=2010')
    expect(idsOf(first)).toBe('op-allergy op-lasting')
    const rest = nextOf(first)
    expect(rest && idsOf(await ask(rest)).replaceAll(/ ?\([^)]*\)/g, '')).toBe('op-over op-undated')
  })
  test('what a scope does not cover is left out, also what is referred to', async () => {
    const some = await asking(serving, 'dave', 'patient/MedicationRequest.rs patient/Condition.rs')
    expect(idsOf(await some('Patient/otto/$everything'))).toBe('op-lasting op-over op-order')
    const more = await asking(serving, 'dave', 'patient/MedicationRequest.rs patient/Medication.r')
    expect(idsOf(await more('Patient/otto/$everything'))).toBe('op-order (op-drug)')
  })
  test('the constraint of a scope holds', async () => {
    const category = 'http://terminology.hl7.org/CodeSystem/observation-category|survey'
    const survey = await asking(serving, 'dave', `patient/Observation.rs?category=${category}`)
    expect(idsOf(await survey('Patient/otto/$everything'))).toBe('op-ab')
  })
  test('_elements and _pretty shape it', async () => {
    const answer = await ask('Patient/otto/$everything?_type=Patient&_elements=gender&_pretty=true')
    expect(JSON.stringify(answer.body.entry?.[0]?.resource.meta)).toContain('SUBSETTED')
    expect(answer.body.entry?.[0]?.resource).not.toHaveProperty('name')
  })
})

describe('Patient/$everything, of every record that the access opens', () => {
  test('goes through them in pages, and no further', async () => {
    const everyone = await asking(serving, 'dave', 'user/*.rs', null)
    const seen = new Set<string>()
    for (let next: string | undefined = 'Patient/$everything?_type=Patient&_count=10'; next !== undefined; ) {
      const answer = await everyone(next)
      expect(answer.status).toBe(200)
      for (const id of idsOf(answer).split(' ')) seen.add(id)
      next = nextOf(answer)
    }
    expect(seen.has('otto') && seen.has('ida') && seen.has('penny-silva')).toBe(true)
    // Another organisation's.
    expect(seen.has('hana-yamada')).toBe(false)
  })
  test('a person who holds records gets hers', async () => {
    const penny = await asking(serving, 'penny', 'user/*.rs', null)
    const answer = await penny('Patient/$everything?_type=Patient&_count=1000')
    expect(sorted(idsOf(answer))).toBe('penny-silva tomas-silva')
  })
})

describe('Encounter/[id]/$everything', () => {
  test('refuses dates, what is not there, and a scope without Encounter', async () => {
    expect(refusalOf(await ask('Encounter/op-visit/$everything?start=2020'))).toBe('400 not-supported')
    expect(refusalOf(await ask('Encounter/nothing/$everything'))).toBe('404 not-found')
    const some = await asking(serving, 'dave', 'patient/Observation.rs')
    expect(refusalOf(await some('Encounter/op-visit/$everything'))).toBe('403 forbidden')
  })
  test('is the Encounter, its compartment, and what these refer to', async () => {
    expect(
      idsOf(await ask('Encounter/op-visit/$everything'))
        .split(' ')
        .sort()
        .join(' '),
    ).toBe(sorted('op-visit op-a2 (otto) (op-clinic) (op-role) (op-doctor)'))
  })
})

describe('an operation that is not there', () => {
  test.each([
    '$everything',
    'Patient/$nothing',
    'Patient/otto/$nothing',
    'Patient/otto/_history/$x',
    'Encounter/$everything',
  ])('%s is 404 not-supported, by GET and POST, and only for whoever says who asks', async (path) => {
    expect(refusalOf(await ask(path))).toBe('404 not-supported')
    expect(refusalOf(await ask(path, { resourceType: 'Parameters' }))).toBe('404 not-supported')
    expect((await fetch(`${serving.origin}/fhir/${path}`)).status).toBe(401)
  })
})
