import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningContainer, runContainer } from './support/container.ts'
import { type RanPage, readPage, runBlocks } from './support/page-commands.ts'

/** docs/fhir.md: its blocks run one after the other against a fresh container, then what its tables show. */
const page = readPage('fhir.md')
const folder = mkdtempSync(join(tmpdir(), 'chartroom-fhir-'))
let container: RunningContainer
let token: string
let ran: RanPage

interface Shown {
  readonly resourceType: string
  readonly type?: string
  readonly total?: number
  readonly issue?: readonly { readonly code: string }[]
  readonly status?: string
  readonly valueString?: string
  readonly link?: readonly { readonly relation: string }[]
  readonly entry?: readonly { readonly resource?: Shown; readonly response?: { readonly status: string } }[]
}

beforeAll(async () => {
  container = await runContainer()
  const told = page.replace('fhir() {', 'echo "$TOKEN"\nfhir() {')
  ran = runBlocks(told, container, folder)
  token = (ran.outputs[0] ?? '').trim()
})
afterAll(async () => {
  await container.kill()
  container.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** The answers of one block, which prints several without a line between them. */
const answersOf = (block: number): readonly Shown[] =>
  (ran.outputs[block] ?? '')
    .trim()
    .split(/(?<=\})(?=\{"resourceType")/)
    .map((text) => JSON.parse(text) as Shown)

/** Rows of the tables under a heading: their cells, a bar within one as it is meant. */
const rowsUnder = (heading: string): readonly (readonly string[])[] =>
  (page.split(`\n## ${heading}\n`)[1] ?? '')
    .split('\n## ')[0]
    ?.split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'))) ?? []
const codesIn = (cell = ''): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
const get = (path: string): Promise<Response> =>
  fetch(`${container.url}/fhir${path.startsWith('?') ? '' : '/'}${path}`, {
    headers: { authorization: `Bearer ${token}` },
  })

describe('docs/fhir.md', () => {
  test('its commands do what they say: token, reading, histories, pages', () => {
    expect([ran.status, ran.stderr, ran.outputs.length]).toEqual([0, '', 7])
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(answersOf(1).map((one) => [one.resourceType, 'name' in one, 'telecom' in one])).toEqual([
      ['Patient', true, true],
      ['Patient', true, false],
    ])
    const [version, ...histories] = answersOf(2)
    expect(version?.resourceType).toBe('Patient')
    expect(histories.map(({ type, entry }) => [type, entry?.length])).toEqual([
      ['history', 1],
      ['history', 10],
    ])
    const [second] = answersOf(3)
    expect([second?.type, second?.entry?.length]).toEqual(['searchset', 5])
  })

  test('and writing: created once, changed by version, too late, deleted, all at once', () => {
    const [created] = answersOf(4)
    expect(created).toMatchObject({ resourceType: 'Observation', valueString: 'Fine' })
    const [stored, patched, late, ...rest] = answersOf(5)
    expect([stored?.status, patched?.status, late?.issue?.[0]?.code, rest]).toEqual([
      'preliminary',
      'final',
      'conflict',
      [],
    ])
    const [bundle] = answersOf(6)
    expect([bundle?.type, bundle?.entry?.map(({ response }) => response?.status)]).toEqual([
      'transaction-response',
      ['201 Created', '201 Created', '200 OK'],
    ])
    const [diary, , found] = bundle?.entry ?? []
    expect(JSON.stringify(diary)).toMatch(/"hasMember":\[\{"reference":"Observation\/[\w-]+"\}\]/)
    expect(found?.resource?.entry?.[0]?.resource?.valueString).toBe('Seven hours')
  })

  const searches = [...rowsUnder('Search'), ...rowsUnder('Operations')].flatMap(([, , examples]) => codesIn(examples))
  test('every kind of search and every operation has an example', () => {
    expect(searches.length).toBeGreaterThan(30)
  })
  test.each(searches)('%s finds something', async (path) => {
    const answer = await get(path)
    const found = (await answer.json()) as Shown
    expect([answer.status, found.type]).toEqual([200, 'searchset'])
    expect(found.entry?.length).toBeGreaterThan(0)
    expect(JSON.stringify(found)).not.toContain('OperationOutcome')
  })

  const refusals = rowsUnder('When it says no').map(([, status, code, , example]): [string, number, string] => [
    codesIn(example)[0] ?? '',
    Number(status),
    codesIn(code)[0] ?? '',
  ])
  test('refusals have examples', () => {
    expect(refusals.length).toBeGreaterThan(5)
  })
  test.each(refusals)('%s is %i %s', async (path, status, code) => {
    const answer = await get(path)
    const { issue } = (await answer.json()) as Shown
    expect([answer.status, issue?.[0]?.code]).toEqual([status, code])
  })
})
