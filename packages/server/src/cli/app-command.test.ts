import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chartroom, type Ended } from './test-process.ts'
import { serveForTests, type TestServing } from './test-serving.ts'

let serving: TestServing
const folder = mkdtempSync(join(tmpdir(), 'chartroom-app-'))
beforeAll(async () => {
  serving = await serveForTests()
})
afterAll(async () => {
  await serving.close()
  rmSync(folder, { recursive: true, force: true })
})

const manifest = {
  id: 'mine@apps.example.org',
  name: 'Mine',
  description: 'My own app',
  mode: 'ui',
  index: 'http://localhost:8000/smartapp/index.html',
  icon: 'http://localhost:8000/smartapp/icon.png',
  requires: { 'http://smartplatforms.org/terms#Medication': { methods: ['GET'] } },
}
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const add = (source: string): Promise<Ended> => chartroom(['app', 'add', source, '--data', serving.data]).ended

test('an app that is added while the container runs can be launched, and its origin may be framed', async () => {
  const added = await add(file('good.json', JSON.stringify(manifest)))
  expect([added.code, added.stdout, added.stderr]).toEqual([0, `${manifest.id} added\n`, ''])
  const dave = await serving.signIn('dave')
  const launched = await dave('POST', '/api/launches', { app_id: manifest.id, record_id: 'penny-silva' })
  expect(launched.status).toBe(201)
  const page = await fetch(`${serving.origin}/emr`)
  expect(page.headers.get('content-security-policy')).toMatch(/frame-src [^;]*http:\/\/localhost:8000/)
})

test('an app on the container’s own origin is never run: no sandbox would keep it apart (design §3.6)', async () => {
  const index = `${serving.origin}/sign-in`
  expect((await add(file('own.json', JSON.stringify({ ...manifest, id: 'own@apps.example.org', index })))).code).toBe(0)
  const dave = await serving.signIn('dave')
  const launched = await dave('POST', '/api/launches', { app_id: 'own@apps.example.org', record_id: 'penny-silva' })
  expect([launched.status, ((await launched.json()) as { error: string }).error]).toEqual([403, 'launch/own-origin'])
})

test.each([
  ['what is not there', () => join(folder, 'nothing.json'), 'cannot be read'],
  ['what is not JSON', () => file('text.json', 'Dear operator'), 'is not JSON'],
  [
    'a manifest without an index',
    () => file('bad.json', JSON.stringify({ ...manifest, index: 'javascript:alert(1)' })),
    '"index"',
  ],
  ['an address where nobody answers', () => 'http://127.0.0.1:9/manifest.json', 'does not answer'],
  ['a manifest of megabytes', () => file('big.json', `"${'x'.repeat(200_000)}"`), 'too long'],
])('refuses %s, and registers nothing', async (_what, source, words) => {
  const before = (await serving.container.store.apps()).length
  const { code, stderr } = await add(source())
  expect([code, stderr.split('\n').length]).toEqual([1, 2])
  expect(stderr).toContain(words)
  expect((await serving.container.store.apps()).length).toBe(before)
})

test.each([[['app', 'remove', 'x']], [['app', 'add']], [['app']]])('refuses %j in one line', async (words) => {
  const { code, stderr } = await chartroom([...words, '--data', serving.data]).ended
  expect([code, stderr]).toEqual([1, 'chartroom: say chartroom app add FILE|ADDRESS… or chartroom app list\n'])
})
