import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runContainer } from './support/container.ts'

/** What README.md tells an operator to type, and what a container keeps. */
const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'chartroom-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const chartroom = (...words: readonly string[]) =>
  spawnSync(process.execPath, ['--conditions=source', join(root, 'packages/server/src/main.ts'), ...words], {
    cwd: folder,
    encoding: 'utf8',
  })

/** The lines of README.md that call `chartroom`, as arguments; `.ci/run` runs the two others in a fresh clone. */
function readmeCommands(): readonly (readonly string[])[] {
  const page = readFileSync(join(root, 'README.md'), 'utf8')
  const lines = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap((match) => (match[1] ?? '').trim().split('\n'))
  const ours = 'npm run chartroom -- '
  expect(lines.filter((line) => !line.startsWith(ours))).toEqual(['npm ci && npm start', 'npm ci && npm test'])
  return lines.filter((line) => line.startsWith(ours)).map((line) => line.slice(ours.length).split(' '))
}

test('README.md’s commands write the sample people and import them; a second import changes nothing', () => {
  const [writes = [], imports = [], ...more] = readmeCommands()
  expect(more).toEqual([])
  const sample = chartroom(...writes)
  const [, people] = /^(\d+) people written to \.\/people\n$/.exec(sample.stdout) ?? []
  expect([sample.status, Number(people) >= 12]).toEqual([0, true])
  const files = readdirSync(join(folder, 'people')).length
  expect(files).toBe(Number(people) + 1)
  const first = chartroom(...imports)
  expect([first.status, first.stderr]).toMatchObject([0, expect.stringContaining(`${files} of ${files}`)])
  const [, entries, stored] = /^(\d+) entries: (\d+) stored/.exec(first.stdout) ?? []
  expect(stored).toBe(entries)
  const second = chartroom(...imports)
  expect(second.stdout).toBe(
    `${entries} entries: 0 stored (0 new, 0 new versions), ${entries} already there, 0 failed.\nNothing changed.\n`,
  )
})

test('the manifest that README.md shows is accepted by the command beside it', () => {
  const page = readFileSync(join(root, 'README.md'), 'utf8')
  const [, manifest = ''] = /^```json\n([\s\S]*?)^```/m.exec(page) ?? []
  const [, words = ''] = /`npm run chartroom -- (app add [^`]+)`/.exec(page) ?? []
  writeFileSync(join(folder, 'smart_manifest.json'), manifest)
  const { status, stdout, stderr } = chartroom(...words.split(' '))
  expect([status, stderr, stdout]).toEqual([0, '', expect.stringContaining('mine@apps.example.org added')])
})

test('the same day gives the same people, byte for byte', () => {
  for (const out of ['./a', './b']) expect(chartroom('sample', '--out', out, '--today', '2026-11-24').status).toBe(0)
  expect(spawnSync('diff', ['-r', 'a', 'b'], { cwd: folder }).status).toBe(0)
})

test('a killed container finds everything as it was, and Ctrl-C ends it cleanly', async () => {
  const first = await runContainer()
  const people = async (url: string): Promise<string> => {
    const headers = { 'x-chartroom-face': 'test', origin: url, 'content-type': 'application/json' }
    const session = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers,
      body: '{"username":"dave","password":"dave"}',
    })
    const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
    const bundle = (await (
      await fetch(`${url}/fhir/Patient?_sort=_id&_count=100`, { headers: { ...headers, cookie } })
    ).json()) as { entry: { resource: unknown }[] }
    return JSON.stringify(bundle.entry.map((entry) => entry.resource))
  }
  const before = await people(first.url)
  await first.kill()
  const second = await runContainer(first.data)
  expect(await people(second.url)).toBe(before)
  expect(second.output()).not.toContain('sample people')
  expect(await second.stop()).toBe(0)
  expect(second.output()).toContain('Everything is kept.')
  second.remove()
})
