import { openSqlite } from './open.ts'

/** Run as a process of its own, for a test: one reader waits, one is at work, when this process is killed. */
const [file = '', endless = ''] = process.argv.slice(2)
const database = openSqlite(file, { time: 600_000, atATime: 2 })
const asked = database.all(endless, [], 'large')
await database.all('select 1', [], 'large')
process.stdout.write('asked\n')
await asked
