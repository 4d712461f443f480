import { describe, expect, it } from 'vitest'
import { foundRows } from './test-found-rows.ts'

const at = (text: string): number => Date.parse(text)
const day = (text: string): { low: number; high: number } => ({
  low: at(`${text}T00:00:00Z`),
  high: at(`${text}T23:59:59.999Z`),
})
const period = (json: string): string => `{"resourceType":"Encounter","period":${json}}`
const timing = (json: string): string => `{"resourceType":"ServiceRequest","occurrenceTiming":${json}}`

const silent = [
  ['30 February', '{"resourceType":"Patient","birthDate":"2010-02-30"}', 'birthdate'],
  ['words', '{"resourceType":"Procedure","performedString":"last spring"}', 'date'],
  ['an age', '{"resourceType":"Procedure","performedAge":{"value":40,"unit":"a"}}', 'date'],
  ['a range of ages', '{"resourceType":"Procedure","performedRange":{"low":{"value":40}}}', 'date'],
  ['a Period without start and end', period('{"extension":[]}'), 'date'],
  ['a Timing of only a frequency', timing('{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}}'), 'occurrence'],
] as const

const cases: readonly (readonly [what: string, text: string, param: string, rows: readonly object[]])[] = [
  ['date: its day', '{"resourceType":"Patient","birthDate":"2010-05-12"}', 'birthdate', [day('2010-05-12')]],
  [
    'date: a month that is all that is known',
    '{"resourceType":"Patient","birthDate":"2010-02"}',
    'birthdate',
    [{ low: at('2010-02-01'), high: at('2010-03-01') - 1 }],
  ],
  [
    'dateTime: its second, moved to UTC',
    '{"resourceType":"Observation","effectiveDateTime":"2010-05-12T23:30:00-02:00"}',
    'date',
    [{ low: at('2010-05-13T01:30:00Z'), high: at('2010-05-13T01:30:00.999Z') }],
  ],
  [
    'instant: its millisecond',
    '{"resourceType":"Observation","effectiveInstant":"2010-05-12T10:00:00.250Z"}',
    'date',
    [{ low: at('2010-05-12T10:00:00.250Z'), high: at('2010-05-12T10:00:00.250Z') }],
  ],
  [
    'Period: from the start of its start to the end of its end',
    period('{"start":"2010-05-12","end":"2010-05-13"}'),
    'date',
    [{ low: day('2010-05-12').low, high: day('2010-05-13').high }],
  ],
  [
    'Period: one still running has no end',
    period('{"start":"2010-05-12"}'),
    'date',
    [{ low: day('2010-05-12').low, high: Infinity }],
  ],
  [
    'Period: one whose start is not known',
    period('{"end":"2010-05-13"}'),
    'date',
    [{ low: -Infinity, high: day('2010-05-13').high }],
  ],
  [
    'Timing: the outer limits of its events',
    timing('{"event":["2010-05-14","2010-05-12","2010-05-13"]}'),
    'occurrence',
    [{ low: day('2010-05-12').low, high: day('2010-05-14').high }],
  ],
  [
    'Timing: the bounds of its repetition',
    timing('{"repeat":{"boundsPeriod":{"start":"2010-05-12"},"frequency":3}}'),
    'occurrence',
    [{ low: day('2010-05-12').low, high: Infinity }],
  ],
]

describe('date parameters (R4 §3.1.1.4.7)', () => {
  it.each(silent)('find nothing in %s', (_what, text, param) => {
    expect(foundRows(text, param)).toEqual([])
  })
  it.each(cases)('%s', (_what, text, param, rows) => {
    expect(foundRows(text, param)).toEqual(rows)
  })
})
