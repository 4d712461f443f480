import { beforeEach, describe, expect, it } from 'vitest'
import type { AccountRow, AppRow, GrantRow, InstanceRow, SessionRow } from '../container-store.ts'
import type { StoreUnderTest } from './store-under-test.ts'

const penny: AccountRow = {
  id: 'acc-penny',
  username: 'penny',
  full_name: 'Penny Silva',
  role: 'patient',
  password_hash: '$argon2id$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA',
  organizations: [],
  records: [
    { record_id: 'penny-silva', relationship: 'self' },
    { record_id: 'milo-silva', relationship: 'child' },
  ],
  fhir_user: 'Patient/penny-silva',
}
const dave: AccountRow = {
  ...penny,
  id: 'acc-dave',
  username: 'dave',
  role: 'clinician',
  organizations: ['z-clinic', 'a-clinic'],
  records: [],
  fhir_user: null,
}
const session: SessionRow = { id_hash: 'session-1', account_id: penny.id, created: 1_000, last_seen: 1_000 }
const app: AppRow = { id: 'meds@example.org', manifest: '{"name":"Müsli"}', approved: true, suspended: false }
const grant: GrantRow = {
  id: 'grant-1',
  app_id: app.id,
  account_id: penny.id,
  record_id: 'penny-silva',
  scopes: 'patient/MedicationRequest.rs',
  purpose: 'self',
  created: 2_000,
  until: 1_800_000_000_000,
  ended: null,
}
const instance: InstanceRow = {
  id: 'instance-1',
  app_id: app.id,
  account_id: penny.id,
  record_id: 'penny-silva',
  grant_id: grant.id,
  session_hash: session.id_hash,
  token_hash: 'token-1',
  created: 3_000,
  lease_until: 10_000,
  ended: null,
}

/** Accounts, sessions, apps, grants, instances, settings. */
export function describeContainer(under: StoreUnderTest): void {
  describe('accounts', () => {
    it('refuses a username that another account has, and keeps that one as it was', async () => {
      const store = under.store()
      await store.putAccount(penny)
      await expect(store.putAccount({ ...dave, username: 'penny' })).rejects.toMatchObject({ code: 'store/conflict' })
      expect(await store.accounts()).toEqual([penny])
    })

    it('gives accounts back with organisations and records in their order', async () => {
      const store = under.store()
      await store.putAccount(penny)
      await store.putAccount(dave)
      expect(await store.account('acc-penny')).toEqual(penny)
      expect(await store.accountByUsername('dave')).toEqual(dave)
      expect(await store.accountByUsername('Dave')).toBeNull()
      expect(await store.accounts()).toEqual([dave, penny])
    })

    it('replaces an account with what it holds', async () => {
      const store = under.store()
      await store.putAccount(penny)
      const changed = { ...penny, full_name: 'Penny Silva-Grün', records: penny.records.slice(1) }
      await store.putAccount(changed)
      expect(await store.account(penny.id)).toEqual(changed)
    })
  })

  describe('sessions, apps, grants and instances', () => {
    beforeEach(async () => {
      const store = under.store()
      await store.putAccount(penny)
      await store.putAccount(dave)
      await store.putSession(session)
      await store.putApp(app)
      await store.putGrant(grant)
      await store.putInstance(instance)
    })

    it('ends a session with every instance launched from it, and no other', async () => {
      const store = under.store()
      await store.putSession({ ...session, id_hash: 'session-2' })
      await store.putInstance({ ...instance, id: 'instance-2', session_hash: 'session-2', token_hash: 'token-2' })
      await store.endSession('session-1', 5_000)
      expect(await store.session('session-1')).toBeNull()
      expect(await store.liveInstance('token-1')).toBeNull()
      expect(await store.renewInstance('instance-1', penny.id, 5_000, 20_000)).toBe(false)
      expect((await store.liveInstance('token-2'))?.instance.ended).toBeNull()
      expect(await store.runningInstances(app.id, 5_000)).toBe(1)
    })

    it('touches a session forward only', async () => {
      const store = under.store()
      await store.touchSession('session-1', 7_000)
      await store.touchSession('session-1', 6_000)
      expect(await store.session('session-1')).toEqual({ ...session, last_seen: 7_000 })
    })

    it('ends a grant exactly once, also when asked by two processes at once', async () => {
      const store = under.store()
      const second = await under.second()
      const ended = await Promise.all([
        store.endGrant('grant-1', 5_000),
        second.endGrant('grant-1', 5_001),
        store.endGrant('grant-1', 5_002),
      ])
      expect(ended.filter(Boolean)).toHaveLength(1)
      expect(await store.endGrant('grant-1', 9_000)).toBe(false)
      expect(await store.endGrant('no-such', 9_000)).toBe(false)
      expect((await store.grant('grant-1'))?.ended).toBeLessThan(5_003)
    })

    it('never brings an ended grant back', async () => {
      const store = under.store()
      await store.endGrant('grant-1', 5_000)
      await store.putGrant({ ...grant, scopes: 'patient/*.rs' })
      expect((await store.grant('grant-1'))?.ended).toBe(5_000)
    })

    it('refuses a second instance with the same token', async () => {
      await expect(under.store().putInstance({ ...instance, id: 'instance-2' })).rejects.toMatchObject({
        code: 'store/conflict',
      })
    })

    it('renews a lease only for its account, while it runs', async () => {
      const store = under.store()
      expect(await store.renewInstance('instance-1', dave.id, 5_000, 20_000)).toBe(false)
      expect(await store.renewInstance('instance-1', penny.id, 10_000, 20_000)).toBe(false)
      expect(await store.renewInstance('instance-1', penny.id, 9_999, 20_000)).toBe(true)
      expect((await store.liveInstance('token-1'))?.instance.lease_until).toBe(20_000)
    })

    it('ends an instance only for its account, and once', async () => {
      const store = under.store()
      expect(await store.endInstance('instance-1', dave.id, 5_000)).toBe(false)
      expect(await store.endInstance('instance-1', penny.id, 5_000)).toBe(true)
      expect(await store.endInstance('instance-1', penny.id, 6_000)).toBe(false)
      expect((await store.liveInstance('token-1'))?.instance.ended).toBe(5_000)
      expect(await store.runningInstances(app.id, 5_000)).toBe(0)
    })

    it('joins an instance with all that its token depends on', async () => {
      const store = under.store()
      expect(await store.liveInstance('token-1')).toEqual({ instance, grant, app, account: penny, session })
      expect(await store.liveInstance('token-9')).toBeNull()
    })

    it('shows a grant that ended and an app that was suspended to the next read of a token', async () => {
      const store = under.store()
      await store.endGrant('grant-1', 5_000)
      await store.putApp({ ...app, suspended: true })
      const live = await store.liveInstance('token-1')
      expect(live?.grant.ended).toBe(5_000)
      expect(live?.app).toEqual({ ...app, suspended: true })
    })

    it('knows no live instance whose grant or session is of another account', async () => {
      const store = under.store()
      await store.putGrant({ ...grant, id: 'grant-dave', account_id: dave.id })
      await store.putSession({ ...session, id_hash: 'session-dave', account_id: dave.id })
      await store.putInstance({ ...instance, id: 'i2', token_hash: 't2', grant_id: 'grant-dave' })
      await store.putInstance({ ...instance, id: 'i3', token_hash: 't3', session_hash: 'session-dave' })
      expect(await store.liveInstance('t2')).toBeNull()
      expect(await store.liveInstance('t3')).toBeNull()
    })

    it('lists grants of one account, oldest first, with open terms', async () => {
      const store = under.store()
      const open = { ...grant, id: 'grant-2', record_id: null, until: null, created: 1_500 }
      await store.putGrant(open)
      expect(await store.grantsOf(penny.id)).toEqual([open, grant])
      expect(await store.grantsOf(dave.id)).toEqual([])
      expect(await store.grant('no-such')).toBeNull()
    })

    it('knows when an instance was last launched under a grant', async () => {
      const store = under.store()
      await store.putInstance({ ...instance, id: 'i2', token_hash: 't2', created: 8_000 })
      expect(await store.lastLaunch('grant-1')).toBe(8_000)
      expect(await store.lastLaunch('no-such')).toBeNull()
    })

    it('gives a setting that several claim at once to one of them, and tells all whose it is', async () => {
      const second = await under.second()
      const claimed = await Promise.all(
        Array.from({ length: 10 }, (_, n) => (n % 2 ? under.store() : second).claimSetting('key', `${n}`)),
      )
      expect(new Set(claimed)).toEqual(new Set([await second.setting('key')]))
    })

    it('keeps apps and settings', async () => {
      const store = under.store()
      expect(await store.app(app.id)).toEqual(app)
      expect(await store.app('no-such')).toBeNull()
      expect(await store.apps()).toEqual([app])
      expect(await store.setting('seeded')).toBeNull()
      await store.putSetting('seeded', '2026-03-03')
      await store.putSetting('seeded', '2026-03-04')
      expect(await store.setting('seeded')).toBe('2026-03-04')
    })
  })
}
