import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveForTests, type TestServing } from '../../cli/test-serving.ts'
import type { StoredResource } from '../../store/record-store.ts'
import { lastOfEachGroup } from './observation-groups.ts'
import { type Ask, asking, idsOf, refusalOf } from './test-asking.ts'
import { importOtto } from './test-record.ts'

describe('the last of each group (R4 OperationDefinition Observation-lastn)', () => {
  const observation = (id: string, code: object, time: object): StoredResource => {
    const text = JSON.stringify({ resourceType: 'Observation', id, code, ...time })
    return { type: 'Observation', id, record_id: 'p', version: 1, updated: '', deleted: false, text }
  }
  const coded = (...codes: string[]) => ({ coding: codes.map((code) => ({ system: 's', code })) })
  const at = (effectiveDateTime: string) => ({ effectiveDateTime })
  const last = (list: readonly StoredResource[], max = 1) =>
    lastOfEachGroup(list, max)
      .map(({ id }) => id)
      .join(' ')

  test('three codes are three groups, newest group first', () => {
    const list = [
      observation('1', coded('a'), at('2020')),
      observation('2', coded('b'), at('2022')),
      observation('3', coded('c'), at('2021')),
    ]
    expect(last(list)).toBe('2 3 1')
  })
  test('a translation makes its codings one group, and so do several, one after the other', () => {
    const list = [
      observation('1', coded('a'), at('2020')),
      observation('2', coded('b'), at('2022')),
      observation('3', coded('c'), at('2021')),
      observation('4', coded('a', 'c'), at('2019')),
    ]
    expect(last(list)).toBe('2 3')
    expect(last([...list, observation('5', coded('c', 'b'), at('2018'))])).toBe('2')
  })
  test('a code of another system, or of none, is another code', () => {
    const other = { coding: [{ system: 't', code: 'a' }] }
    const none = { coding: [{ code: 'a' }] }
    const list = [coded('a'), other, none].map((code, index) => observation(String(index), code, at(`202${index}`)))
    expect(last(list)).toBe('2 1 0')
  })
  test('texts are groups as they are written, a text beside a coding is none', () => {
    const list = [
      observation('1', { text: 'textM' }, at('2020')),
      observation('2', { text: 'Text' }, at('2021')),
      observation('3', { text: 't e x t' }, at('2022')),
      observation('4', { ...coded('a'), text: 'Text' }, at('2023')),
    ]
    expect(last(list)).toBe('4 3 2 1')
  })
  test('a tie at the last place is not broken: all that share its time come', () => {
    const list = ['2020-01-01', '2020-01-02', '2020-01-02', '2020-01-03'].map((time, index) =>
      observation(String(index), coded('a'), at(time)),
    )
    expect(last(list, 1)).toBe('3')
    expect(last(list, 2)).toBe('3 1 2')
    expect(last(list, 9)).toBe('3 1 2 0')
  })
  test('a period counts by its end, a timing by its last moment; what has no time is oldest', () => {
    const list = [
      observation('none', coded('a'), {}),
      observation('instant', coded('a'), { effectiveInstant: '2020-05-01T00:00:00Z' }),
      observation('open', coded('a'), { effectivePeriod: { start: '2020-04-01' } }),
      observation('period', coded('a'), { effectivePeriod: { start: '2001', end: '2020-07-01' } }),
      observation('timing', coded('a'), { effectiveTiming: { event: ['2020-06-01', '2020-01-01'] } }),
    ]
    expect(last(list, 9)).toBe('period timing instant open none')
  })
  test('many of one code, each with a translation of its own, are grouped at once', () => {
    const list = Array.from({ length: 20_000 }, (_, index) => observation(String(index), coded('a', `t${index}`), {}))
    expect(lastOfEachGroup(list, 1)).toHaveLength(20_000)
  })
})

describe('Observation/$lastn', () => {
  let serving: TestServing
  let ask: Ask
  beforeAll(async () => {
    serving = await serveForTests()
    await importOtto(serving)
    ask = await asking(serving, 'dave', 'patient/*.rs')
  })
  afterAll(() => serving.close())

  test.each([
    ['category=laboratory', '400 invalid'],
    ['patient:missing=false&category=laboratory', '400 invalid'],
    ['patient=otto&category=laboratory&max=0', '400 value'],
    ['patient=otto&category=laboratory&max=1&max=2', '400 value'],
    ['patient=otto&category=laboratory&_sort=date', '400 not-supported'],
    ['patient=otto&category=laboratory&_count=2', '400 not-supported'],
    ['patient=otto&category=laboratory&_summary=count', '400 not-supported'],
    ['patient=otto&category=laboratory&colour=red', '400 not-supported'],
    ['patient=Patient/ida&category=laboratory', '404 not-found'],
  ])('refuses %s: %s', async (query, refusal) => {
    expect(refusalOf(await ask(`Observation/$lastn?${query}`))).toBe(refusal)
  })
  test('refuses whoever may not search Observations', async () => {
    const some = await asking(serving, 'dave', 'patient/Condition.rs')
    expect(refusalOf(await some('Observation/$lastn?patient=Patient/otto&category=laboratory'))).toBe('403 forbidden')
  })
  test('is the last of each code, with ties', async () => {
    const answer = await ask('Observation/$lastn?patient=Patient/otto&category=laboratory')
    expect(idsOf(answer)).toBe('op-b op-text op-a2 op-a3 op-undated')
    expect(answer.body.total).toBe(5)
  })
  test('without a category or a code it is the last of every code', async () => {
    const answer = await ask('Observation/$lastn?patient=Patient/otto')
    expect(idsOf(answer)).toBe('op-b op-text op-a2 op-a3 op-undated')
  })
  test('max is the number of each; translations are one group; a subject and a code do as well', async () => {
    const answer = await ask('Observation/$lastn?subject=Patient/otto&category=laboratory,survey&max=2')
    expect(idsOf(answer)).toBe('op-b op-ab op-text op-a2 op-a3 op-undated')
    expect(idsOf(await ask('Observation/$lastn?patient=otto&code=A&max=3'))).toBe('op-a2 op-a3 op-a1')
  })
  test('other search parameters cut what it is made of, includes come beside', async () => {
    const query = 'patient=Patient/otto&code=A&date=lt2020-02-01&_include=Observation:patient'
    expect(idsOf(await ask(`Observation/$lastn?${query}`))).toBe('op-a1 (otto)')
  })
  test('nothing found is an empty answer', async () => {
    const answer = await ask('Observation/$lastn?patient=Patient/otto&code=nothing')
    expect([answer.status, answer.body.total, answer.body.entry]).toEqual([200, 0, undefined])
  })
  test('answers a POST of Parameters alike', async () => {
    const parameter = [
      { name: 'max', valuePositiveInt: 3 },
      { name: 'patient', valueReference: { reference: 'Patient/otto' } },
      { name: 'code', valueCoding: { system: 'http://loinc.org', code: 'A' } },
    ]
    expect(idsOf(await ask('Observation/$lastn', { resourceType: 'Parameters', parameter }))).toBe('op-a2 op-a3 op-a1')
  })
  test('the constraint of a scope holds', async () => {
    const category = 'http://terminology.hl7.org/CodeSystem/observation-category|survey'
    const survey = await asking(serving, 'dave', `patient/Observation.rs?category=${category}`)
    expect(idsOf(await survey('Observation/$lastn?patient=Patient/otto&category=laboratory,survey'))).toBe('op-ab')
  })
})
