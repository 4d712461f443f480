import { expect, test } from 'vitest'
import { checkImports } from './check-imports.ts'
import type { SourceFile } from './read-imports.ts'

const file = (path: string, ...imports: string[]): SourceFile => ({ path, test: path.includes('.test.'), imports })

test.each([
  ['a page library that imports Node', file('packages/channel/src/a.ts', 'node:fs'), 'loads in pages'],
  ['the model that imports the server', file('packages/model/src/a.ts', '@chartroom/server'), 'may not import'],
  ['a face that imports the server', file('packages/faces/src/a.tsx', '@chartroom/server'), 'may not import'],
  ['an app that imports the host', file('apps/x/src/a.ts', '@chartroom/host'), 'may not import'],
  [
    'sample data outside the command line',
    file('packages/server/src/http/a.ts', '@chartroom/sample-data'),
    'may not import',
  ],
  ['a deep import', file('packages/faces/src/a.tsx', '@chartroom/host/src/frame.ts'), 'inside a package'],
  ['a path into another package', file('packages/host/src/a.ts', 'packages/channel/src/b.ts'), 'past that package'],
  [
    'the store that looks at authorisation',
    file('packages/server/src/store/a.ts', 'packages/server/src/auth/b.ts'),
    'may not look into auth/',
  ],
  [
    'a surface that looks at an engine',
    file('packages/server/src/fhir/a.ts', 'packages/server/src/store/sqlite/open.ts'),
    'may not look into store/sqlite',
  ],
  ['a folder without a room', file('attic/a.ts'), 'no room'],
])('finds %s', (_what, source, words) => {
  expect(checkImports([source]).join('\n')).toContain(words)
})

test('finds a cycle, also of types only', () => {
  const files = [
    file('packages/model/src/a.ts', 'packages/model/src/b.ts'),
    file('packages/model/src/b.ts', 'packages/model/src/a.ts'),
  ]
  expect(checkImports(files)).toEqual([
    'cycle: packages/model/src/a.ts → packages/model/src/b.ts → packages/model/src/a.ts',
  ])
})

test('lets pass what is allowed', () => {
  expect(
    checkImports([
      file('packages/client/src/a.ts', '@chartroom/channel', 'packages/client/src/b.ts'),
      file('packages/server/src/cli/a.ts', '@chartroom/sample-data', 'node:fs'),
      file('packages/faces/src/a.tsx', '@chartroom/host/style.css'),
    ]),
  ).toEqual([])
})
