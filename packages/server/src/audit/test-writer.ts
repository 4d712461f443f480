import { openStore } from '../store/open-store.ts'
import { openAuditLog } from './audit-log.ts'

/** Run as a process of its own: appends `count` rows, says so, and is killed before it folds them. */
const [folder = '', file = '', count = '1', fold = 'no'] = process.argv.slice(2)
const store = await openStore({ kind: 'sqlite', file })
const log = await openAuditLog({ folder, store, clock: Date.now })
const row = (n: number) => ({ record_id: 'anna', at: new Date(n).toISOString(), text: `{"n":${n}}` })
if (fold === 'commit-only') {
  // As if killed between the commit and the removal of the log.
  const rows = Array.from({ length: Number(count) }, (_, n) => row(n))
  await log.append(rows)
  await store.appendAudit(rows)
} else {
  for (let n = 0; n < Number(count); n++) await log.append([row(n)])
}
process.kill(process.pid, 'SIGKILL')
