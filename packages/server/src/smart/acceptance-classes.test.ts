import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveClassic, type TestClassic } from './test-classic.ts'
import { term } from './test-graph.ts'
import { testApp } from './test-record.ts'

/** What the acceptance table (reference j) asks of single classes, over HTTP. */
let classic: TestClassic
beforeAll(async () => {
  classic = await serveClassic()
})
afterAll(() => classic.close())

const base = (): string => classic.base
const ask: TestClassic['ask'] = (...given) => classic.ask(...given)
const graphOf: TestClassic['graphOf'] = (...given) => classic.graphOf(...given)

async function idsOf(list: 'lab_results' | 'vital_sign_sets', type: string): Promise<readonly string[]> {
  const graph = await graphOf('classic', `${list}/`)
  return graph
    .ofType(type)
    .map((uri) => uri.slice(uri.lastIndexOf('/') + 1))
    .sort()
}

test('C-10, C-11: what a statement points to is described with it, across every link: problem or vital signs, encounter, role, clinician', async () => {
  const visit = `${base()}/records/classic/encounters/e-clinic`
  for (const [path, uri, property] of [
    ['problems/', 'problems/p-dated', 'sp:encounters'],
    ['vital_sign_sets/', 'vital_sign_sets/e-clinic.20100512', 'sp:encounter'],
  ] as const) {
    const graph = await graphOf('classic', path)
    expect(graph.values(`${base()}/records/classic/${uri}`, property)).toEqual([visit])
    expect(graph.values(visit, 'sp:startDate')).toEqual(['2010-05-12T09:00:00Z'])
    const [provider = ''] = graph.values(visit, 'sp:provider')
    expect(graph.values(provider, 'sp:npiNumber')).toEqual(['1234567893'])
  }
})

test('C-11: the units of vital signs are the fixed texts', async () => {
  const graph = await graphOf('classic', 'vital_sign_sets/')
  const rates = graph.ofType('sp:VitalSign').map((sign) => graph.values(sign, 'sp:unit')[0])
  expect(rates).toEqual(['{beats}/min', '{beats}/min'])
})

test('C-12, C-13: allergies and exclusions come together, each at its own address; what was ruled out is neither', async () => {
  const graph = await graphOf('classic', 'allergies/')
  const [allergy = ''] = graph.ofType('sp:Allergy')
  const kinds = ['sp:drugAllergen', 'sp:drugClassAllergen', 'sp:otherAllergen']
  expect(kinds.flatMap((kind) => graph.values(allergy, kind)).length).toBe(1)
  const exclusion = `${base()}/records/classic/allergy_exclusions/a-none`
  expect(graph.ofType('sp:AllergyExclusion')).toEqual([exclusion])
  const alone = await graphOf('classic', 'allergy_exclusions/a-none')
  expect(alone.values(exclusion, 'dcterms:date')).toEqual(['2011'])
  for (const path of ['allergies/a-refuted', 'allergy_exclusions/a-dated', 'allergies/a-none']) {
    expect([path, (await ask('classic', path)).status]).toEqual([path, 404])
  }
})

test('what was entered in error is never a result, and vital signs without an encounter are no set', async () => {
  expect(await idsOf('lab_results', 'sp:LabResult')).toEqual(['l-dated', 'l-month'])
  expect(await idsOf('vital_sign_sets', 'sp:VitalSignSet')).toEqual(['e-clinic.20100512', 'e-emergency.2011'])
  expect((await ask('classic', 'lab_results/l-wrong')).status).toBe(404)
})

test('the social history is one of the record, with the smoking status, also of a record on which nothing is', async () => {
  for (const [record_id, codes] of [
    ['classic', ['8517006']],
    ['empty', []],
  ] as const) {
    const graph = await graphOf(record_id, 'social_history')
    expect(graph.ofType('sp:SocialHistory')).toEqual([`${base()}/records/${record_id}/social_history`])
    expect(graph.ofType('sp:Code').flatMap((code) => graph.values(code, 'dcterms:identifier'))).toEqual(codes)
  }
})

test('the gestational age at birth comes to an app that may read observations, and costs no scope of its own', async () => {
  const graph = await graphOf('classic', 'demographics')
  const [who = ''] = graph.ofType('sp:Demographics')
  const [age = ''] = graph.values(who, 'sp:gestationalAgeAtBirth')
  expect([graph.values(age, 'sp:value'), graph.values(age, 'sp:unit')]).toEqual([['38'], ['wk']])
  expect(graph.values(age, 'rdf:type').length).toBe(2)
  const only = { ...testApp, id: 'demographics-only@apps.chartroom.example', requires: demographicsOnly }
  const { serving, dave } = classic
  await serving.container.store.putApp({
    id: only.id,
    manifest: JSON.stringify(only),
    approved: true,
    suspended: false,
  })
  const launched = await dave('POST', '/api/launches', { app_id: only.id, record_id: 'classic' })
  const { instance } = (await launched.json()) as { instance: { connect_token: string } }
  const headers = { authorization: `Connect ${instance.connect_token}` }
  const answer = await fetch(`${base()}/records/classic/demographics`, { headers })
  expect([answer.status, (await answer.text()).includes('gestationalAge')]).toEqual([200, false])
})
const demographicsOnly = { [term('sp:Demographics')]: { methods: ['GET'] } }
