import type { Store } from '../store.ts'
import { endToken, liveToken, putToken } from './access-tokens.ts'
import { accounts, putAccount } from './accounts.ts'
import { apps, putApp } from './apps.ts'
import { appendAudit, auditAfter, auditOf, hasAudit } from './audit-chain.ts'
import { ClaimTurns } from './claim-turns.ts'
import type { Database } from './database.ts'
import { endGrant, grant, grantsOf, putGrant, replaceGrant } from './grants.ts'
import { history } from './history.ts'
import { endInstance, lastLaunch, liveInstance, putInstance, renewInstance, runningInstances } from './instances.ts'
import { counts, managingOrganization, read, readMany, readVersion } from './read.ts'
import { referencesFrom, referredTypes } from './references.ts'
import { reindex } from './reindex.ts'
import { search } from './search.ts'
import { endSession, putSession, session, touchSession } from './sessions.ts'
import { claimSetting, putSetting, setting } from './settings.ts'
import { transact } from './transact.ts'
import { writeBatch } from './write-batch.ts'

/** The store over one engine's database. */
export function sqlStore(database: Database): Store {
  const claimed = new ClaimTurns()
  return {
    read: (key) => read(database, key),
    readMany: (keys) => readMany(database, keys),
    readVersion: (key, version) => readVersion(database, key, version),
    history: (query) => history(database, query),
    search: (query) => search(database, query),
    referencesFrom: (from, param) => referencesFrom(database, from, param),
    referredTypes: (of) => referredTypes(database, of),
    reindex: (after, count, rowsOf) => reindex(database, after, count, rowsOf),
    writeBatch: (writes, updated, audit) => writeBatch(database, writes, updated, audit),
    transact: (claims, work) => transact(database, claimed, claims, work),
    managingOrganization: (record_id) => managingOrganization(database, record_id),
    appendAudit: (rows) => appendAudit(database, rows),
    hasAudit: (row) => hasAudit(database, row),
    auditAfter: (record_id, seq, limit) => auditAfter(database, record_id, seq, limit),
    auditOf: (record_id, limit) => auditOf(database, record_id, limit),
    counts: () => counts(database),

    accountByUsername: async (username) => (await accounts(database, 'where a.username = ?', username))[0] ?? null,
    account: async (id) => (await accounts(database, 'where a.id = ?', id))[0] ?? null,
    accounts: () => accounts(database),
    putAccount: (row) => putAccount(database, row),

    putSession: (row) => putSession(database, row),
    session: (id_hash) => session(database, id_hash),
    touchSession: (id_hash, last_seen) => touchSession(database, id_hash, last_seen),
    endSession: (id_hash, at) => endSession(database, id_hash, at),

    app: async (id) => (await apps(database, 'where id = ?', id))[0] ?? null,
    apps: () => apps(database),
    putApp: (row) => putApp(database, row),

    grantsOf: (account_id) => grantsOf(database, account_id),
    grant: (id) => grant(database, id),
    putGrant: (row) => putGrant(database, row),
    replaceGrant: (row) => replaceGrant(database, row),
    endGrant: (id, at) => endGrant(database, id, at),

    putInstance: (row) => putInstance(database, row),
    renewInstance: (id, account_id, now, lease_until) => renewInstance(database, id, account_id, now, lease_until),
    endInstance: (id, account_id, at) => endInstance(database, id, account_id, at),
    runningInstances: (app_id, now) => runningInstances(database, app_id, now),
    lastLaunch: (grant_id) => lastLaunch(database, grant_id),
    liveInstance: (token_hash) => liveInstance(database, token_hash),

    putToken: (row) => putToken(database, row),
    endToken: (token_hash, at) => endToken(database, token_hash, at),
    liveToken: (token_hash) => liveToken(database, token_hash),

    setting: (name) => setting(database, name),
    putSetting: (name, value) => putSetting(database, name, value),
    claimSetting: (name, value) => claimSetting(database, name, value),

    optimize: async () => {
      for (const statement of database.dialect.afterImport) await database.run(statement)
    },
    close: () => database.close(),
  }
}
