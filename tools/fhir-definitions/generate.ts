/**
 * Writes what the server knows of the official FHIR R4 definitions: `node --conditions=source tools/fhir-definitions/generate.ts`.
 * With `--check` it says which files are stale and exits with 1.
 */

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { generatedFiles } from './files.ts'
import { definitionsFolder, readDefinitions, withoutDefinitions } from './read-definitions.ts'

const root = join(import.meta.dirname, '../..')
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })

const folder = definitionsFolder()
if (folder === null) {
  process.stderr.write(`${withoutDefinitions}: nothing was ${values.check ? 'checked' : 'written'}.\n`)
  process.exitCode = 1
} else {
  for (const { path, text } of generatedFiles(readDefinitions(folder))) {
    const target = join(root, path)
    const present = await readFile(target, 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
      throw error
    })
    if (present === text) continue
    if (values.check) {
      process.stderr.write(`${path} is stale: run node --conditions=source tools/fhir-definitions/generate.ts\n`)
      process.exitCode = 1
    } else {
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, text)
      process.stdout.write(`wrote ${path}\n`)
    }
  }
}
