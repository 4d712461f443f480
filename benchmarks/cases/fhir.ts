import { join } from 'node:path'
import { alternate } from '../harness/alternate.ts'
import { startContainer } from '../harness/command-line.ts'
import type { Figure } from '../harness/figure.ts'
import { type FloorTask, startFloor } from '../harness/floor.ts'
import { throughput } from '../harness/load.ts'
import { fullestRecord, type Headers, signIn } from '../harness/person.ts'
import { inFolder } from '../harness/workspace.ts'

const rounds = 5
const seconds = 2
const type = 'application/fhir+json; charset=utf-8'
const columns = 'r.record_id, r.type, r.id, r.version, r.updated, r.deleted, r.text'

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
        sql: `select ${columns} from resource r
          left join (select i.record_id, i.id, max(i.low) as v from idx_date i
            where i.record_id = ? and i.type = ? and i.param = ? group by i.record_id, i.id) s0
            on s0.record_id = r.record_id and s0.id = r.id
          where r.type = ? and r.deleted = 0 and r.record_id = ? and r.id in (select i.id from idx_token i
            where i.record_id = ? and i.type = ? and i.param = ? and i.code = ?)
          order by case when s0.v is null then 1 else 0 end, s0.v desc, r.id, r.record_id limit ? offset ?`,
        params: [
          ...[record_id, 'Observation', 'date', 'Observation', record_id],
          ...[record_id, 'Observation', 'category', 'laboratory', 51, 0],
        ],
      }
      const reading: FloorTask = {
        kind: 'one',
        type,
        database,
        sql: `select ${columns} from directory d
          join resource r on r.record_id = d.record_id and r.type = d.type and r.id = d.id where d.type = ? and d.id = ?`,
        params: ['Observation', resource.id],
      }
      const kB = (Buffer.byteLength(bundle) / 1000).toFixed(0)
      return [
        await against('FHIR read of one Observation', read, person, reading),
        await against(
          `hot search, ${Math.min(total, 50)} of ${total} lab results, ${kB} kB`,
          search,
          person,
          searching,
        ),
      ]
    } finally {
      await container.stop()
    }
  })
}

async function against(work: string, address: string, person: Headers, task: FloorTask): Promise<Figure> {
  const floor = await startFloor(task)
  try {
    const [ours, bare] = await Promise.all([fetch(address, { headers: person }), fetch(floor.url)])
    if ((await ours.text()) !== (await bare.text())) throw new Error(`${work}: the floor answers other bytes`)
    await throughput(address, person, 1)
    await throughput(floor.url, {}, 1)
    const compared = await alternate(
      rounds,
      () => throughput(address, person, seconds),
      () => throughput(floor.url, {}, seconds),
    )
    return {
      work,
      unit: 'requests/s',
      ...compared,
      bar: { text: '≥ 0.60 of the floor', met: compared.ratio.median >= 0.6 },
    }
  } finally {
    await floor.stop()
  }
}
