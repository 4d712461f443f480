import { personas } from '@chartroom/sample-data'
import { describe, expect, test } from 'vitest'
import { edgeCases } from './persona-edge-cases.ts'
import { personasDoc } from './personas-doc.ts'

const charts = personas({ today: '2026-11-24' }).map((person) => ({
  slug: person.slug,
  resources: person.bundle.entry.map((entry) => entry.resource),
}))
const having = (name: string): string[] =>
  charts
    .filter(({ resources }) => edgeCases.find((edge) => edge.name === name)?.holds(resources))
    .map(({ slug }) => slug)

describe('edge cases of the sample people', () => {
  test.each(edgeCases.map((edge) => edge.name))('somebody has, and not everybody: %s', (name) => {
    expect(having(name).length).toBeGreaterThan(0)
    expect(having(name).length).toBeLessThan(charts.length)
  })

  test.each([
    ['nothing on record', 'osk-jonsdottir'],
    ['several record numbers', 'anna-kowalska'],
    ['gender identity and sex at birth', 'alex-moreau'],
    ['allergy refuted', 'george-papas'],
    ['stay still open', 'bruno-costa'],
    ['thousands of resources', 'samuel-johansson'],
    ['the same test in two units', 'fatou-diallo'],
  ])('%s: nobody but %s', (name, slug) => {
    expect(having(name)).toEqual([slug])
  })

  test('the page tells of every person', () => {
    const page = personasDoc()
    expect(charts.filter(({ slug }) => !page.includes(`| \`${slug}\` |`))).toEqual([])
  })
})
