import { describe, expect, it } from 'vitest'
import { foundRows } from './test-found-rows.ts'

const cases: readonly (readonly [what: string, text: string, param: string, rows: readonly object[]])[] = [
  ['what is no text: nothing', '{"resourceType":"Patient","name":[{"family":7,"given":[null,{}]}]}', 'name', []],
  [
    'string: folded for comparison, exact for :exact',
    '{"resourceType":"Organization","name":"Ärzte  Haus"}',
    'name',
    [{ folded: 'arzte haus', exact: 'Ärzte  Haus' }],
  ],
  [
    'string: every alias, beside the name',
    '{"resourceType":"Organization","name":"A","alias":["B","A"]}',
    'name',
    [
      { folded: 'a', exact: 'A' },
      { folded: 'b', exact: 'B' },
    ],
  ],
  [
    'markdown: as text',
    '{"resourceType":"ValueSet","description":"*All*"}',
    'description',
    [{ folded: '*all*', exact: '*All*' }],
  ],
  [
    'HumanName: every part',
    '{"resourceType":"Patient","name":[{"text":"t","family":"f","given":["g","h"],"prefix":["p"],"suffix":["s"],"use":"usual"}]}',
    'name',
    ['f', 't', 'g', 'h', 'p', 's'].map((part) => ({ folded: part, exact: part })),
  ],
  ...['name', 'family'].map(
    (param) =>
      [
        `${param}: a later word of a family name by itself too, which :exact does not find`,
        '{"resourceType":"Patient","name":[{"family":"Carreño Quiñones-Silva"}]}',
        param,
        [
          { folded: 'carreno quinones-silva', exact: 'Carreño Quiñones-Silva' },
          { folded: 'quinones' },
          { folded: 'silva' },
        ],
      ] as const,
  ),
  [
    'Address: every part',
    '{"resourceType":"Patient","address":[{"text":"t","line":["l"],"city":"c","district":"d","state":"s","postalCode":"p","country":"y","type":"both"}]}',
    'address',
    ['t', 'l', 'c', 'd', 's', 'p', 'y'].map((part) => ({ folded: part, exact: part })),
  ],
]

describe('string parameters (R4 §3.1.1.4.8)', () => {
  it.each(cases)('%s', (_what, text, param, rows) => {
    expect(foundRows(text, param)).toEqual(rows)
  })
})
