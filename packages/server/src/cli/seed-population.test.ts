import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { population } from '@chartroom/sample-data'
import { afterAll, afterEach, expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import type { Seeded } from './seed.ts'
import { serve } from './serve.ts'
import { chartroom, endProcesses } from './test-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'chartroom-people-'))
afterEach(endProcesses)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const free = ['--port', '0', '--apps-port', '0']

/** Starts, and stops again. */
async function startWith(data: string, ...flags: readonly string[]): Promise<Seeded> {
  const serving = await serve(readConfig([...free, '--data', join(folder, data), ...flags], {}))
  await serving.close()
  return serving.seeded
}

/** `type/id` of the generated people's resources that another process sees committed. */
function generatedIn(data: string): readonly string[] {
  const file = join(folder, data, 'chartroom.sqlite')
  if (!existsSync(file)) return []
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const rows = database.prepare("select type, id from resource where id glob 'p[0-9]*-[0-9]*' order by 1, 2").all()
    return rows.map(({ type, id }) => `${type}/${id}`)
  } catch (error) {
    // Just being made: no table yet, or held while it is.
    if (error instanceof Error && 'errcode' in error) return []
    throw error
  } finally {
    database.close()
  }
}

function expected(patients: number, seed: number): readonly string[] {
  const today = new Date().toISOString().slice(0, 10)
  return [...population({ patients, seed, today })]
    .flatMap(({ bundle }) => bundle.entry.map(({ resource }) => `${resource.resourceType}/${resource.id}`))
    .sort()
}

test('the people that are asked for are added once, and more of them later', async () => {
  expect(await startWith('more', '--patients', '4', '--seed', '7')).toMatchObject({ kind: 'demo' })
  expect(generatedIn('more').toSorted()).toEqual(expected(4, 7))
  expect(await startWith('more', '--patients', '4', '--seed', '7')).toBeNull()
  expect(await startWith('more')).toBeNull()
  const added = expected(6, 7).length - expected(4, 7).length
  expect(await startWith('more', '--patients', '6', '--seed', '7')).toEqual({
    kind: 'generated',
    people: 6,
    resources: added,
  })
  expect(generatedIn('more').toSorted()).toEqual(expected(6, 7))
})

test('people of another seed are refused, with the remedy, and nothing is added', async () => {
  await startWith('seeds', '--patients', '2', '--seed', '7')
  await expect(startWith('seeds', '--patients', '3', '--seed', '8')).rejects.toThrow(/seed 7.*--seed 7.*--data DIR/)
  expect(generatedIn('seeds').toSorted()).toEqual(expected(2, 7))
})

test('a start that is killed while it adds people is completed by the next one', async () => {
  const { child, ended } = chartroom(['start', ...free, '--data', join(folder, 'killed'), '--patients', '120'])
  while (child.exitCode === null && generatedIn('killed').length < 500) await setTimeout(2)
  child.kill('SIGKILL')
  await ended
  expect(generatedIn('killed').length).toBeLessThan(expected(120, 1).length)
  expect(await startWith('killed', '--patients', '120')).toMatchObject({ kind: 'generated', people: 120 })
  expect(generatedIn('killed').toSorted()).toEqual(expected(120, 1))
})
