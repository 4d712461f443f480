import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bundle } from '@chartroom/sample-data'
import type { PopulationWriter } from './population-writer.ts'

/** Characters that may wait for one file before they are written. */
const room = 256 * 1024

interface Lines {
  readonly file: FileHandle
  waiting: string
}

/** A file a type (`Patient.ndjson` …), a resource a line, as the Bulk Data export of FHIR writes them. */
export async function ndjsonWriter(out: string): Promise<PopulationWriter> {
  const files = new Map<string, Lines>()
  const linesOf = async (type: string): Promise<Lines> => {
    const known = files.get(type)
    if (known !== undefined) return known
    const made = { file: await open(join(out, `${type}.ndjson`), 'w'), waiting: '' }
    files.set(type, made)
    return made
  }
  const flush = async (lines: Lines): Promise<void> => {
    const text = lines.waiting
    lines.waiting = ''
    await lines.file.appendFile(text)
  }
  const add = async ({ entry }: Bundle): Promise<void> => {
    for (const { resource } of entry) {
      const lines = await linesOf(resource.resourceType)
      lines.waiting += `${JSON.stringify(resource)}\n`
      if (lines.waiting.length >= room) await flush(lines)
    }
  }
  return {
    writeShared: add,
    write: ({ bundle }) => add(bundle),
    async close() {
      for (const lines of files.values()) {
        await flush(lines)
        await lines.file.close()
      }
    },
  }
}
