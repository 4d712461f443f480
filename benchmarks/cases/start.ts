import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { startContainer } from '../harness/command-line.ts'
import type { Figure } from '../harness/figure.ts'
import { residentMb } from '../harness/memory.ts'
import { signIn } from '../harness/person.ts'
import { summarise } from '../harness/summary.ts'
import { inFolder } from '../harness/workspace.ts'

const rounds = 5
/** Long enough for what a start leaves behind to be collected, in milliseconds. */
const settling = 2000

/** Start to ready, first (sample people imported) and second, and resident memory; beside a start of Node that does nothing. */
export async function start(): Promise<readonly Figure[]> {
  const seen: Seen[] = []
  for (let round = 0; round < rounds; round += 1) seen.push(await oneRound())
  const of = (figure: keyof Seen) => summarise(seen.map((one) => one[figure]))
  const overNode = (figure: 'first' | 'second') => ({
    ours: of(figure),
    floor: of('node'),
    ratio: summarise(seen.map((one) => one[figure] / one.node)),
  })
  const within = (figure: keyof Seen, most: number, unit: string) => ({
    text: `≤ ${most} ${unit}`,
    met: of(figure).median <= most,
  })
  return [
    {
      work: 'start to ready, first start, sample people imported (floor: `node -e 0`)',
      unit: 'ms',
      ...overNode('first'),
    },
    {
      work: 'start to ready, demo data in place (floor: `node -e 0`)',
      unit: 'ms',
      ...overNode('second'),
      bar: within('second', 2000, 'ms'),
    },
    { work: 'resident memory, idle', unit: 'MB', ours: of('idleMb'), bar: within('idleMb', 200, 'MB') },
    { work: 'resident memory after 1,000 searches', unit: 'MB', ours: of('busyMb'), bar: within('busyMb', 200, 'MB') },
  ]
}

interface Seen {
  readonly first: number
  readonly second: number
  readonly node: number
  readonly idleMb: number
  readonly busyMb: number
}

function oneRound(): Promise<Seen> {
  return inFolder(async (folder) => {
    const data = join(folder, 'data')
    const first = await startContainer(data)
    await first.stop()
    const began = performance.now()
    spawnSync(process.execPath, ['-e', '0'])
    const node = performance.now() - began
    const second = await startContainer(data)
    try {
      await setTimeout(settling)
      const idleMb = residentMb(second.pid)
      await search(second.url, 1000)
      return { first: first.startMs, second: second.startMs, node, idleMb, busyMb: residentMb(second.pid) }
    } finally {
      await second.stop()
    }
  })
}

async function search(url: string, times: number): Promise<void> {
  const person = await signIn(url, 'dave')
  for (let done = 0; done < times; done += 1) {
    const answer = await fetch(`${url}/fhir/Observation?patient=penny-silva&_sort=-date&_count=50`, { headers: person })
    if (!answer.ok) throw new Error(`search: ${answer.status}`)
    await answer.arrayBuffer()
  }
}
