import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeCalls } from '../calls/describe-calls.ts'
import { clientCalls } from './client-calls.ts'

const packages = join(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(packages, path), 'utf8')
const text = clientCalls(describeCalls(), read('model/src/objects/link-objects.ts'))

describe('clientCalls', () => {
  it('gives what the client has: a stale copy means that tools/generate.ts was not run', () => {
    expect(read('client/src/generated/calls.ts')).toBe(text)
  })

  it('derives the method from the name of the call, takes the variables beside the record as arguments, and the filters', () => {
    expect(text).toContain(
      'getMedications(filters?: GetMedicationsFilters, options?: CallOptions): Promise<SmartAnswer<Medication>>',
    )
    expect(text).toContain('getProblem(problem_id: string, options?: CallOptions): Promise<SmartAnswer<Problem>>')
    expect(text).toContain('getContainerManifest(options?: CallOptions): Promise<ContainerManifest>')
  })

  it('spells the keys of the JSON objects as smart-classic c.7 does, with arrays for sets', () => {
    expect(text).toContain('readonly drugName: CodedValue')
    expect(text).toContain('readonly vcard__n: VCardName')
    expect(text).toContain('readonly provider?: readonly Provider[]')
    expect(text).toContain('readonly fulfillment?: readonly Fulfillment[]')
  })
})
