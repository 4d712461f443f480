import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alternate } from '../harness/alternate.ts'
import { startContainer } from '../harness/command-line.ts'
import type { Figure } from '../harness/figure.ts'
import { startFloor } from '../harness/floor.ts'
import { throughput } from '../harness/load.ts'
import { fullestRecord, launch, signIn } from '../harness/person.ts'
import { inFolder } from '../harness/workspace.ts'

const rounds = 5
const seconds = 2

/** `GET medications` as RDF/XML with a Connect token, projected on each call, against the same bytes out of memory. */
export function classic(): Promise<readonly Figure[]> {
  return inFolder(async (folder) => {
    const container = await startContainer(join(folder, 'data'))
    try {
      const person = await signIn(container.url, 'dave')
      const { record_id, total } = await fullestRecord(container.url, person, 'MedicationRequest?status=active')
      const [app] = container.apps
      if (app === undefined) throw new Error('the container serves no sample app: build it with npm start')
      const token = await launch(container.url, person, app.id, record_id)
      const address = `${container.url}/smart/records/${record_id}/medications/`
      const answer = await fetch(address, { headers: token })
      const bytes = Buffer.from(await answer.arrayBuffer())
      const file = join(folder, 'medications.rdf')
      writeFileSync(file, bytes)
      const floor = await startFloor({ kind: 'bytes', file, type: answer.headers.get('content-type') ?? '' })
      try {
        await throughput(address, token, 1)
        await throughput(floor.url, {}, 1)
        const compared = await alternate(
          rounds,
          () => throughput(address, token, seconds),
          () => throughput(floor.url, {}, seconds),
        )
        const work = `Classic GET medications as RDF/XML, Connect token, ${total} active prescriptions, ${(bytes.length / 1000).toFixed(1)} kB`
        return [
          {
            work,
            unit: 'requests/s',
            ...compared,
            bar: { text: '≥ 0.60 of the floor', met: compared.ratio.median >= 0.6 },
          },
        ]
      } finally {
        await floor.stop()
      }
    } finally {
      await container.stop()
    }
  })
}
