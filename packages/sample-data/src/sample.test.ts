import { describe, expect, test } from 'vitest'
import { accounts, personas, resources, sharedBundle } from './index.ts'
import { everyone } from './personas/everyone.ts'
import { awkwardDays, membersOf, personOn, resourcesOf, sharedOn } from './testing/charts.ts'

const today = '2026-11-24'
const idsOf = (seed: number): string[] =>
  personas({ today, seed }).flatMap((one) => resourcesOf(one).map(({ id }) => id))

describe('personas', () => {
  test.each(['2026-02-30', '24.11.2026', '', '2026-11-24T00:00:00Z'])('refuses %j as a day', (wrong) => {
    expect(() => personas({ today: wrong })).toThrow(TypeError)
    expect(() => sharedBundle({ today: wrong })).toThrow(TypeError)
  })

  test('the same day and seed give the same bytes', () => {
    expect(JSON.stringify(personas({ today, seed: 7 }))).toBe(JSON.stringify(personas({ today, seed: 7 })))
    expect(JSON.stringify(sharedBundle({ today }))).toBe(JSON.stringify(sharedBundle({ today })))
  })

  test('another seed varies measurements and nothing else: ids and stories stay', () => {
    expect(JSON.stringify(personas({ today, seed: 1 }))).not.toBe(JSON.stringify(personas({ today, seed: 2 })))
    expect(idsOf(1)).toEqual(idsOf(2))
  })

  test('there are as many as are written, each with its Patient first and its slug as record id', () => {
    const all = personas({ today })
    expect(all).toHaveLength(everyone.length)
    expect(all.map((one) => resourcesOf(one)[0]?.id)).toEqual(all.map((one) => one.slug))
    expect(all.every((one) => one.record_id === one.slug && one.story.length > 40)).toBe(true)
  })

  test.each(awkwardDays)('no two resources share an id on %s, and every id is one (R4 §2.24.0.1)', (day) => {
    const all = [...sharedOn(day), ...personas({ today: day }).flatMap(resourcesOf)]
    const keys = all.map((one) => `${one.resourceType}/${one.id}`)
    const seen = new Set<string>()
    expect(keys.filter((key) => seen.size === seen.add(key).size)).toEqual([])
    expect(all.filter((one) => !/^[A-Za-z0-9.-]{1,64}$/.test(one.id))).toEqual([])
  })

  test('every entry puts its own resource, under an absolute fullUrl', () => {
    for (const entry of personas({ today }).flatMap((one) => one.bundle.entry)) {
      const address = `${entry.resource.resourceType}/${entry.resource.id}`
      expect(entry.request).toEqual({ method: 'PUT', url: address })
      expect(entry.fullUrl).toBe(`https://chartroom.example/fhir/${address}`)
    }
  })

  test('every reference resolves in the same chart or among what is shared', () => {
    const shared = sharedOn(today)
    const dangling = [shared, ...personas({ today }).map(resourcesOf)].flatMap((resources) => {
      const known = new Set([...shared, ...resources].map((one) => `${one.resourceType}/${one.id}`))
      return resources.flatMap((one) =>
        [...membersOf(one)].filter(
          ([path, value]) => path.endsWith('reference') && typeof value === 'string' && !known.has(value),
        ),
      )
    })
    expect(dangling).toEqual([])
  })

  test('one by one they are the same resources as in the bundles, the shared ones first', () => {
    const bundled = [...sharedOn(today), ...personas({ today }).flatMap(resourcesOf)]
    expect([...resources({ today })]).toEqual(bundled)
    expect(() => [...resources({ today: '2026-02-30' })]).toThrow(TypeError)
  })

  test('record numbers have eight digits and belong to one person each', () => {
    const numbers = personas({ today }).flatMap((one) =>
      [...membersOf(resourcesOf(one)[0]?.identifier)].flatMap(([path, value]) => (path === '[0].value' ? [value] : [])),
    )
    expect(numbers.every((number) => /^\d{8}$/.test(String(number)))).toBe(true)
    expect(new Set(numbers).size).toBe(everyone.length)
  })
})

describe('accounts', () => {
  test('open records that exist, under people that exist', () => {
    const slugs = personas({ today }).map((one) => one.slug)
    const people = [...sharedOn(today), ...personOn(today, 'penny-silva')].map((one) => `${one.resourceType}/${one.id}`)
    for (const account of accounts) {
      expect(slugs).toEqual(expect.arrayContaining(account.records.map((record) => record.record_id)))
      if (account.fhir_user !== null) expect(people).toContain(account.fhir_user)
      expect(people).toEqual(expect.arrayContaining(account.organizations.map((id) => `Organization/${id}`)))
    }
  })

  test('only the patients of Hillside Practice are outside the organisation that dave sees', () => {
    const outside = personas({ today }).filter((one) => {
      const managing = JSON.stringify(resourcesOf(one)[0]?.managingOrganization)
      return !accounts.some((account) => account.organizations.some((id) => managing.includes(`"Organization/${id}"`)))
    })
    expect(outside.map((one) => one.slug)).toEqual(['hana-yamada', 'oluwaseun-adebayo'])
  })
})
