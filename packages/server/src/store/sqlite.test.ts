import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeStore } from './contract/describe-store.ts'
import { openStore } from './open-store.ts'

describeStore('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chartroom-store-'))
  const address = { kind: 'sqlite', file: join(folder, 'store.sqlite') } as const
  return {
    store: await openStore(address),
    address,
    remove: async () => rmSync(folder, { recursive: true }),
  }
})
