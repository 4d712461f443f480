import { once } from 'node:events'
import { openStore, type StoreAddress } from '../open-store.ts'
import { createOnce, updateIfFirst } from './races.ts'

/** Run as a process of its own: says that it is ready, waits for the start, runs its half of both races and says who won. */
const [address = '', name = ''] = process.argv.slice(2)
const store = await openStore(JSON.parse(address) as StoreAddress)
process.stdout.write('ready\n')
await once(process.stdin, 'data')
const runs = Array.from({ length: 25 }, (_, n) => `${name}${n}`)
const created = await Promise.all(runs.map((id) => createOnce(store, id, 'mrn-race')))
const updated = await Promise.all(runs.map((content) => updateIfFirst(store, content)))
process.stdout.write(`${JSON.stringify({ created, updated })}\n`)
await store.close()
process.stdin.destroy()
