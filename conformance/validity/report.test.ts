import { expect, test } from 'vitest'
import { type Findings, reportOf } from './report.ts'

const issue = { severity: 'warning', count: 2, kind: 'Codes of a|b are <unknown>', example: 'Observation/x' } as const
const findings: Findings = {
  version: '8.4.0',
  resources: { Observation: 7, Patient: 5 },
  errors: 0,
  warnings: 5,
  issues: [
    { ...issue, type: 'Observation' },
    { ...issue, type: 'Patient', count: 3 },
  ],
}

test('the report says who was judged, by what, and each kind of warning once with the types that have it', () => {
  const text = reportOf(findings, { today: '2026-11-24', generated: 3, seed: '7' })
  expect(text).toContain('2 sample people and 3 generated people (seed 7), as they are on 2026-11-24: 12 resources')
  expect(text).toContain('**0 errors**, 5 warnings.')
  expect(text).toContain('| Codes of a\\|b are &lt;unknown> | Observation, Patient | 5 |')
  expect(text).not.toContain('## Errors')
})

test('errors come before warnings, under a heading of their own', () => {
  const wrong = {
    ...findings,
    errors: 1,
    issues: [{ ...issue, severity: 'error', type: 'Patient' } as const, ...findings.issues],
  }
  const text = reportOf(wrong, { today: '2026-11-24', generated: 0, seed: '1' })
  expect(text.indexOf('## Errors')).toBeGreaterThan(0)
  expect(text.indexOf('## Errors')).toBeLessThan(text.indexOf('## Warnings'))
  expect(text).toContain('5 sample people, as they are')
})
