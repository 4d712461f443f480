import { expect, test } from 'vitest'
import { conformanceDoc, type Report } from './conformance-doc.ts'
import { statements } from './conformance-statements.ts'

const all = statements.map(([key]) => ({ title: `${key} holds`, status: 'passed' }))
const run = (postgres: Report['testResults'][number]['assertionResults']): Report => ({
  testResults: [
    { name: '/x/conformance/fhir/sqlite.test.ts', assertionResults: all },
    { name: '/x/conformance/fhir/postgres.test.ts', assertionResults: postgres },
    { name: '/x/conformance/fhir/two-processes.test.ts', assertionResults: all },
    { name: '/x/packages/server/src/other.test.ts', assertionResults: [{ title: '93 elsewhere', status: 'failed' }] },
  ],
})

test('a test that fails on one engine, and a statement without a test, are named', () => {
  const [first, ...rest] = all
  const failing = conformanceDoc(run([{ title: first?.title ?? '', status: 'failed' }, ...rest]))
  expect(failing.problems).toEqual([`did not pass on PostgreSQL: ${first?.title}`])
  expect(failing.text).toMatch(/\| 34 \|[^\n]*\| 1 \| pass \| 1 fail \| pass \|/)
  expect(conformanceDoc({ testResults: [] }).problems).toHaveLength(statements.length)
})

test('an engine that was not there is told, and is no failure', () => {
  const skipped = all.map(({ title }) => ({ title, status: 'skipped' }))
  expect(conformanceDoc(run(skipped))).toMatchObject({ problems: [], absent: ['PostgreSQL'] })
})

test('a test counts for each number that its title begins with, and is listed once', () => {
  const { text, problems, absent } = conformanceDoc(run([...all, { title: '93 e.4 prefix sa: `x`', status: 'passed' }]))
  expect([problems, absent]).toEqual([[], []])
  expect(text).toMatch(/\| 93 \|[^\n]*\| 2 \|/)
  expect(text).toMatch(/\| e\.4 \|[^\n]*\| 2 \|/)
  expect(text.split('prefix sa').length).toBe(2)
})
