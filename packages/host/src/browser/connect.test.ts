import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

describe('an app in its frame, across origins', () => {
  it('gets its context and reads its record through the page (design §5)', async () => {
    const { page, errors, show, state, frameWith, close } = await stage.openPage()
    await show('app', 'anna')
    await state('ready')
    const frame = await frameWith('metformin, lisinopril')
    expect(await frame.locator('#who').textContent()).toBe('Person anna')
    expect(await frame.locator('html').getAttribute('data-scheme')).toBe('dark')
    expect(errors).toEqual([])
    expect(await page.evaluate('events.filter((event) => event.name === "call")')).toMatchObject([
      { path: '/records/anna/medications/', status: 200 },
    ])
    await close()
  })
})
