import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveForTests, type TestServing } from './test-serving.ts'

let serving: TestServing
beforeAll(async () => {
  serving = await serveForTests('--no-demo')
})
afterAll(() => serving.close())

test('outside a demo no app is there, and nothing on the reader’s own machine may be framed', async () => {
  expect(serving.apps).toEqual([])
  expect(await serving.container.store.apps()).toEqual([])
  const page = await fetch(`${serving.origin}/emr`)
  expect(page.headers.get('content-security-policy')).toContain("frame-src 'none'")
})

test('outside a demo no demo account is there, and the first administrator’s password is not her name', async () => {
  const { demo_accounts } = (await (await fetch(`${serving.origin}/api/container`)).json()) as {
    demo_accounts: unknown[]
  }
  expect(demo_accounts).toEqual([])
  await expect(serving.signIn('dave')).rejects.toThrow('401')
  await expect(serving.signIn('admin')).rejects.toThrow('401')
})
