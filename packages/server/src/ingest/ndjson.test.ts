import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filesUnder } from './import-files.ts'
import { condition, openForImport, patient, type TestImporting } from './test-importing.ts'

let run: TestImporting
let folder: string
beforeEach(async () => {
  run = await openForImport({ kind: 'sqlite', file: ':memory:' })
  folder = mkdtempSync(join(tmpdir(), 'chartroom-ndjson-'))
})
afterEach(async () => {
  await run.close()
  rmSync(folder, { recursive: true, force: true })
})

const lines = (...resources: readonly unknown[]): string =>
  resources.map((one) => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`).join('')

test('a bad line is reported by its number, blank lines count, and the other lines are stored', async () => {
  const file = lines(
    patient('a'),
    '',
    '{"resourceType":"Pat',
    condition('c', 'Patient/a'),
    '[]',
    '{"resourceType":"Patient"}',
  )
  const report = await run.import({ 'all.ndjson': `${file}${JSON.stringify(patient('b'))}` })
  expect(report.failed.map(({ entry, reason }) => `${entry}: ${reason}`)).toEqual([
    '3: is not JSON, or is cut off',
    '5: holds no resource',
    '6: the resource has no id',
  ])
  expect(report).toMatchObject({ entries: 6, created: 3 })
  expect(await run.stored()).toEqual(['Condition/c@1', 'Patient/a@1', 'Patient/b@1'])
})

test('an export in files by type is taken in any order of its files and lines, also in circles', async () => {
  const encounter = { resourceType: 'Encounter', id: 'e', subject: { reference: 'Patient/a' } }
  const report = await run.import({
    'Condition.ndjson': lines(
      ...Array.from({ length: 1200 }, (_, n) =>
        condition(`c${n}`, 'Patient/a', { encounter: { reference: 'Encounter/e' } }),
      ),
    ),
    'Encounter.ndjson': lines({ ...encounter, diagnosis: [{ condition: { reference: 'Condition/c1199' } }] }),
    'Patient.ndjson': lines(patient('a')),
  })
  expect(report).toEqual({ entries: 1202, created: 1202, updated: 0, already_there: 0, failed: [] })
})

test('a line about somebody who is in none of the files is reported', async () => {
  const report = await run.import({
    'Condition.ndjson': lines(condition('c', 'Patient/a')),
    'Patient.ndjson': lines(patient('b')),
  })
  expect(report.failed).toMatchObject([
    { entry: 1, resource: 'Condition/c', reason: expect.stringContaining('Patient/a') },
  ])
  expect(await run.stored()).toEqual(['Patient/b@1'])
})

test('lines of any length and bytes: CRLF, a byte order mark, a line over several reads, a line that is not UTF-8', async () => {
  const long = { ...patient('long'), name: [{ family: 'ø'.repeat(200_000) }] }
  writeFileSync(
    join(folder, 'p.ndjson'),
    Buffer.concat([
      Buffer.from(`\ufeff${JSON.stringify(patient('a'))}\r\n${JSON.stringify(long)}\n`),
      Buffer.from(JSON.stringify({ ...patient('latin'), name: [{ family: 'Müller' }] }), 'latin1'),
    ]),
  )
  const report = await run.importPath(folder)
  expect(report.failed).toMatchObject([{ entry: 3, reason: 'is not UTF-8' }])
  expect(await run.stored()).toEqual(['Patient/a@1', 'Patient/long@1'])
  expect((await run.store.read({ type: 'Patient', id: 'long' }))?.text).toContain('ø'.repeat(200_000))
})

test('a Bundle that is not UTF-8 is refused whole', async () => {
  writeFileSync(join(folder, 'b.json'), Buffer.from('{"resourceType":"Bundle","type":"transaction","x":"ü"}', 'latin1'))
  expect((await run.importPath(folder)).failed).toMatchObject([{ entry: null, reason: 'is not UTF-8' }])
})

test('folders are searched at every depth, in the order of their names, and other files are left alone', async () => {
  mkdirSync(join(folder, 'b', 'deep'), { recursive: true })
  for (const name of ['b/deep/2.json', 'a.ndjson', 'notes.txt', 'b/1.json']) writeFileSync(join(folder, name), '{}')
  mkdirSync(join(folder, 'folder.json'))
  expect(filesUnder([folder]).map((file) => file.slice(folder.length))).toEqual([
    '/a.ndjson',
    '/b/1.json',
    '/b/deep/2.json',
  ])
  expect(filesUnder([join(folder, 'notes.txt')])).toEqual([join(folder, 'notes.txt')])
})

test('a file that cannot be read is reported, and the next one is imported', async () => {
  mkdirSync(join(folder, 'n'))
  writeFileSync(join(folder, 'n', 'p.ndjson'), lines(patient('a')))
  const files = [join(folder, 'gone.ndjson'), join(folder, 'gone.json'), join(folder, 'n', 'p.ndjson')]
  const report = await run.importListed(files)
  expect(report.failed.map(({ reason }) => reason)).toEqual(['cannot be read (ENOENT)', 'cannot be read (ENOENT)'])
  expect(report.created).toBe(1)
})
