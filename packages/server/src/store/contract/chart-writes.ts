import type { NumberRow } from '../index-rows.ts'
import { type ResourceWrite, SHARED_RECORD } from '../record-store.ts'
import { patient, referenceRow, tokenRow, write } from './sample-writes.ts'

const DAY = 86_400_000

/** A record of `count` Observations with their encounters and reports, large enough for an engine to weigh its ways. */
export function chartWrites(record_id: string, count: number): readonly ResourceWrite[] {
  const of = (name: string, n: number) => (record_id === 'anna' ? `${name}${n}` : `${record_id}-${name}${n}`)
  const point = (value: number): Omit<NumberRow, 'param'> => ({ value, low: value - 0.5, high: value + 0.5 })
  const on = (n: number) => ({
    param: 'date',
    low: Date.UTC(2020, 0, 1) + n * DAY,
    high: Date.UTC(2020, 0, 1) + n * DAY,
  })
  const observations = Array.from({ length: count }, (_, n) => {
    const value = { ...point(n % 200), system: '', code: 'mg', unit: 'mg', canonical: null }
    const code = tokenRow('code', 's', `c${n % 20}`, { text: n % 3 ? 'Heart rate' : 'Weight' })
    return write({
      id: of('o', n),
      record_id,
      index: {
        tokens: [
          code,
          tokenRow('category', 's', n % 4 ? 'laboratory' : 'vital-signs'),
          tokenRow('status', 's', 'final'),
        ],
        dates: [on(n)],
        quantities: [{ param: 'value', ...value }],
        numbers: [{ param: 'factor', ...point(n % 150) }],
        strings: [{ param: 'name', folded: `silva ${n}`, exact: `Silva ${n}` }],
        uris: [{ param: 'url', uri: `http://a.example/${n % 9}`, version: '' }],
        references: [
          referenceRow('subject', 'Patient', record_id),
          referenceRow('encounter', 'Encounter', of('e', n % 30)),
        ],
        composites: [
          {
            param: 'code-value',
            ordinal: 1,
            parts: [
              { kind: 'token', rows: [{ ...code, param: 'code' }] },
              { kind: 'quantity', rows: [{ param: 'value', ...value }] },
            ],
          },
        ],
        words: [
          { of: '_content', word: 'heart' },
          { of: '_content', word: `w${n}` },
        ],
      },
    })
  })
  const encounters = Array.from({ length: 30 }, (_, n) =>
    write({
      type: 'Encounter',
      id: of('e', n),
      record_id,
      index: {
        tokens: [tokenRow('class', 's', n % 2 ? 'AMB' : 'IMP'), tokenRow('status', 's', 'finished')],
        dates: [on(n)],
      },
    }),
  )
  const reports = Array.from({ length: 40 }, (_, n) =>
    write({
      type: 'DiagnosticReport',
      id: of('d', n),
      record_id,
      index: {
        tokens: [tokenRow('status', 's', 'final')],
        dates: [on(n)],
        references: [0, 1, 2].map((k) => referenceRow('result', 'Observation', of('o', n * 3 + k))),
      },
    }),
  )
  const name = { param: 'name', folded: `silva ${record_id}`, exact: `Silva ${record_id}` }
  const index = {
    strings: [name],
    tokens: [tokenRow('identifier', 'urn:mrn', record_id)],
    dates: [{ param: 'birthdate', low: Date.UTC(1980, 0, 1), high: Date.UTC(1980, 0, 2) - 1 }],
  }
  return [patient(record_id, 'harbour', index), ...observations, ...encounters, ...reports]
}

export function sharedWrites(): readonly ResourceWrite[] {
  return Array.from({ length: 200 }, (_, n) =>
    write({
      type: 'Practitioner',
      id: `p${n}`,
      record_id: SHARED_RECORD,
      index: { strings: [{ param: 'name', folded: `okafor ${n}`, exact: `Okafor ${n}` }] },
    }),
  )
}
