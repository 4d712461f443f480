import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { generatedFiles } from './files.ts'
import { definitionsFolder, readDefinitions, withoutDefinitions } from './read-definitions.ts'

const root = join(import.meta.dirname, '../..')

it('what the server knows of the official R4 definitions is what they say today', (context) => {
  const folder = definitionsFolder()
  if (folder === null) {
    if (process.env.CI === 'true') throw new Error(withoutDefinitions)
    return context.skip(withoutDefinitions)
  }
  for (const { path, text } of generatedFiles(readDefinitions(folder))) {
    // Whole texts are not shown when they differ: they are long, and the path says what to do.
    expect({ path, fresh: readFileSync(join(root, path), 'utf8') === text }).toEqual({ path, fresh: true })
  }
})
