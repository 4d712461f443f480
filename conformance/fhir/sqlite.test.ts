import { afterAll, beforeAll, describe } from 'vitest'
import { type Served, serveRecords } from './served.ts'
import { suites } from './suites.ts'

let served: Served
beforeAll(async () => {
  served = await serveRecords()
})
afterAll(() => served?.close())

describe('FHIR R4 on SQLite', () => {
  for (const suite of suites) suite(() => served)
})
