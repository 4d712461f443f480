import { join } from 'node:path'
import { against } from '../harness/against.ts'
import { startContainer } from '../harness/command-line.ts'
import type { Figure } from '../harness/figure.ts'
import type { FloorTask } from '../harness/floor.ts'
import { fullestRecord, signIn } from '../harness/person.ts'
import { newestOf, readOf } from '../harness/statements.ts'
import { inFolder } from '../harness/workspace.ts'

const type = 'application/fhir+json; charset=utf-8'

/** Read and hot search with a session, against bare `node:http` over the same statement on the same file, no checks. */
export function fhir(): Promise<readonly Figure[]> {
  return inFolder(async (folder) => {
    const data = join(folder, 'data')
    const container = await startContainer(data)
    try {
      const person = await signIn(container.url, 'dave')
      const { record_id, total } = await fullestRecord(container.url, person, 'Observation?category=laboratory')
      const database = join(data, 'chartroom.sqlite')
      const search = `${container.url}/fhir/Observation?patient=${record_id}&category=laboratory&_sort=-date&_count=50`
      const bundle = await (await fetch(search, { headers: person })).text()
      const [before = ''] = bundle.split('{"fullUrl"', 1)
      const { resource } = (JSON.parse(bundle) as { entry: [{ resource: { id: string } }] }).entry[0]
      const read = `${container.url}/fhir/Observation/${resource.id}`
      const searching: FloorTask = {
        kind: 'bundle',
        type,
        database,
        before,
        base: `${container.url}/fhir`,
        count: 50,
        ...newestOf(record_id, 'laboratory', 50),
      }
      const reading: FloorTask = { kind: 'one', type, database, ...readOf('Observation', resource.id) }
      const kB = (Buffer.byteLength(bundle) / 1000).toFixed(0)
      return [
        await against({ work: 'FHIR read of one Observation', address: read, person, task: reading }),
        await against({
          work: `hot search, ${Math.min(total, 50)} of ${total} lab results, ${kB} kB`,
          address: search,
          person,
          task: searching,
        }),
      ]
    } finally {
      await container.stop()
    }
  })
}
