import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningContainer, runContainer } from './support/container.ts'
import { readPage, runBlocks } from './support/page-commands.ts'

/** docs/try-it.md is a program: its blocks run one after the other against a fresh container. */
let container: RunningContainer
const folder = mkdtempSync(join(tmpdir(), 'chartroom-try-'))

beforeAll(async () => {
  container = await runContainer()
})
afterAll(async () => {
  await container.kill()
  container.remove()
  rmSync(folder, { recursive: true, force: true })
})

test('every command of docs/try-it.md does what the page says', () => {
  const { status, stderr, outputs } = runBlocks(readPage('try-it.md'), container, folder)
  expect(outputs).toHaveLength(10)
  expect([status, stderr]).toEqual([0, ''])
  const [session = '', prescriptions = '', , medications = '', refused = '', ...more] = outputs
  const [, results = '', vitals = '', , written = ''] = more
  expect(JSON.parse(session)).toMatchObject({ account: { username: 'dave', role: 'clinician' }, demo: true })
  expect(JSON.parse(prescriptions)).toMatchObject({ resourceType: 'Bundle', type: 'searchset' })
  expect(medications).toContain('<sp:Medication rdf:about=')
  expect(refused.trim()).toBe('Forbidden')
  const found = JSON.parse(results) as { total: number; entry: { resource: { category: unknown } }[] }
  expect(found.total).toBeGreaterThan(0)
  expect(JSON.stringify(found.entry.map(({ resource }) => resource.category))).toContain('laboratory')
  expect(JSON.parse(vitals)).toMatchObject({ resourceType: 'Bundle', total: 0 })
  expect(JSON.parse(written)).toMatchObject({ valueString: 'Fine', meta: { versionId: '1' } })
  const request = readFileSync(join(folder, 'token.txt'), 'utf8').trim().split('\n').at(-1) ?? ''
  expect(request).toMatch(/^curl -H 'Authorization: Bearer [\w-]{43}' 'http:.*\/fhir\/Patient\/penny-silva'$/)
})

test('the requests that README.md shows are answered', async () => {
  const page = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')
  const paths = [...page.matchAll(/```http\nGET (\S+)/g)].map((match) => match[1] ?? '')
  expect(paths).toHaveLength(2)
  const { instance } = JSON.parse(readFileSync(join(folder, 'launch.json'), 'utf8')) as Launch
  const cookie = /chartroom_session\s+(\S+)/.exec(readFileSync(join(folder, 'cookies.txt'), 'utf8'))?.[1]
  for (const path of paths) {
    const headers: Record<string, string> = path.startsWith('/smart/')
      ? { authorization: `Connect ${instance.connect_token}` }
      : { cookie: `chartroom_session=${cookie}`, 'x-chartroom-face': 'test' }
    const answer = await fetch(`${container.url}${path}`, { headers })
    expect([path, answer.status, await answer.text()]).toEqual([path, 200, expect.stringContaining('penny-silva')])
  }
})

interface Launch {
  readonly instance: { readonly connect_token: string }
}
