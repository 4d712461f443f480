import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { filesUnder } from '../ingest/import-files.ts'
import { readSampleOptions } from './sample-options.ts'
import { chartroom, type Ended } from './test-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'chartroom-sample-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const today = '2026-11-24'
const sample = (out: string, ...flags: readonly string[]): Promise<Ended> =>
  chartroom(['sample', '--out', join(folder, out), '--today', today, ...flags]).ended

/** One sum over every file's place and content. */
function sumOf(out: string): string {
  const hash = createHash('sha256')
  for (const file of filesUnder([join(folder, out)])) {
    hash.update(file.slice(join(folder, out).length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

describe('chartroom sample refuses', () => {
  test.each([
    [[], '--out DIR'],
    [['--out', 'x', '--today', 'tomorrow'], '--today'],
    [['--out', 'x', '--today', '2026-02-30'], '--today'],
    [['--out', 'x', '--patients', '0'], '1 to 1000000'],
    [['--out', 'x', '--patients', '1000001'], '1 to 1000000'],
    [['--out', 'x', '--patients', '1e3'], 'whole number'],
    [['--out', 'x', '--patients', '5', '--seed', '-1'], '--seed'],
    [['--out', 'x', '--patients', '5', '--seed', 'many'], 'whole number'],
    [['--out', 'x', '--patients', '5', '--format', 'xml'], 'bundles or ndjson'],
    [['--out', 'x', '--seed', '5'], 'needs --patients'],
    [['--out', 'x', '--format', 'ndjson'], 'needs --patients'],
    [['--out', 'x', '--colour'], '--patients'],
    [['--out', 'x', '--patients'], '--patients'],
  ])('%j, in one line', (argv, words) => {
    expect(() => readSampleOptions(argv, today)).toThrow(words)
  })

  test('a folder that holds something, so that two populations never mix, and a folder that is a file', async () => {
    await sample('mixed', '--patients', '2')
    writeFileSync(join(folder, 'file'), '')
    for (const [out, words] of [
      ['mixed', 'not empty'],
      ['file', 'cannot be written'],
    ] as const) {
      const { code, stderr } = await sample(out, '--patients', '3')
      expect([code, stderr.split('\n').length]).toEqual([1, 2])
      expect(stderr).toContain(words)
    }
  })
})

describe('chartroom sample', () => {
  test('writes the same bytes for the same seed and day, and others for another seed', async () => {
    for (const [out, seed] of [
      ['a', '3'],
      ['b', '3'],
      ['c', '4'],
    ] as const) {
      expect((await sample(out, '--patients', '30', '--seed', seed)).code).toBe(0)
      expect((await sample(`${out}-lines`, '--patients', '30', '--seed', seed, '--format', 'ndjson')).code).toBe(0)
    }
    expect([sumOf('a'), sumOf('a-lines')]).toEqual([sumOf('b'), sumOf('b-lines')])
    expect([sumOf('a') === sumOf('c'), sumOf('a-lines') === sumOf('c-lines')]).toEqual([false, false])
  })

  test('writes a thousand bundles a folder, and what they refer to before them', async () => {
    const { stdout, stderr } = await sample('many', '--patients', '1003', '--seed', '2')
    expect([stdout, stderr]).toEqual([`1003 people written to ${join(folder, 'many')}\n`, 'People: 1003 of 1003\n'])
    expect(readdirSync(join(folder, 'many')).sort()).toEqual(['_shared.json', 'people-0000', 'people-0001'])
    expect(readdirSync(join(folder, 'many', 'people-0000'))).toHaveLength(1000)
    expect(filesUnder([join(folder, 'many')])[0]).toContain('_shared')
  })

  test('writes as NDJSON the very resources of the bundles, a file a type', async () => {
    const bundled = filesUnder([join(folder, 'a')]).flatMap((file) =>
      JSON.parse(readFileSync(file, 'utf8')).entry.map(({ resource }: { resource: object }) =>
        JSON.stringify(resource),
      ),
    )
    const lines = filesUnder([join(folder, 'a-lines')]).flatMap((file) => {
      const some = readFileSync(file, 'utf8').trimEnd().split('\n')
      const types = new Set(some.map((line) => JSON.parse(line).resourceType))
      expect([...types].map((type) => `${type}.ndjson`)).toEqual([file.slice(file.lastIndexOf('/') + 1)])
      return some
    })
    expect(lines.toSorted()).toEqual(bundled.toSorted())
  })

  test('both forms can be imported whole', async () => {
    for (const out of ['a', 'a-lines']) {
      const data = join(folder, `${out}-data`)
      const { code, stdout } = await chartroom(['import', join(folder, out), '--data', data, '--no-demo']).ended
      expect([code, stdout]).toEqual([0, expect.stringMatching(/ 0 failed\.\n$/)])
      expect(statSync(join(data, 'chartroom.sqlite')).size).toBeGreaterThan(100_000)
    }
  })
})
