import { alternate } from './alternate.ts'
import type { Container } from './command-line.ts'
import type { Figure } from './figure.ts'
import { startFloor } from './floor.ts'
import type { Headers } from './person.ts'
import { pageAfter } from './statements.ts'

interface Bundle {
  readonly entry?: readonly { readonly resource: { readonly id: string } }[]
  readonly link: readonly { readonly relation: string; readonly url: string }[]
}

async function bundleAt(address: string, headers: Headers): Promise<Bundle> {
  const answer = await fetch(address, { headers })
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return (await answer.json()) as Bundle
}

/** The id of the first match. @throws where there is none */
export async function firstOf(address: string, headers: Headers): Promise<string> {
  const [first] = (await bundleAt(address, headers)).entry ?? []
  if (first === undefined) throw new Error(`${address} finds nothing`)
  return first.resource.id
}

const nextOf = ({ link }: Bundle): string | undefined => link.find(({ relation }) => relation === 'next')?.url

export interface Paging {
  readonly work: string
  readonly container: Container
  readonly person: Headers
  readonly search: string
  readonly record_id: string
  readonly database: string
  readonly page: number
}

/** Pages per second of one client that follows `next` to the end, beside a bare server that answers one of these pages. */
export async function everyPage({
  work,
  container,
  person,
  search,
  record_id,
  database,
  page,
}: Paging): Promise<Figure> {
  const base = `${container.url}/fhir`
  const first = `${base}/${search}&_count=${page}`
  const second = nextOf(await bundleAt(first, person))
  if (second === undefined) throw new Error(`${work}: there is one page only`)
  const after = (await bundleAt(first, person)).entry?.at(-1)?.resource.id ?? ''
  const [before = ''] = (await (await fetch(second, { headers: person })).text()).split('{"fullUrl"', 1)
  const type = 'application/fhir+json; charset=utf-8'
  const floor = await startFloor({
    kind: 'bundle',
    type,
    database,
    before,
    base,
    count: page,
    ...pageAfter(record_id, after, page),
  })
  try {
    const follow = async (from: string, pages: number): Promise<number> => {
      const began = performance.now()
      let count = 0
      let at: string | undefined = from
      for (; at !== undefined && count < pages; count += 1) at = nextOf(await bundleAt(at, person))
      return (count / (performance.now() - began)) * 1000
    }
    const repeat = async (pages: number): Promise<number> => {
      const began = performance.now()
      for (let count = 0; count < pages; count += 1) await bundleAt(floor.url, {})
      return (pages / (performance.now() - began)) * 1000
    }
    await follow(first, 100)
    await repeat(100)
    const compared = await alternate(
      9,
      () => follow(first, 1000),
      () => repeat(100),
    )
    return { work, unit: 'pages/s', ...compared }
  } finally {
    await floor.stop()
  }
}
