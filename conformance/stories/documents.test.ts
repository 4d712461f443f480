import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled, type WatchedPage } from '../support/browser.ts'
import { openStage, type Stage } from '../support/stage.ts'
import { attack, costlyDocuments, unsafeDocuments } from '../support/unsafe-documents.ts'

/** Bytes of a record never run in the container's origin (design §3.6), and paper tells as much as the page (ui 4.11). */
let stage: Stage
let dave: WatchedPage
const record = '/emr/records/unsafe-documents'

beforeAll(async () => {
  stage = await openStage()
  const file = join(stage.container.data, '..', `documents-${process.pid}.json`)
  const entry = unsafeDocuments.map((resource) => ({ resource }))
  writeFileSync(file, JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }))
  const command = join(import.meta.dirname, '..', '..', 'packages', 'server', 'src', 'main.ts')
  const flags = ['--conditions=source', command, 'import', file, '--data', stage.container.data]
  const { stdout } = await promisify(execFile)(process.execPath, flags)
  expect(stdout).toContain(`${entry.length} stored`)
  dave = await stage.as('Dave')
})
afterAll(() => stage.close())

/** The words of the document that is being read. */
async function read(id: string): Promise<string> {
  await dave.page.goto(`${stage.container.url}${record}/notes/${id}`)
  const reader = dave.page.locator('article')
  await reader.waitFor()
  await settled(dave.page)
  expect(await reader.locator('script, svg, iframe, object, embed, [onerror]').count()).toBe(0)
  expect(await dave.page.title()).toBe('Notes · …077 · Chartroom')
  return (await reader.textContent()) ?? ''
}

test('markup is read as its words, and says so', async () => {
  const letter = await read('as-html')
  expect(letter).toContain('Dear colleague,\nthanks')
  expect(letter).toContain('Shown as plain text')
  expect(letter).not.toContain('taken')
  // Markdown has no tags to leave out: what it says stands there as characters.
  expect(await read('as-markdown')).toContain(`# Plan\n${attack}`)
})

test('what is no picture is not drawn, and what may hold a script is a download only', async () => {
  expect(await read('as-picture')).toContain('not the kind of file that it is recorded as')
  expect(await read('as-vector')).toContain('This kind of file is not shown here')
  for (const id of ['as-picture', 'as-vector']) {
    await read(id)
    expect([id, await dave.page.locator('article img').count()]).toEqual([id, 0])
  }
})

test('a file elsewhere is named and not fetched, and one that was altered says so', async () => {
  const asked: string[] = []
  dave.page.on('request', (request) => asked.push(new URL(request.url()).origin))
  expect(await read('elsewhere')).toContain('https://elsewhere.example/letter.pdf')
  expect(asked.filter((origin) => origin.includes('elsewhere'))).toEqual([])
  const altered = await read('altered')
  expect(altered).toContain('size is not the recorded one')
  expect(altered).toContain('does not match its recorded checksum')
})

test('what was entered in error is read only by whoever asks (ui 3.12)', async () => {
  expect(await read('withdrawn')).not.toContain('never true')
  await dave.page.getByRole('button', { name: 'Show what was withdrawn' }).click()
  await dave.page.getByText('never true').waitFor()
})

test('asking for one withdrawn document is not asking for the next', async () => {
  await read('withdrawn')
  await dave.page.getByRole('button', { name: 'Show what was withdrawn' }).click()
  await dave.page.getByText('never true').waitFor()
  await dave.page.getByRole('button', { name: /entries withdrawn/ }).click()
  await dave.page.getByRole('link', { name: 'Of yet another person' }).click()
  await dave.page.getByRole('heading', { name: 'Of yet another person' }).waitFor()
  expect(await dave.page.getByRole('button', { name: 'Show what was withdrawn' }).isVisible()).toBe(true)
  expect(await dave.page.locator('article').textContent()).not.toContain('nor was this')
})

test('what is not all that the file says, says so', async () => {
  const hidden = await read('hidden')
  expect(hidden).toContain('Nothing readable here. Download it.')
  const half = await read('half-hidden')
  expect(half).toContain('Dear colleague')
  expect(half).toContain('Not all of it is shown.')
  expect(await read('too-large')).toContain('Too large to show here. Download it.')
  const earlier = await read('earlier')
  expect(earlier).toContain('names another version of this file')
  expect(earlier).toContain('what stands there now')
})

test('no document makes the page stand still: the banner stays and the next document opens', async () => {
  for (const id of costlyDocuments) {
    await read(id)
    expect([id, await dave.page.getByRole('button', { name: /^(Download file|Open PDF)$/ }).isVisible()]).toEqual([
      id,
      true,
    ])
    expect([id, await dave.page.getByRole('region', { name: 'Person' }).isVisible()]).toEqual([id, true])
    await dave.page.getByRole('link', { name: 'A letter' }).click()
    await dave.page.getByText('Dear colleague,').waitFor()
  }
})

test('an entry that cannot be drawn takes neither the banner nor the other documents away (ui 4.11)', async () => {
  // Changed on its way to the page: whatever a container takes in, the page has to bear it.
  const watched = await stage.as('Dave')
  const { page } = watched
  const broken: Record<string, object> = { 'as-html': { title: 5 } }
  await page.route('**/fhir/DocumentReference?*', async (route) => {
    const answer = await route.fetch()
    const bundle = (await answer.json()) as {
      entry?: { resource?: { id?: string; content?: { attachment: object }[] } }[]
    }
    for (const { resource } of bundle.entry ?? []) {
      for (const content of resource?.content ?? []) Object.assign(content.attachment, broken[resource?.id ?? ''])
    }
    await route.fulfill({ response: answer, json: bundle })
  })
  const address = `${stage.container.url}${record}/notes`
  const banner = page.getByRole('region', { name: 'Person' })
  await page.goto(`${address}/as-html`)
  await page.getByText('File not shown.').waitFor()
  expect(await banner.isVisible()).toBe(true)
  await page.getByRole('link', { name: 'Half hidden' }).click()
  await page.getByText('Dear colleague').waitFor()
  expect(await page.getByText('File not shown.').count()).toBe(0)

  broken['as-html'] = { contentType: 5 }
  await page.goto(`${address}/as-html`)
  await page.getByText('Notes not shown').waitFor()
  expect(await page.getByText('Nothing was changed in the record').isVisible()).toBe(true)
  expect(await banner.isVisible()).toBe(true)
  await page
    .getByRole('link', { name: /^Problems/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Problems', level: 1 }).waitFor()
  expect(await page.getByText('Notes not shown').count()).toBe(0)
  await watched.context.close()
})

test('markup called data leaves under a name that no browser runs', async () => {
  await read('as-xml')
  const download = dave.page.waitForEvent('download')
  await dave.page.getByRole('button', { name: 'Download file' }).click()
  expect((await download).suggestedFilename()).toBe('document.txt')
})

test('a PDF leaves as a download whose name tells nothing (ui 3.17)', async () => {
  expect(await read('as-pdf')).toContain('3 pages')
  const download = dave.page.waitForEvent('download')
  await dave.page.getByRole('button', { name: 'Open PDF' }).click()
  expect((await download).suggestedFilename()).toBe('document.pdf')
  expect(new URL(dave.page.url()).pathname).toBe(`${record}/notes/as-pdf`)
})

test('every printed sheet is numbered and names the person, and nothing else of the page is printed', async () => {
  const { page } = dave
  await page.goto(`${stage.container.url}/emr/records/nguyen-thi-minh-khai/print`)
  await page.getByText('Everything is loaded.').waitFor()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  for (const control of ['Print chart', 'Find a patient', 'Known allergies']) {
    expect([control, await page.getByText(control).first().isVisible()]).toEqual([control, false])
  }
  const head = await page.locator('[data-print-document] > table > thead').textContent()
  for (const told of ['Nguyễn', '1968', 'Record no.', 'Printed', 'Dr Dave Okafor', 'Demo data']) {
    expect(head).toContain(told)
  }
  expect(await page.getByText('▲▲ critically high').first().isVisible()).toBe(true)
  const pageRules = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .map((rule) => rule.cssText)
      .filter((text) => text.startsWith('@page')),
  )
  expect(pageRules.join('')).toMatch(/counter\(page\).*counter\(pages\)/s)
  const bytes = await page.pdf({ format: 'A4' })
  expect(bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1)
  await page.emulateMedia({ media: null, colorScheme: null })
})

test('none of it made the page complain', () => {
  expect(dave.complaints).toEqual([])
})
