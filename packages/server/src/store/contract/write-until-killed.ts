import { openStore } from '../open-store.ts'
import { event, TUESDAY, write } from './sample-writes.ts'

/** Run as a process of its own: writes batches of 50, says which were acknowledged, and dies in the middle of one. */
const store = await openStore({ kind: 'sqlite', file: process.argv[2] ?? ':memory:' })
for (let batch = 1; batch <= 20; batch++) {
  const writes = Array.from({ length: 50 }, (_, n) => write({ id: `b${batch}-${n}` }))
  const dying = {
    ...write({ id: 'last' }),
    textAt: () => {
      process.kill(process.pid, 'SIGKILL')
      return '{}'
    },
  }
  await store.writeBatch(batch === 20 ? [...writes, dying] : writes, TUESDAY, [event('anna', `${batch}`)])
  process.stdout.write(`${batch}\n`)
}
