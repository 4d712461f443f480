import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../support/stage.ts'

/** A chart that stays open while another process writes in its record (ui 3.18). */
let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const command = join(import.meta.dirname, '..', '..', 'packages', 'server', 'src', 'main.ts')

/** Imports as an operator does, in a process of its own. */
async function importResources(...resources: readonly { readonly resourceType: string; readonly id: string }[]) {
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
  } as never)
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
  } as never)
  await frame.getByText('There are newer entries in the record.').waitFor()
  await frame.getByRole('button', { name: 'Read again' }).click()
  await frame
    .getByText(/ibuprofen/i)
    .first()
    .waitFor()
  await context.close()
})
