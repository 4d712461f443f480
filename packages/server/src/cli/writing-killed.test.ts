import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { tokenOver } from '../http/contract/bearer-record.ts'
import { testApp } from '../smart/test-record.ts'
import { openContainer } from './open-container.ts'
import { chartroom, endProcesses } from './test-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'chartroom-killed-'))
afterAll(() => {
  endProcesses()
  rmSync(folder, { recursive: true, force: true })
})

const common = ['--data', join(folder, 'data')]
const record_id = 'penny-silva'

/** A write that was answered. */
interface Acknowledged {
  readonly id: string
  readonly version: number
  readonly text: string
}

/** Creates and updates without a pause, until the server is gone. */
async function write(url: string, token: string, acknowledged: Acknowledged[]): Promise<void> {
  const send = async (method: string, path: string, body: object): Promise<Acknowledged> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' }
    const answer = await fetch(`${url}/fhir/${path}`, { method, headers, body: JSON.stringify(body) })
    const text = await answer.text()
    if (!answer.ok) throw new Error(text)
    const { id, meta } = JSON.parse(text) as { id: string; meta: { versionId: string } }
    return { id, version: Number(meta.versionId), text }
  }
  const observation = { resourceType: 'Observation', status: 'final', subject: { reference: `Patient/${record_id}` } }
  for (let count = 0; ; count++) {
    const created = await send('POST', 'Observation', { ...observation, valueInteger: count })
    acknowledged.push(created)
    const { id } = created
    acknowledged.push(await send('PUT', `Observation/${id}`, { ...observation, id, status: 'amended' }))
  }
}

test('what was acknowledged before the server was killed is there after it, with its events', async () => {
  const ready = join(folder, 'ready.json')
  const words = ['start', '--port', '0', '--apps-port', '0', '--ready-file', ready, ...common]
  const { child, ended } = chartroom(words)
  while (!existsSync(ready) || readFileSync(ready, 'utf8') === '') {
    if (child.exitCode !== null) throw new Error((await ended).stderr)
    await setTimeout(20)
  }
  const { url } = JSON.parse(readFileSync(ready, 'utf8')) as { url: string }
  const before = await openContainer(readConfig(common, {}))
  const app = { id: testApp.id, manifest: JSON.stringify(testApp), approved: true, suspended: false }
  await before.store.putApp(app)
  const { token } = await tokenOver({ container: before }, 'dave', 'patient/*.cruds', { record_id, seconds: 3600 })
  await before.close()

  const acknowledged: Acknowledged[] = []
  const writers = Array.from({ length: 4 }, () => write(url, token, acknowledged))
  const stopped = Promise.allSettled(writers)
  while (acknowledged.length < 60) await setTimeout(1)
  child.kill('SIGKILL')
  expect((await ended).signal).toBe('SIGKILL')
  const ends = await stopped
  // Nothing but the end of the server ended them.
  expect(ends.map((end) => end.status === 'rejected' && end.reason instanceof TypeError)).toEqual(ends.map(() => true))

  const { store, close } = await openContainer(readConfig(common, {}))
  for (const { id, version, text } of acknowledged) {
    expect((await store.readVersion({ type: 'Observation', id }, version))?.text).toBe(text)
  }
  const events = (await store.auditOf(record_id, 100_000)).map(({ text }) => JSON.parse(text))
  const written = events.filter(
    ({ subtype, agent }) => subtype[0].code === 'write' && agent[0].who.identifier.value === 'dave',
  )
  expect(written.length).toBeGreaterThanOrEqual(acknowledged.length)
  await close()
})
