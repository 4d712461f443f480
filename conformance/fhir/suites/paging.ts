import { describe, expect, test } from 'vitest'
import { callerOf, entriesOf, includedOf, linkOf, matchesOf, pagesOf } from '../caller.ts'
import type { Served } from '../served.ts'

/** Pages: each match once, whatever is written meanwhile (e.5; statement 97). */
export function pagingSuite(served: () => Served): void {
  const dave = callerOf(served, { persona: 'dave', scope: 'user/*.cruds' })
  const subject = { reference: 'Patient/cf-paging' }
  const query = 'Observation?patient=cf-paging&code=paged'
  const add = async (text: string, date: string): Promise<string> => {
    const { status, body } = await dave.ask('POST', 'Observation', {
      body: {
        resourceType: 'Observation',
        status: 'final',
        code: { coding: [{ code: 'paged' }], text },
        subject,
        effectiveDateTime: date,
      },
    })
    expect(status).toBe(201)
    return String(body.id)
  }
  let made: Promise<readonly string[]> | undefined
  /** Twelve observations, some of one day; made once for the suite. */
  const twelve = (): Promise<readonly string[]> => {
    made ??= (async () => {
      const ids: string[] = []
      for (let at = 0; at < 12; at++)
        ids.push(`Observation/${await add(`row ${at}`, `2020-01-${10 + Math.floor(at / 3)}`)}`)
      return ids
    })()
    return made
  }

  describe('pages', () => {
    const sorts = ['', '_sort=date', '_sort=-date', '_sort=_lastUpdated', '_sort=-_id', '_sort=code,-date']
    const table = sorts.flatMap((sort) => [1, 2, 5, 12, 50].map((count) => [sort, count] as const))
    test.each(table)('97 next to the end gives each match once: "%s", _count=%i', async (sort, count) => {
      const expected = await twelve()
      const pages = await pagesOf(dave, `${query}&_count=${count}&_lastUpdated=gt2020${sort === '' ? '' : `&${sort}`}`)
      for (const page of pages) expect(matchesOf(page).length).toBeLessThanOrEqual(count)
      const all = pages.flatMap(matchesOf)
      expect(expected.filter((key) => all.filter((one) => one === key).length === 1)).toEqual(expected)
    })

    test.each([['_sort=date'], ['_sort=-date'], ['_sort=_id'], ['']])(
      '97 what was there is given once though rows are added, changed and deleted meanwhile: "%s"',
      async (sort) => {
        const expected = await twelve()
        const doomed = await add('doomed', '2020-01-31')
        const seen: string[] = []
        const added: string[] = []
        for (let at: string | undefined = `${query}&_count=2&${sort}`; at !== undefined; ) {
          const { status, body } = await dave.get(at)
          expect(status).toBe(200)
          seen.push(...matchesOf(body))
          at = linkOf(body, 'next')
          if (added.length < 8) {
            for (const date of ['2019-12-01', '2020-01-31']) added.push(await add(`meanwhile ${date}`, date))
          }
          await dave.ask('DELETE', `Observation/${doomed}`)
        }
        expect(expected.filter((key) => seen.filter((one) => one === key).length === 1)).toEqual(expected)
        expect(new Set(seen).size).toBe(seen.length)
        for (const id of added) await dave.ask('DELETE', `Observation/${id}`)
      },
    )

    test('97 a page holds the includes of its own matches, which neither _count nor total counts', async () => {
      await twelve()
      const pages = await pagesOf(dave, `${query}&_count=5&_total=accurate&_include=Observation:subject`)
      expect(pages.map((page) => [page.total, matchesOf(page).length, includedOf(page)])).toEqual([
        [12, 5, ['Patient/cf-paging']],
        [12, 5, ['Patient/cf-paging']],
        [12, 2, ['Patient/cf-paging']],
      ])
    })

    test('e.5 links of a page are called self, next, previous, first, last and nothing else', async () => {
      await twelve()
      for (const page of await pagesOf(dave, `${query}&_count=5`)) {
        const relations = (page.link as { relation: string }[]).map(({ relation }) => relation)
        expect(relations).toContain('self')
        expect(relations.filter((one) => !['self', 'next', 'previous', 'first', 'last'].includes(one))).toEqual([])
      }
    })

    test('97 a _count beyond any page is lowered, not refused', async () => {
      const { status, body } = await dave.get(`${query}&_count=999999999`)
      expect([status, entriesOf(body).length >= 12]).toEqual([200, true])
    })

    test.each([
      ['changed', (url: string) => url.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
      ['cut short', (url: string) => url.slice(0, -8)],
    ])('e.5 a paging link that was %s is refused', async (_what, spoil) => {
      await twelve()
      const next = linkOf((await dave.get(`${query}&_count=5`)).body, 'next') ?? ''
      expect(next).not.toBe('')
      const { status, body } = await dave.get(spoil(next))
      expect([status, body.resourceType]).toEqual([400, 'OperationOutcome'])
    })
  })
}
