import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withoutPackage } from './absent-packages.ts'
import { generatedFiles } from './files.ts'
import { definitionsFolder, PACKAGE, readDefinitions, withoutDefinitions } from './read-definitions.ts'

const root = join(import.meta.dirname, '../..')

it('what the server knows of the official R4 definitions is what they say today', () => {
  const folder = definitionsFolder()
  if (folder === null) return withoutPackage(PACKAGE, withoutDefinitions)
  for (const { path, text } of generatedFiles(readDefinitions(folder))) {
    // Whole texts are not shown when they differ: they are long, and the path says what to do.
    expect({ path, fresh: readFileSync(join(root, path), 'utf8') === text }).toEqual({ path, fresh: true })
  }
})
