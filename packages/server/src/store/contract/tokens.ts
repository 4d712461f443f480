import { beforeEach, describe, expect, it } from 'vitest'
import type { AccessTokenRow, AccountRow, AppRow, GrantRow } from '../container-store.ts'
import { patient, TUESDAY } from './sample-writes.ts'
import type { StoreUnderTest } from './store-under-test.ts'

const dave: AccountRow = {
  id: 'acc-dave',
  username: 'dave',
  full_name: 'Dave Okafor',
  role: 'clinician',
  password_hash: '$argon2id$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA',
  organizations: ['z-clinic', 'a-clinic'],
  records: [{ record_id: 'anna', relationship: 'self' }],
  fhir_user: null,
}
const app: AppRow = { id: 'meds@example.org', manifest: '{"name":"Müsli"}', approved: true, suspended: false }
const grant: GrantRow = {
  id: 'grant-1',
  app_id: app.id,
  account_id: dave.id,
  record_id: 'anna',
  scopes: 'patient/Observation.rs?category=a|b patient/Patient.r',
  purpose: 'treatment',
  created: 2_000,
  until: 1_800_000_000_000,
  ended: null,
}
const token: AccessTokenRow = { token_hash: 't-1', grant_id: grant.id, created: 3_000, expires: 9_000, ended: null }

/** Bearer tokens, and what they are joined with. */
export function describeTokens(under: StoreUnderTest): void {
  describe('a bearer token', () => {
    beforeEach(async () => {
      const store = under.store()
      await store.writeBatch([patient('anna', 'a-clinic')], TUESDAY, [])
      await store.putAccount(dave)
      await store.putApp(app)
      await store.putGrant(grant)
      await store.putToken(token)
    })

    it('is not there under another hash, nor without a grant, and no hash is there twice', async () => {
      const store = under.store()
      expect(await store.liveToken('t-2')).toBeNull()
      await expect(store.putToken(token)).rejects.toMatchObject({ code: 'store/conflict' })
      await expect(store.putToken({ ...token, token_hash: 't-2', grant_id: 'no-such' })).rejects.toThrow()
      expect(await store.liveToken('t-2')).toBeNull()
    })

    it('is joined with its grant, app, account and the organisation of its record', async () => {
      expect(await under.store().liveToken('t-1')).toEqual({
        token,
        grant,
        app,
        account: dave,
        managing_organization: 'a-clinic',
      })
    })

    it('shows a grant that ended, an app that was suspended and an account that lost the record to its next read', async () => {
      const store = under.store()
      const second = await under.second()
      await second.endGrant(grant.id, 5_000)
      await second.putApp({ ...app, suspended: true })
      await second.putAccount({ ...dave, records: [], organizations: ['z-clinic'] })
      const live = await store.liveToken('t-1')
      expect([live?.grant.ended, live?.app.suspended]).toEqual([5_000, true])
      expect([live?.account.records, live?.account.organizations]).toEqual([[], ['z-clinic']])
    })

    it('has no organisation where the grant names no record, or one that is not there', async () => {
      const store = under.store()
      for (const [n, record_id] of [null, 'nobody'].entries()) {
        await store.putGrant({ ...grant, id: `g-${n}`, record_id })
        await store.putToken({ ...token, token_hash: `h-${n}`, grant_id: `g-${n}` })
        const live = await store.liveToken(`h-${n}`)
        expect([live?.grant.record_id, live?.managing_organization]).toEqual([record_id, null])
      }
    })

    it('is a use of its grant', async () => {
      const store = under.store()
      expect(await store.lastLaunch(grant.id)).toBe(3_000)
      await store.putToken({ ...token, token_hash: 't-2', created: 4_000 })
      expect(await store.lastLaunch(grant.id)).toBe(4_000)
    })

    it('ends exactly once, also when asked by two processes at once, and leaves its grant and its like', async () => {
      const store = under.store()
      const second = await under.second()
      await store.putToken({ ...token, token_hash: 't-2' })
      const ended = await Promise.all([store.endToken('t-1', 5_000), second.endToken('t-1', 5_001)])
      expect(ended.filter(Boolean)).toHaveLength(1)
      expect(await store.endToken('t-1', 6_000)).toBe(false)
      expect(await store.endToken('no-such', 6_000)).toBe(false)
      expect((await store.liveToken('t-1'))?.token.ended).toBeLessThan(5_002)
      const other = await store.liveToken('t-2')
      expect([other?.token.ended, other?.grant.ended]).toEqual([null, null])
    })
  })
}
