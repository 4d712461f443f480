/**
 * Writes the files that are generated from a description: the calls of the SMART data model, the options of the server,
 * the sample people.
 * `node --conditions=source tools/generate.ts` writes them; with `--check` it says which are stale and exits with 1.
 */

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { clientCalls, describeCalls } from '@chartroom/model'
import { datedContent } from '../packages/server/src/fhir/capability.ts'
import { configurationDoc } from './configuration-doc.ts'
import { personasDoc } from './personas-doc.ts'

const root = join(import.meta.dirname, '..')

const linker = await readFile(join(root, 'packages/model/src/objects/link-objects.ts'), 'utf8')
const files = [
  { path: 'packages/client/src/generated/calls.ts', text: clientCalls(describeCalls(), linker) },
  { path: 'packages/host/src/generated/calls.ts', text: hostCalls() },
  { path: 'docs/reference/configuration.md', text: configurationDoc() },
  { path: 'docs/personas.md', text: personasDoc() },
  {
    path: 'packages/server/src/fhir/generated/statement-date.json',
    text: `${JSON.stringify(datedContent(new Date().toISOString().slice(0, 10)))}\n`,
  },
]

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })

for (const { path, text } of files) {
  const target = join(root, path)
  const present = await readFile(target, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })
  if (present === text) continue
  if (values.check) {
    process.stderr.write(`${path} is stale: run node --conditions=source tools/generate.ts\n`)
    process.exitCode = 1
  } else {
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, text)
    process.stdout.write(`wrote ${path}\n`)
  }
}

/** Method and path of each call: all that the host looks at before it passes a call on. */
function hostCalls(): string {
  const rows = describeCalls().map(({ method, path }) => `  { method: '${method}', path: '${path}' },`)
  return `// Generated from the description of the SMART data model by tools/generate.ts. Do not edit.

export interface ListedCall {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  readonly path: string
}

export const calls: readonly ListedCall[] = [
${rows.join('\n')}
]
`
}
