import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database, Queries } from '../sql/database.ts'
import { openPostgres } from './open.ts'

/** Hours, if nobody ends it. */
const ENDLESS = 'select count(*) as n from generate_series(1, 1000000) a, generate_series(1, 1000000) b'
const LIMITS = { time: 2_000, atATime: 2 }

/** Expensive searches in PostgreSQL (design §3.4). */
export function describeLimits(createDatabase: () => Promise<string>): void {
  describe('expensive searches', () => {
    let database: Database
    beforeEach(async () => {
      database = openPostgres(await createDatabase(), LIMITS)
      await database.run('create table thing (value text)')
      await database.run("insert into thing values ('first')")
    })
    afterEach(() => database.close())
    const codeOf = (error: { code?: string }): string => error.code ?? String(error)
    const ask = (asked: Pick<Queries, 'all'>, sql: string): Promise<string> =>
      asked.all(sql, [], 'large').then(() => 'answered', codeOf)

    it('are ended at their time limit with what to do, and small questions are answered meanwhile', async () => {
      const order: string[] = []
      const endless = database.all(ENDLESS, [], 'large').catch((error: unknown) => {
        order.push('ended')
        return error
      })
      for (let n = 0; n < 20; n++) {
        await database.run("insert into thing values ('more')")
        await database.all('select value from thing')
        order.push('small')
      }
      expect(await endless).toMatchObject({
        name: 'StoreError',
        code: 'store/too-slow',
        message: expect.stringMatching(/at most 2 s\). .* name a patient/u),
      })
      expect(order.indexOf('ended')).toBe(20)
      expect(await ask(database, 'select value from thing')).toBe('answered')
    })

    it('leave connections to everybody else, however many are asked', async () => {
      const order: string[] = []
      const asked = Array.from({ length: 100 }, () =>
        ask(database, ENDLESS).then((outcome) => {
          order.push('large')
          return outcome
        }),
      )
      const running = await database.all<{ n: number }>(
        "select count(*) as n from pg_stat_activity where datname = current_database() and query like '%generate_series%' and pid <> pg_backend_pid()",
      )
      expect(running[0]?.n).toBeLessThanOrEqual(LIMITS.atATime)
      for (let n = 0; n < 20; n++)
        await database.transaction((queries) => queries.run("insert into thing values ('x')"))
      // Those for whom there was no room to wait were told at once; nobody's time is up yet.
      expect(order.length).toBe(100 - LIMITS.atATime - 32 * LIMITS.atATime)
      const outcomes = await Promise.all(asked)
      expect(outcomes.slice(0, 2)).toEqual(['store/too-slow', 'store/too-slow'])
      expect(new Set(outcomes)).toEqual(new Set(['store/too-slow', 'store/overloaded']))
    })

    it('see every write that was acknowledged before', async () => {
      for (let n = 0; n < 20; n++) {
        await database.run("insert into thing values ('more')")
        expect(await database.all('select count(*) as n from thing', [], 'large')).toEqual([{ n: n + 2 }])
      }
    })

    it('have the same limit in a transaction, which is undone, and whose connection is as before', async () => {
      const outcome = database.transaction(async (queries) => {
        await queries.run("insert into thing values ('lost')")
        await queries.all(ENDLESS, [], 'large')
      })
      await expect(outcome).rejects.toMatchObject({ code: 'store/too-slow' })
      expect(await database.all('select value from thing')).toEqual([{ value: 'first' }])
      const after = await database.transaction(async (queries) => {
        const [within] = await queries.all<{ limit: string }>(
          "select current_setting('statement_timeout') as limit",
          [],
          'large',
        )
        expect(within?.limit).toMatch(/^(2s|1\d{3}ms)$/u)
        return queries.all("select current_setting('statement_timeout') as limit")
      })
      expect(after).toEqual([{ limit: '30s' }])
    })

    it('of one transaction have the time of one, all together', async () => {
      const outcome = database.transaction(async (queries) => {
        for (let n = 0; n < 100; n++) await queries.all('select pg_sleep(0.3)', [], 'large')
      })
      await expect(outcome).rejects.toMatchObject({ code: 'store/too-slow' })
    })

    it('in transactions keep nobody from reading, however many they are', async () => {
      const order: string[] = []
      const asked = Array.from({ length: 12 }, () =>
        database
          .transaction((queries) => queries.all(ENDLESS, [], 'large'))
          .then(
            () => 'answered',
            (error: { code: string }) => {
              order.push('large')
              return error.code
            },
          ),
      )
      for (let n = 0; n < 20; n++) {
        await database.all('select value from thing')
        order.push('small')
      }
      expect(await Promise.all(asked)).toEqual(asked.map(() => 'store/too-slow'))
      expect(order.indexOf('large')).toBe(20)
    })
  })
}
