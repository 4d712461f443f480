import { beforeAll, describe, expect, test } from 'vitest'
import type { AsPerson, TestServing } from '../../cli/test-serving.ts'
import { NO_INDEX } from '../../store/contract/sample-writes.ts'
import { deletionOf } from '../../store/deletion.ts'

const ACCOUNTS = ['dave', 'penny', 'rita', 'admin'] as const
const GONE = 'access-matrix-gone'

/** Histories that name no record, and what was deleted: both keep to what the account opens (design §3.3, App Launch 2.2 a.8). */
export function describeHistoryAccess(running: () => TestServing): void {
  describe('histories', () => {
    let serving: TestServing
    let people: ReadonlyMap<string, AsPerson>
    /** Which records each account opens, and how many there are. */
    let opens: Readonly<Record<(typeof ACCOUNTS)[number], readonly string[]>>
    let hillside: string

    beforeAll(async () => {
      serving = running()
      const signedIn = ACCOUNTS.map(async (account) => [account, await serving.signIn(account)] as const)
      people = new Map(await Promise.all(signedIn))
      const { store } = serving.container
      const { versions } = await store.history({ of: { records: { kind: 'all' }, types: ['Patient'] }, count: 1_000 })
      const homes = await Promise.all(
        versions.map(async ({ id }) => ({ id, organization: await store.managingOrganization(id) })),
      )
      const harbour = homes.filter(({ organization }) => organization === 'harbour-clinic').map(({ id }) => id)
      hillside = homes.find(({ organization }) => organization === 'hillside-practice')?.id ?? ''
      const held = (await store.accountByUsername('penny'))?.records.map(({ record_id }) => record_id) ?? []
      opens = { dave: harbour, penny: held, rita: [], admin: [] }
      expect(harbour.length + 1).toBeLessThanOrEqual(homes.length)
      await leaveDeleted(serving, hillside)
    })

    const as = (account: string): AsPerson => {
      const person = people.get(account)
      if (person === undefined) throw new TypeError(account)
      return person
    }

    test.each(['/fhir/Patient/_history', '/fhir/Condition/_history', '/fhir/Observation/_history', '/fhir/_history'])(
      '%s shows nobody’s record to whom it is not open, page after page',
      async (path) => {
        for (const account of ACCOUNTS) {
          const seen = await recordsOfHistory(as(account), serving.origin, `${path}?_count=1000`)
          expect([account, seen.filter((id) => !opens[account].includes(id))]).toEqual([account, []])
          expect([account, path, seen.length > 0]).toEqual([account, path, opens[account].length > 0])
        }
      },
      60_000,
    )

    test('what was deleted from a record looks to others as if it had never been', async () => {
      for (const account of ACCOUNTS) {
        for (const id of [GONE, 'never-was']) {
          for (const rest of ['', '/_history', '/_history/1', '/_history/2']) {
            const path = `/fhir/Observation/${id}${rest}`
            const answer = await as(account)('GET', path)
            const { issue } = (await answer.json()) as { issue: readonly [{ code: string; diagnostics: string }] }
            expect([account, path, answer.status, issue[0].code]).toEqual([account, path, 404, 'not-found'])
            expect([...answer.headers.keys()]).not.toContain('etag')
          }
        }
      }
    })
  })
}

/** An Observation of a record that none of the accounts opens: made, and deleted. */
async function leaveDeleted({ container }: TestServing, record_id: string): Promise<void> {
  const gone = { type: 'Observation', id: GONE, record_id }
  const text = JSON.stringify({ resourceType: 'Observation', id: GONE, subject: { reference: `Patient/${record_id}` } })
  await container.store.writeBatch(
    [{ ...gone, hash: 'made', index: NO_INDEX, textAt: () => text }, deletionOf(gone)],
    new Date().toISOString(),
    [],
  )
}

interface HistoryBundle {
  readonly link: readonly { readonly relation: string; readonly url: string }[]
  readonly entry?: readonly {
    readonly resource?: {
      readonly resourceType: string
      readonly id: string
      readonly subject?: { readonly reference?: string }
      readonly patient?: { readonly reference?: string }
    }
  }[]
}

/** Whose data a history shows: Patients, and those whom its resources are about. */
async function recordsOfHistory(person: AsPerson, origin: string, path: string): Promise<readonly string[]> {
  const seen = new Set<string>()
  for (let at: string | undefined = path; at !== undefined; ) {
    const answer = await person('GET', at)
    expect([at, answer.status]).toEqual([at, 200])
    const bundle = (await answer.json()) as HistoryBundle
    for (const { resource } of bundle.entry ?? []) {
      if (resource?.resourceType === 'Patient') seen.add(resource.id)
      const about = (resource?.subject ?? resource?.patient)?.reference ?? ''
      if (about.startsWith('Patient/')) seen.add(about.slice('Patient/'.length))
    }
    at = bundle.link.find(({ relation }) => relation === 'next')?.url.slice(origin.length)
  }
  return [...seen]
}
