import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bundle } from '@chartroom/sample-data'
import type { PopulationWriter } from './population-writer.ts'

/** Files in one folder: more make folders slow. */
const perFolder = 1000

/** A transaction Bundle a person, in folders of a thousand; `_shared.json` sorts before them, as an import needs it first. */
export function bundleWriter(out: string): PopulationWriter {
  let written = 0
  let folder = ''
  const put = (path: string, bundle: Bundle): Promise<void> => writeFile(path, `${JSON.stringify(bundle)}\n`)
  return {
    writeShared: (bundle) => put(join(out, '_shared.json'), bundle),
    async write({ record_id, bundle }) {
      if (written % perFolder === 0) {
        folder = join(out, `people-${String(written / perFolder).padStart(4, '0')}`)
        await mkdir(folder, { recursive: true })
      }
      written += 1
      await put(join(folder, `${record_id}.json`), bundle)
    },
    close: async () => undefined,
  }
}
