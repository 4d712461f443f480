import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Access } from '../../auth/access.ts'
import type { TestServing } from '../../cli/test-serving.ts'
import { canonicalText, isList, isObject, type Json, type JsonObject, parseExact } from '../exact-json.ts'
import { FhirError } from '../fhir-error.ts'
import { transaction } from '../interactions/transaction.ts'
import { checkBundle } from '../write/check-bundle.ts'

/** Real input, not part of the project: `../shared/data` beside the repository, when it is there. */
const folder = join(import.meta.dirname, '..', '..', '..', '..', '..', '..', 'shared', 'data', 'synthea-r4')
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
const most = 5

/** Synthea's transactions in other orders than they come in (reference e.3, statement 90). */
export function describeSynthea(name: string, open: () => Promise<TestServing>): void {
  if (files.length === 0) {
    process.stderr.write(`Not sent as transactions: ${folder} is not there.\n`)
    return
  }
  describe(`transactions of Synthea ${name}`, () => {
    let serving: TestServing
    beforeAll(async () => {
      serving = await open()
    })
    afterAll(() => serving?.close())

    const send = async (entries: readonly Json[]): Promise<readonly JsonObject[]> => {
      const { container, origin } = serving
      const fhirBase = `${origin}/fhir`
      const none = (): never => {
        throw new TypeError('There are no pages in this.')
      }
      const deps = {
        record: container.record,
        fhirBase,
        pages: { seal: none, open: none },
        clock: Date.now,
        newId: randomUUID,
        statement: '{}',
      }
      const checked = checkBundle({ resourceType: 'Bundle', type: 'transaction', entry: entries }, fhirBase)
      if (checked.type !== 'transaction') throw new TypeError('It is a transaction.')
      const wishes = { preferences: { return: 'minimal', respondAsync: false } } as const
      const { body = '' } = await transaction(operator, checked, wishes, deps)
      return entriesOf(parseExact(body))
    }
    const counts = async (): Promise<string> => JSON.stringify(await serving.container.store.counts())

    test.each(files.slice(0, most))('%s: all of it in any order, every urn:uuid rewritten', async (file) => {
      const given = entriesOf(parseExact(readFileSync(join(folder, file), 'utf8')))
      const entries = shuffled(given, file)
      const answers = await send(entries)
      expect(new Set(answers.map(({ response }) => isObject(response) && response.status))).toEqual(
        new Set(['201 Created']),
      )
      const keys = answers.map(keyOf)
      expect(keys.map((key) => key.split('/')[0])).toEqual(
        entries.map(({ resource }) => isObject(resource) && resource.resourceType),
      )
      // Told another way: in the text of each, every fullUrl is what was answered for it.
      const addresses = new Map(entries.map(({ fullUrl }, index) => [String(fullUrl), keys[index] ?? '']))
      for (const [index, { resource = null }] of entries.entries()) {
        const [type = '', id = ''] = keys[index]?.split('/') ?? []
        const { text } = await serving.container.record.read(operator, type, id)
        const expected = JSON.stringify(resource).replaceAll(/"(urn:uuid:[0-9a-f-]{36})"/g, (whole, address: string) =>
          addresses.has(address) ? JSON.stringify(addresses.get(address)) : whole,
        )
        expect(contentOf(parseExact(text))).toBe(contentOf(parseExact(expected)))
      }
    })

    test('one bad entry, and nothing of it is stored', async () => {
      const given = entriesOf(parseExact(readFileSync(join(folder, files.at(-1) ?? ''), 'utf8')))
      const before = await counts()
      const bad = { request: { method: 'DELETE', url: 'Patient/synthea-nobody' } }
      const dangling = structuredClone(
        given.find(({ resource }) => isObject(resource) && resource.resourceType === 'Encounter'),
      )
      const faulty = { ...dangling, fullUrl: `urn:uuid:${randomUUID()}` } as JsonObject
      const encounter = { ...(faulty.resource as JsonObject), subject: { reference: `urn:uuid:${randomUUID()}` } }
      const refusal = await send([...given, bad, { ...faulty, resource: encounter }]).catch((error: unknown) => error)
      expect(refusal).toBeInstanceOf(FhirError)
      expect(refusal).toMatchObject({
        status: 400,
        expression: [`Bundle.entry[${given.length + 1}].resource.subject.reference`],
      })
      expect(await counts()).toBe(before)
    })
  })
}

/** What the operator's own commands come with; Synthea's people name nobody who manages their records. */
const operator: Access = {
  app: null,
  account: { id: 'system', full_name: 'System', role: 'system', organizations: [], records: [] },
  record: null,
  scopes: [
    {
      context: 'system',
      type: '*',
      create: true,
      read: true,
      update: true,
      delete: true,
      search: true,
      constraint: [],
    },
  ],
  purpose: 'operations',
}

function entriesOf(bundle: Json): readonly JsonObject[] {
  const entry = isObject(bundle) ? bundle.entry : undefined
  return isList(entry) ? entry.filter(isObject) : []
}

function keyOf({ response }: JsonObject): string {
  const location = isObject(response) ? response.location : undefined
  return /([A-Z]\w+\/[^/]+)\/_history\/1$/.exec(String(location))?.[1] ?? ''
}

/** Without what the server decides. */
function contentOf(resource: Json): string {
  if (!isObject(resource)) return ''
  const { id: _id, meta, ...rest } = resource
  const { versionId: _version, lastUpdated: _updated, ...others } = isObject(meta) ? meta : {}
  return canonicalText({ ...rest, ...(Object.keys(others).length > 0 && { meta: others }) })
}

/** The same other order every time. */
function shuffled<T>(list: readonly T[], seed: string): readonly T[] {
  let state = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7)
  const next = (): number => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state
  }
  return list
    .map((item) => [next(), item] as const)
    .toSorted(([one], [other]) => one - other)
    .map(([, item]) => item)
}
