import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, readFhir, type Stage } from '../support/stage.ts'

/** A chart that stays open while another process writes in its record (ui 3.18). */
let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const command = join(import.meta.dirname, '..', '..', 'packages', 'server', 'src', 'main.ts')

/** Imports as an operator does, in a process of its own. */
async function importResources(
  ...resources: readonly { readonly resourceType: string; readonly id: string; readonly [element: string]: unknown }[]
) {
  const file = join(stage.container.data, '..', `live-${resources[0]?.id}.ndjson`)
  writeFileSync(file, resources.map((one) => `${JSON.stringify(one)}\n`).join(''))
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--conditions=source',
    command,
    'import',
    file,
    '--data',
    stage.container.data,
  ])
  expect(stdout).toContain(`${resources.length} stored`)
}

const sodium = (id: string, value: number, flag: string) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  category: [
    { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] },
  ],
  code: { coding: [{ system: 'http://loinc.org', code: '2951-2' }], text: 'Sodium' },
  subject: { reference: 'Patient/penny-silva' },
  effectiveDateTime: new Date().toISOString(),
  valueQuantity: { value, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
  interpretation: [
    { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code: flag }] },
  ],
})

test('a result that arrives while one reads is announced, and shown when asked for', async () => {
  const { page, context, complaints } = await stage.as('Dave')
  await page.goto(`${stage.container.url}/emr/records/penny-silva`)
  await page.getByText('live', { exact: true }).waitFor()
  await page.getByRole('region', { name: 'Results' }).getByText('Hemoglobin').first().waitFor()
  await importResources(sodium('live-sodium-1', 118, 'LL'))
  await page.getByText('New: Results 1, 1 critical').waitFor()
  expect(await page.getByRole('region', { name: 'Results' }).getByText('Sodium').count()).toBe(0)
  await page.getByRole('button', { name: 'Show new entries' }).click()
  await page.getByRole('region', { name: 'Critical results' }).getByText('118').waitFor()
  expect(await page.getByText('New: Results').count()).toBe(0)
  expect(complaints).toEqual([])
  await context.close()
})

test('an allergy is in the banner as soon as it is written, and another record’s changes are nobody’s here', async () => {
  const { page, context } = await stage.as('Dave')
  await page.goto(`${stage.container.url}/emr/records/aylin-yildiz`)
  const banner = page.getByRole('region', { name: 'Person' })
  await banner.getByText('No known allergies').waitFor()
  await page.getByText('live', { exact: true }).waitFor()
  await importResources(sodium('live-sodium-2', 139, 'N'), {
    resourceType: 'AllergyIntolerance',
    id: 'live-latex',
    clinicalStatus: { coding: [{ code: 'active' }] },
    code: { text: 'Latex' },
    patient: { reference: 'Patient/aylin-yildiz' },
  })
  await banner.getByText('Latex').waitFor()
  expect(await page.getByText('New:').count()).toBe(0)
  await context.close()
})

test('the app in the chart is told of a change in what it may read', async () => {
  const { page, context } = await stage.as('Dave')
  await page.goto(`${stage.container.url}/emr/records/jurgen-weiss`)
  await page
    .getByRole('button', { name: /Medication list/ })
    .first()
    .click()
  const frame = page.frameLocator('smart-app iframe')
  await frame.locator('.medicine h3').first().waitFor()
  await importResources({
    resourceType: 'MedicationRequest',
    id: 'live-ibuprofen',
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: {
      text: 'ibuprofen 400 MG Oral Tablet',
      coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '197805' }],
    },
    subject: { reference: 'Patient/jurgen-weiss' },
    authoredOn: new Date().toISOString().slice(0, 10),
    dosageInstruction: [{ text: 'One tablet three times daily' }],
  })
  await frame.getByText('There are newer entries in the record.').waitFor()
  await frame.getByRole('button', { name: 'Read again' }).click()
  await frame
    .getByText(/ibuprofen/i)
    .first()
    .waitFor()
  await context.close()
})

test('what is written while the chart is still loading, or while the server does not answer, is never lost', async () => {
  const { page, context } = await stage.as('Dave')
  // The first answer about results is slow: the result is written after the server read, before the page has it.
  let slow = true
  await context.route('**/fhir/Observation?category=laboratory**', async (route) => {
    const response = await route.fetch()
    if (slow) {
      slow = false
      await importResources({ ...sodium('live-sodium-3', 151, 'H'), subject: { reference: 'Patient/soren-lindqvist' } })
      await new Promise((done) => setTimeout(done, 1500))
    }
    await route.fulfill({ response })
  })
  await page.goto(`${stage.container.url}/emr/records/soren-lindqvist`)
  await page.getByText(/^New: .*Results 1/).waitFor()
  // The next look at what is newer fails twice.
  let failures = 2
  await context.route('**/fhir/Observation?category=laboratory**_lastUpdated**', async (route) => {
    failures -= 1
    if (failures >= 0) await route.abort()
    else await route.fallback()
  })
  await importResources({ ...sodium('live-sodium-4', 152, 'H'), subject: { reference: 'Patient/soren-lindqvist' } })
  await page.getByText('fetching what is new').waitFor()
  await page.getByText(/^New: .*Results 2/).waitFor()
  await page.getByText('live', { exact: true }).waitFor()
  await context.close()
})

test('after the line was down everything is asked again: the person in the banner too', async () => {
  const { page, context } = await stage.as('Dave')
  const [patient] = await readFhir(page, '/fhir/Patient?_id=osk-jonsdottir')
  // A line that breaks as soon as it is open; before the next is, somebody writes.
  let lines = 0
  await context.route('**/api/records/osk-jonsdottir/events', async (route) => {
    lines += 1
    if (lines === 1) {
      await route.fulfill({ contentType: 'text/event-stream', body: 'event: open\ndata: {}\n\n' })
      return
    }
    if (lines === 2)
      await importResources({
        ...patient,
        resourceType: 'Patient',
        id: 'osk-jonsdottir',
        deceasedDateTime: '2026-11-20',
      })
    await route.continue()
  })
  await page.goto(`${stage.container.url}/emr/records/osk-jonsdottir`)
  await page.getByText(/updates paused/).waitFor()
  await page.getByRole('region', { name: 'Person' }).getByText('Died').waitFor()
  await page.getByText('live', { exact: true }).waitFor()
  await context.close()
})
