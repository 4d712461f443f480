import { alternate } from './alternate.ts'
import type { Figure } from './figure.ts'
import { type FloorTask, startFloor } from './floor.ts'
import { throughput } from './load.ts'
import type { Headers } from './person.ts'

const rounds = 5
const seconds = 2

export interface Work {
  readonly work: string
  readonly address: string
  readonly person: Headers
  /** What the floor does for the same bytes. */
  readonly task: FloorTask
}

/** Requests per second of the container beside those of a bare server that answers the same bytes. */
export async function against({ work, address, person, task }: Work): Promise<Figure> {
  const floor = await startFloor(task)
  try {
    const [ours, bare] = await Promise.all([fetch(address, { headers: person }), fetch(floor.url)])
    const texts = (await Promise.all([ours.text(), bare.text()])).map(withoutCursor)
    if (texts[0] !== texts[1]) throw new Error(`${work}: the floor answers other bytes`)
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

/** A link to the next page says when it was made. */
function withoutCursor(text: string): string {
  return text.replaceAll(/_cursor=[^"&]*/g, '')
}
