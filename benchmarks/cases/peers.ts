import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { alternate } from '../harness/alternate.ts'
import { runCommand, startContainer } from '../harness/command-line.ts'
import type { Figure } from '../harness/figure.ts'
import { throughput } from '../harness/load.ts'
import { type Peer, startHapi, startHelios } from '../harness/peer.ts'
import { type Headers, signIn } from '../harness/person.ts'
import { inFolder } from '../harness/workspace.ts'

const rounds = 5
const seconds = 2
/** The fullest record of the sample people. */
const person = 'samuel-johansson'

const asked: readonly (readonly [work: string, path: string])[] = [
  ['read of one Patient', `Patient/${person}`],
  [
    'search, 50 newest lab results of about 1,900',
    `Observation?patient=${person}&category=laboratory&_sort=-date&_count=50`,
  ],
  ['chained search, Conditions of people named so', 'Condition?subject:Patient.name=silva&_count=20'],
  ['search by name', 'Patient?name=silva&_count=20'],
]

/**
 * The sample people in this container and in other servers, the same addresses asked in turn. Ours checks who asks, and leaves
 * an audit event of every answer; the others are asked as they start, without either.
 */
export function peers(): Promise<readonly Figure[]> {
  return inFolder(async (folder) => {
    const sample = join(folder, 'sample')
    await runCommand(['sample', '--out', sample])
    const container = await startContainer(join(folder, 'data'))
    try {
      const headers = await signIn(container.url, 'dave')
      const figures: Figure[] = []
      for (const start of startsIn(folder)) {
        const peer = await start()
        try {
          await load(peer, sample)
          for (const [work, path] of asked) figures.push(await beside(peer, work, path, container.url, headers))
        } finally {
          await peer.stop()
        }
      }
      return figures
    } finally {
      await container.stop()
    }
  })
}

function startsIn(folder: string): readonly (() => Promise<Peer>)[] {
  const { CHARTROOM_BENCH_HELIOS: helios, CHARTROOM_BENCH_HAPI: hapi } = process.env
  if (helios === undefined && hapi === undefined)
    throw new Error('peers: set CHARTROOM_BENCH_HELIOS (path of hfs) or CHARTROOM_BENCH_HAPI (path of the war)')
  return [
    ...(helios === undefined ? [] : [() => startHelios(helios, join(folder, 'helios'))]),
    ...(hapi === undefined ? [] : [() => startHapi(hapi, join(folder, 'hapi'))]),
  ]
}

/** Bundles that put each resource where it stands with us; what belongs to nobody first. */
async function load({ name, base }: Peer, folder: string): Promise<void> {
  for (const file of readdirSync(folder).sort()) {
    const body = readFileSync(join(folder, file), 'utf8')
    const answer = await fetch(base, { method: 'POST', headers: { 'content-type': 'application/fhir+json' }, body })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${name} refuses ${file}: ${answer.status} ${text.slice(0, 300)}`)
  }
}

async function beside(peer: Peer, work: string, path: string, url: string, headers: Headers): Promise<Figure> {
  const [ours, theirs] = [`${url}/fhir/${path}`, `${peer.base}/${path}`]
  const found = [await entries(ours, headers), await entries(theirs, {})]
  await throughput(ours, headers, 1)
  await throughput(theirs, {}, 3)
  const compared = await alternate(
    rounds,
    () => throughput(ours, headers, seconds),
    () => throughput(theirs, {}, seconds),
  )
  const same = found[0] === found[1] ? '' : `, which finds ${found[1]} where ours finds ${found[0]}`
  return { work: `${work} (floor: ${peer.name}${same})`, unit: 'requests/s', ...compared }
}

async function entries(address: string, headers: Headers): Promise<number> {
  const answer = await fetch(address, { headers })
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${(await answer.text()).slice(0, 300)}`)
  const body = (await answer.json()) as { readonly entry?: readonly unknown[] }
  return body.entry?.length ?? 0
}
