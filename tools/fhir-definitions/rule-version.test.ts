import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isObject, parseExact } from '../../packages/server/src/fhir/exact-json.ts'
import { extractRows } from '../../packages/server/src/fhir/index-rows/extract-rows.ts'
import { ruleVersion } from '../../packages/server/src/fhir/index-rows/index-definition.ts'
import { withoutPackage } from './absent-packages.ts'
import { exampleFiles } from './compare-with-fhirpath.ts'
import { definitionsFolder, PACKAGE, withoutDefinitions } from './read-definitions.ts'

/** By version: the rows of all official examples, as one hash. */
const rowsByVersion: Readonly<Record<number, string>> = {
  1: '54M2N5a3kd3tdLpN4YzpSTbdFI12ErngsbfRGLQnXjo',
  2: 'D6TU3Py3KGBn9tOZU3dZBnHYuTLkzYPNfU4-FrWBLww',
}

it('rows that have changed have a new `ruleVersion`, so that databases are indexed anew (`index-definition.ts`)', () => {
  const folder = definitionsFolder()
  if (folder === null) return withoutPackage(PACKAGE, withoutDefinitions)
  const hash = createHash('sha256')
  for (const file of exampleFiles(folder)) {
    const resource = parseExact(readFileSync(join(folder, file), 'utf8'))
    if (isObject(resource)) hash.update(JSON.stringify(extractRows(resource)))
  }
  expect(hash.digest('base64url')).toBe(rowsByVersion[ruleVersion])
})
