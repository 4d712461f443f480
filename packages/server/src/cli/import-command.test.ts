import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { chartroom, type Ended } from './test-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'chartroom-command-'))
let data: string
let count = 0
beforeEach(() => {
  data = join(folder, `${count++}`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const run = (...paths: string[]): Promise<Ended> => chartroom(['import', ...paths, '--data', data, '--no-demo']).ended
const entry = (resource: object) => ({ resource })
const whole = JSON.stringify({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: [entry({ resourceType: 'Patient', id: 'a' })],
})
const broken = JSON.stringify({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: [
    entry({ resourceType: 'Patient', id: 'b' }),
    entry({ resourceType: 'Condition', id: 'c', subject: { reference: 'Patient/nobody' } }),
  ],
})

test('a path that is not there, no path, and a folder without data: one line, exit code not 0, and no data folder made', async () => {
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  for (const [paths, told] of [
    [[join(folder, 'gone')], /gone is not there/],
    [[], /name what to import/],
    [[empty], /no \.json or \.ndjson/],
  ] as const) {
    const { code, stdout, stderr } = await run(...paths)
    expect(stderr).toMatch(/^chartroom: [^\n]+\n$/)
    expect(stderr).toMatch(told)
    expect([code, stdout]).toEqual([1, ''])
  }
  expect(existsSync(data)).toBe(false)
})

test('a fault in one file is said with file, entry, resource and reason; the other files are in; exit code 1', async () => {
  const { code, stdout } = await run(
    write('1-broken.json', broken),
    write('2-whole.json', whole),
    write('3-cut.json', whole.slice(0, 40)),
  )
  expect(code).toBe(1)
  expect(stdout).toBe(
    [
      '4 entries: 1 stored (1 new, 0 new versions), 0 already there, 3 failed.',
      '  1-broken.json, entry 2, Condition/c: subject.reference refers to Patient/nobody, which is not there (nothing of its 2 entries was stored)',
      '  3-cut.json: is not JSON, or is cut off',
      '',
    ].join('\n'),
  )
})

test('a second import changes nothing and says so', async () => {
  const file = write('whole.json', whole)
  expect(await run(file)).toMatchObject({ code: 0, stdout: expect.stringContaining('1 stored (1 new') })
  const again = await run(file)
  expect([again.code, again.stdout]).toEqual([
    0,
    '1 entries: 0 stored (0 new, 0 new versions), 1 already there, 0 failed.\nNothing changed.\n',
  ])
})
