import { describe, expect, test } from 'vitest'
import { personas } from './sample.ts'
import { awkwardDays, resourcesOf, textAt } from './testing/charts.ts'

/** Dr Okafor's appointments of the day, in order. */
function todayOf(today: string) {
  return personas({ today })
    .flatMap((persona) => resourcesOf(persona).map((one) => ({ slug: persona.slug, one })))
    .filter(({ one }) => one.resourceType === 'Appointment' && textAt(one, 'start')?.startsWith(today) === true)
    .filter(({ one }) => JSON.stringify(one.participant).includes('"Practitioner/dave-okafor"'))
    .map(({ slug, one }) => ({ slug, start: textAt(one, 'start') ?? '', end: textAt(one, 'end') ?? '' }))
    .sort((one, other) => one.start.localeCompare(other.start))
}

describe.each(awkwardDays)('on %s', (today) => {
  test('Dr Okafor sees six to twelve people, each once', () => {
    const slugs = todayOf(today).map(({ slug }) => slug)
    expect(slugs.length).toBeGreaterThanOrEqual(6)
    expect(slugs.length).toBeLessThanOrEqual(12)
    expect(new Set(slugs).size).toBe(slugs.length)
  })

  test('none of them before the last one is over', () => {
    const booked = todayOf(today)
    expect(booked.filter(({ start }, index) => index > 0 && start < (booked[index - 1]?.end ?? ''))).toEqual([])
  })
})
