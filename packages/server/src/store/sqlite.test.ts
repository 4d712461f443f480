import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeStore } from './contract/describe-store.ts'
import { openStore } from './open-store.ts'

describeStore('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chartroom-store-'))
  const file = join(folder, 'store.sqlite')
  return {
    store: await openStore({ kind: 'sqlite', file }),
    second: () => openStore({ kind: 'sqlite', file }),
    remove: async () => rmSync(folder, { recursive: true }),
  }
})
