import { type AsPerson, serveForTests, type TestServing } from '../cli/test-serving.ts'
import type { Json } from '../fhir/exact-json.ts'
import { importBundle } from '../ingest/import-bundle.ts'
import { readRdfXml, type TestGraph } from './test-graph.ts'
import { classicRecord, testApp } from './test-record.ts'

/** A container that holds the record of the acceptance table, and an app that may read all of it. */
export interface TestClassic {
  readonly serving: TestServing
  readonly dave: AsPerson
  /** `api_base` */
  readonly base: string
  tokenFor(record_id: string): Promise<string>
  /** Asks for a path of a record, with its token. */
  ask(record_id: string, path: string, headers?: Record<string, string>): Promise<Response>
  /** @throws when the answer is not 200 */
  graphOf(record_id: string, path: string): Promise<TestGraph>
  close(): Promise<void>
}

export async function serveClassic(): Promise<TestClassic> {
  const serving = await serveForTests()
  const { container } = serving
  const deps = { record: container.record, store: container.store, organization: 'harbour-clinic' }
  const { failed } = await importBundle(classicRecord as Json, 'classic', deps)
  if (failed.length > 0) throw new Error(`The record of the tests was refused: ${JSON.stringify(failed)}`)
  await container.store.putApp({ id: testApp.id, manifest: JSON.stringify(testApp), approved: true, suspended: false })
  const dave = await serving.signIn('dave')
  const base = `${serving.origin}/smart`
  const tokens = new Map<string, string>()
  const tokenFor = async (record_id: string): Promise<string> => {
    const known = tokens.get(record_id)
    if (known !== undefined) return known
    const answer = await dave('POST', '/api/launches', { app_id: testApp.id, record_id })
    if (answer.status !== 201) throw new Error(`launch beside ${record_id}: ${answer.status}`)
    const { instance } = (await answer.json()) as { instance: { connect_token: string } }
    tokens.set(record_id, instance.connect_token)
    return instance.connect_token
  }
  const ask: TestClassic['ask'] = async (record_id, path, headers = {}) => {
    const authorization = `Connect ${await tokenFor(record_id)}`
    return fetch(`${base}/records/${record_id}/${path}`, { headers: { authorization, ...headers } })
  }
  const graphOf: TestClassic['graphOf'] = async (record_id, path) => {
    const answer = await ask(record_id, path)
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    return readRdfXml(await answer.text())
  }
  return { serving, dave, base, tokenFor, ask, graphOf, close: () => serving.close() }
}
