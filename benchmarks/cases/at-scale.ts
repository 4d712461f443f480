import { join } from 'node:path'
import { against } from '../harness/against.ts'
import { type Container, startContainer } from '../harness/command-line.ts'
import type { Figure } from '../harness/figure.ts'
import type { FloorTask } from '../harness/floor.ts'
import { throughput } from '../harness/load.ts'
import { everyPage, firstOf } from '../harness/paging.ts'
import { fullestRecord, type Headers, signIn } from '../harness/person.ts'
import { startPostgres } from '../harness/postgres.ts'
import { chainedOf, newestOf, readOf, type Statement } from '../harness/statements.ts'
import { summarise } from '../harness/summary.ts'
import { inFolder } from '../harness/workspace.ts'

const type = 'application/fhir+json; charset=utf-8'
const page = 50

/**
 * Read, hot search, chained search and paging with 1,000 and 10,000 generated people on both engines. `CHARTROOM_BENCH_PEOPLE`
 * names other sizes, as `1000,100000`. Making 10,000 people takes minutes.
 */
export async function atScale(): Promise<readonly Figure[]> {
  const sizes = (process.env.CHARTROOM_BENCH_PEOPLE ?? '1000,10000').split(',').map(Number)
  const figures: Figure[] = []
  for (const people of sizes) {
    figures.push(...(await onSqlite(people)))
    figures.push(...(await onPostgres(people)))
  }
  return figures
}

function onSqlite(people: number): Promise<readonly Figure[]> {
  return inFolder((folder) => {
    const data = join(folder, 'data')
    return measured({ people, engine: 'SQLite', data, further: [], database: join(data, 'chartroom.sqlite') })
  })
}

async function onPostgres(people: number): Promise<readonly Figure[]> {
  const postgres = await startPostgres()
  try {
    return await inFolder((folder) => {
      const further = ['--database', postgres.url]
      const { url: database, description: engine } = postgres
      return measured({ people, engine, data: join(folder, 'data'), further, database })
    })
  } finally {
    await postgres.stop()
  }
}

interface Setting {
  readonly people: number
  readonly engine: string
  readonly data: string
  readonly further: readonly string[]
  readonly database: string
}

async function measured({ people, engine, data, further, database }: Setting): Promise<readonly Figure[]> {
  const container = await startContainer(data, ['--patients', String(people), ...further])
  try {
    const person = await signIn(container.url, 'dave')
    const what = (work: string): string => `${people.toLocaleString('en-GB')} people, ${engine}: ${work}`
    const { record_id } = await fullestRecord(container.url, person, 'Observation?category=laboratory')
    const ask = asking(container, person, database)
    const search = `Observation?patient=${record_id}`
    const one = await firstOf(`${container.url}/fhir/${search}&_count=1`, person)
    return [
      await against({
        work: what('read of one Observation'),
        address: `${container.url}/fhir/Observation/${one}`,
        person,
        task: { kind: 'one', type, database, ...readOf('Observation', one) },
      }),
      await ask(
        what(`hot search, ${page} newest lab results`),
        `${search}&category=laboratory&_sort=-date&_count=${page}`,
        newestOf(record_id, 'laboratory', page),
      ),
      await ask(
        what(`chained search, ${page} results of ambulatory encounters`),
        `${search}&encounter.class=AMB&_count=${page}`,
        chainedOf(record_id, 'AMB', page),
      ),
      await everyPage({
        work: what(`pages of ${page} to the end`),
        container,
        person,
        search,
        record_id,
        database,
        page,
      }),
      {
        work: what('people whose family name begins with "s", across records'),
        unit: 'requests/s',
        ours: summarise(await rates(`${container.url}/fhir/Patient?family=s&_count=20`, person)),
      },
    ]
  } finally {
    await container.stop()
  }
}

async function rates(address: string, person: Headers): Promise<readonly number[]> {
  await throughput(address, person, 1)
  const found: number[] = []
  for (let round = 0; round < 5; round += 1) found.push(await throughput(address, person, 2))
  return found
}

function asking(container: Container, person: Headers, database: string) {
  return async (work: string, search: string, statement: Statement): Promise<Figure> => {
    const address = `${container.url}/fhir/${search}`
    const bundle = await (await fetch(address, { headers: person })).text()
    const [before = ''] = bundle.split('{"fullUrl"', 1)
    const base = `${container.url}/fhir`
    const task: FloorTask = { kind: 'bundle', type, database, before, base, count: page, ...statement }
    return against({ work, address, person, task })
  }
}
