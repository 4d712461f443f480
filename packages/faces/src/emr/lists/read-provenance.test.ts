import { expect, test } from 'vitest'
import { readProvenance } from './read-provenance.ts'

test('an origin of which nothing is known has no words of its own', () => {
  expect(readProvenance([{ resourceType: 'Provenance' }])).toEqual([
    { id: '', activity: undefined, when: undefined, reason: undefined, agents: [] },
  ])
})

test('the newest comes first, each with everyone who took part and for whom (ui 3.16)', () => {
  const origins = readProvenance([
    { resourceType: 'Provenance', id: 'old', recorded: '2020' },
    {
      resourceType: 'Provenance',
      id: 'new',
      recorded: '2024-11-04T09:25:00Z',
      activity: { coding: [{ code: 'UPDATE', display: 'revise' }] },
      reason: [{}, { text: 'tested' }],
      agent: [
        { type: { text: 'Author' }, who: { reference: 'Practitioner/d' }, onBehalfOf: { reference: 'Organization/o' } },
        {},
      ],
    },
  ])
  expect(origins.map(({ id }) => id)).toEqual(['new', 'old'])
  expect(origins[0]).toMatchObject({
    activity: 'Changed',
    reason: 'tested',
    agents: [
      { part: 'Author', who: { reference: 'Practitioner/d' }, for: { reference: 'Organization/o' } },
      { part: undefined, who: undefined, for: undefined },
    ],
  })
})
