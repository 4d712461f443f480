import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
beforeEach(() => stage.container.reset())
afterAll(() => stage?.close())

describe('never the wrong patient (design §3.13)', () => {
  it('drops a launch that is answered after the record was changed, and ends its instance', async () => {
    const { page, show, frameWith, messages, close } = await stage.openPage()
    const gate = stage.container.gate(/^\/api\/launches$/)
    await show('app', 'anna')
    await gate.reached
    await show('app', 'bela')
    gate.open()
    await frameWith('warfarin')
    await expect.poll(() => stage.container.ended('instance-1') || stage.container.ended('instance-2')).toBe(true)
    expect([...stage.container.instances.values()].map((instance) => instance.record_id)).toEqual(['bela'])
    expect(await page.locator('#slot iframe').count()).toBe(1)
    expect((await messages()).join()).not.toContain('anna')
    await close()
  })

  it('removes the frame of the old record in the very call that changes the record', async () => {
    const { page, show, frameWith, close } = await stage.openPage()
    await show('app', 'anna')
    await frameWith('metformin, lisinopril')
    const left = await page.evaluate(() => {
      const slot = document.querySelector('#slot') as HTMLElement & { record: string }
      slot.record = 'bela'
      return slot.querySelectorAll('iframe').length
    })
    expect(left).toBe(0)
    await frameWith('warfarin')
    await close()
  })

  it('shows nothing of a record that was left while its app was loading', async () => {
    const { page, show, frameWith, messages, close } = await stage.openPage()
    await page.evaluate(() => {
      const slot = document.querySelector('#slot') as HTMLElement & { record: string }
      new MutationObserver((_, observer) => {
        observer.disconnect()
        slot.record = 'bela'
      }).observe(slot, { childList: true })
    })
    await show('app', 'anna')
    await frameWith('warfarin')
    expect((await messages()).filter((message) => String(message).startsWith('shown'))).toEqual([
      expect.stringContaining('Person bela'),
    ])
    await close()
  })

  it('drops the answer to a call that was under way when the record was changed (C-49)', async () => {
    const { show, state, frameWith, events, messages, close } = await stage.openPage()
    const gate = stage.container.gate(/^\/smart\/records\/anna\//)
    await show('app', 'anna')
    await state('ready')
    await gate.reached
    await show('app', 'bela')
    gate.open()
    await frameWith('warfarin')
    expect((await messages()).join()).not.toContain('metformin')
    expect((await events('call')).map((call) => call.path)).toEqual(['/records/bela/medications/'])
    await close()
  })

  it('refuses and ends an instance that the container bound to another record', async () => {
    const { page, show, state, close } = await stage.openPage()
    stage.container.confused = true
    await show('app', 'anna')
    expect((await state('refused')).code).toBe('launch/other-record')
    expect(await page.locator('#slot iframe').count()).toBe(0)
    expect(stage.container.instances.size).toBe(0)
    await close()
  })

  it('ends on the right record however often and however fast it is changed', async () => {
    const { page, frameWith, messages, close } = await stage.openPage()
    await page.evaluate(async () => {
      const slot = document.querySelector('#slot') as HTMLElement & { app: string; record: string }
      slot.app = 'app'
      for (let round = 0; round < 30; round += 1) {
        slot.record = round % 2 ? 'anna' : 'bela'
        await new Promise((done) => setTimeout(done, (round * 7) % 23))
      }
      slot.record = 'bela'
    })
    await frameWith('warfarin')
    await expect.poll(() => [...stage.container.instances.values()].map((each) => each.record_id)).toEqual(['bela'])
    for (const message of await messages()) {
      if (String(message).includes('Person anna')) expect(message).not.toContain('warfarin')
      if (String(message).includes('Person bela')) expect(message).not.toContain('metformin')
    }
    await close()
  })

  it('launches once when app and record are set one after the other', async () => {
    const { show, frameWith, close } = await stage.openPage()
    await show('app', 'anna')
    await frameWith('metformin, lisinopril')
    expect(stage.container.asked.filter((asked) => asked.path === '/api/launches')).toHaveLength(1)
    await close()
  })
})
