import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveForTests, type TestServing } from '../../cli/test-serving.ts'
import { searchDefinition } from '../index-rows/search-table.ts'
import { careParameters } from './care-dates.ts'
import { type Ask, asking, idsOf, refusalOf } from './test-asking.ts'
import { importOtto } from './test-record.ts'

test('the dates of care are search parameters of dates', () => {
  const kinds = careParameters.map(([type, name]) => searchDefinition(type, name)?.kind)
  expect(new Set(kinds)).toEqual(new Set(['date']))
})

describe('DocumentReference/$docref (US Core)', () => {
  let serving: TestServing
  let ask: Ask
  beforeAll(async () => {
    serving = await serveForTests()
    await importOtto(serving)
    ask = await asking(serving, 'dave', 'patient/*.rs')
  })
  afterAll(() => serving.close())

  test.each([
    ['', '400 invalid'],
    ['?patient=otto&patient=ida', '400 value'],
    ['?patient=a/b', '400 value'],
    ['?patient=otto&start=soon', '400 value'],
    ['?patient=otto&start=2021&end=2020', '400 value'],
    ['?patient=otto&on-demand=perhaps', '400 value'],
    ['?patient=otto&status=current', '400 not-supported'],
    ['?patient=otto&type=a,,b', '400 value'],
    ['?patient=otto&_summary=count', '400 not-supported'],
  ])('refuses "%s": %s', async (query, refusal) => {
    expect(refusalOf(await ask(`DocumentReference/$docref${query}`))).toBe(refusal)
  })
  test('refuses whoever may not search documents', async () => {
    const some = await asking(serving, 'dave', 'patient/Condition.rs')
    expect(refusalOf(await some('DocumentReference/$docref?patient=otto'))).toBe('403 forbidden')
  })
  test('has nothing of a patient who is not there, or may not be seen', async () => {
    for (const patient of ['nobody', 'ida', 'hana-yamada']) {
      const answer = await ask(`DocumentReference/$docref?patient=${patient}`)
      expect([answer.status, answer.body.total, answer.body.entry]).toEqual([200, 0, undefined])
    }
  })
  test('without dates: of each type the newest current one', async () => {
    const answer = await ask('DocumentReference/$docref?patient=otto')
    expect(idsOf(answer)).toBe('op-note op-summary')
    expect(answer.body).toMatchObject({ resourceType: 'Bundle', type: 'searchset', total: 2 })
    expect(idsOf(await ask('DocumentReference/$docref?patient=Patient/otto&type=http://loinc.org|34133-9'))).toBe(
      'op-summary',
    )
  })
  test('with dates: every document of care in them', async () => {
    const between = (query: string) => ask(`DocumentReference/$docref?patient=otto&${query}`).then(idsOf)
    expect(await between('start=2020')).toBe('op-note op-summary op-summary-gone')
    expect(await between('end=2020')).toBe('op-note op-summary-old')
    expect(await between('start=2019-01-15&end=2019-01-16T10:00:00%2B02:00')).toBe('op-summary-old')
    expect(await between('start=2020&type=34109-9')).toBe('op-note')
    expect(await between('start=2000&profile=http://p.example/x')).toBe('op-note')
  })
  test('none is made on demand', async () => {
    expect(idsOf(await ask('DocumentReference/$docref?patient=otto&on-demand=true'))).toBe('')
    expect(idsOf(await ask('DocumentReference/$docref?patient=otto&on-demand=false'))).toBe('op-note op-summary')
  })
  test('answers a POST of Parameters alike', async () => {
    const parameter = [
      { name: 'patient', valueId: 'otto' },
      { name: 'start', valueDateTime: '2020' },
      { name: 'on-demand', valueBoolean: false },
      { name: 'type', valueCodeableConcept: { coding: [{ system: 'http://loinc.org', code: '34133-9' }] } },
    ]
    expect(idsOf(await ask('DocumentReference/$docref', { resourceType: 'Parameters', parameter }))).toBe(
      'op-summary op-summary-gone',
    )
  })
})
