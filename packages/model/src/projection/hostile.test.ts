import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchCall } from '../calls/match-call.ts'
import { project } from '../calls/project.ts'
import { parseExact } from '../fhir/exact-number.ts'
import { followedReferences } from '../fhir/followed-references.ts'
import { type FhirResource, isJson, isResource, list, text } from '../fhir/read.ts'
import { calls } from '../ontology/calls.ts'
import { checkCardinality } from '../rdf/check-cardinality.ts'
import { writeJsonLd } from '../rdf/write-json-ld.ts'
import { writeNTriples } from '../rdf/write-n-triples.ts'
import { writeRdfXml } from '../rdf/write-rdf-xml.ts'
import { canonicalJsonLd, canonicalRdfXml, canonicalTurtle } from '../testing/canonical.ts'
import { issueCodes } from './issues.ts'

const context = { api_base: 'http://c.example/smart', elapsed_ms: () => 0 }
const lists = calls.filter((call) => call.returns.kind === 'graph' && !/_id\}$/.test(call.http))

function answers(record_id: string, resources: readonly FhirResource[]) {
  return lists.map((call) => {
    const matched = matchCall('GET', call.http.slice('GET '.length).replace('{record_id}', record_id))
    if (matched === null) throw new TypeError(`${call.http} is no call`)
    return project(matched, resources, context)
  })
}

function judge({ graph, issues }: ReturnType<typeof answers>[number]): void {
  expect(checkCardinality(graph)).toEqual([])
  for (const issue of issues) expect(Object.keys(issueCodes)).toContain(issue.code)
}

const repositories = join(import.meta.dirname, '../../../../..')
const synthea = join(repositories, 'shared/data/synthea-r4')

/** Resources of a transaction Bundle with its `urn:uuid:` references rewritten, as an import does. */
function imported(file: string): readonly FhirResource[] {
  const bundle = parseExact(readFileSync(join(synthea, file), 'utf8'))
  const resources = isJson(bundle)
    ? list(bundle, 'entry')
        .map((entry) => entry.resource)
        .filter(isResource)
    : []
  const keys = new Map(
    resources.map((resource) => [text(resource, 'id'), `${resource.resourceType}/${text(resource, 'id')}`]),
  )
  const rewrite = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rewrite)
    if (!isJson(value) || Object.getPrototypeOf(value) !== Object.prototype) return value
    const rewritten = Object.entries(value).map(([name, item]) =>
      name === 'reference' && typeof item === 'string'
        ? [name, keys.get(item.replace('urn:uuid:', '')) ?? item]
        : [name, rewrite(item)],
    )
    return Object.fromEntries(rewritten)
  }
  return resources.map(rewrite).filter(isResource)
}

describe('projection of whole records', () => {
  it('says every Synthea record (../shared/data, where that is present) in graphs that conform, the same in every form', async () => {
    for (const file of existsSync(synthea) ? readdirSync(synthea).filter((name) => name.endsWith('.json')) : []) {
      const resources = imported(file)
      const patient = resources.find(({ resourceType }) => resourceType === 'Patient')
      const all = answers((patient && text(patient, 'id')) ?? '', resources)
      for (const answer of all) {
        judge(answer)
        const expected = await canonicalTurtle(writeNTriples(answer.graph))
        expect(await canonicalRdfXml(writeRdfXml(answer.graph))).toBe(expected)
        expect(await canonicalJsonLd(writeJsonLd(answer.graph))).toBe(expected)
      }
      // Nothing disappears: each request and each condition is a statement, or an issue says that a statement was lost.
      const by = (name: string) => all[lists.findIndex((call) => call.name === name)]
      expect(by('get_demographics')?.total).toBe(1)
      for (const [name, type] of [
        ['get_medications', 'MedicationRequest'],
        ['get_problems', 'Condition'],
        ['get_encounters', 'Encounter'],
        ['get_allergies', 'AllergyIntolerance'],
      ] as const) {
        const answer = by(name)
        const refused = answer?.issues.filter(
          ({ code, resource }) => issueCodes[code].loses === 'statement' && resource.startsWith(`${type}/`),
        )
        const count = resources.filter(({ resourceType }) => resourceType === type).length
        expect((answer?.total ?? 0) + new Set(refused?.map(({ resource }) => resource)).size).toBe(count)
      }
    }
  }, 60_000)

  it('throws for no shape of input: fixtures with any part replaced by anything', () => {
    const folder = join(import.meta.dirname, '../../fixtures/mapping')
    const resources = readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => {
        const parsed: { readonly resources: readonly FhirResource[] } = JSON.parse(
          readFileSync(join(folder, file), 'utf8'),
        )
        return parsed.resources
      })
    const places = resources.flatMap((resource) => pathsOf(resource).map((path) => ({ resource, path })))
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 3 }), ({ resource, path }, replacement) => {
        const broken = replaceAt(resource, path, replacement)
        const others = resources.filter((other) => other !== resource)
        if (!isResource(broken)) return
        for (const answer of answers('r1', [broken, ...others])) {
          for (const violation of checkCardinality(answer.graph)) expect(violation.rule).toBe('described-twice')
          writeRdfXml(answer.graph)
          writeJsonLd(answer.graph)
        }
      }),
      { numRuns: 600, seed: 11 },
    )
  })
})

describe('followedReferences', () => {
  const request: FhirResource = {
    resourceType: 'MedicationRequest',
    id: 'm1',
    medicationReference: { reference: 'Medication/d1/_history/2' },
    requester: { reference: 'Practitioner/p1' },
    encounter: { reference: 'Encounter/e1' },
    recorder: { reference: 'http://elsewhere.example/Practitioner/p2' },
    supportingInformation: [{ reference: 'Medication/d2' }, { reference: '#contained' }, { reference: 7 }],
  }

  it('finds what may be followed, once, here and not elsewhere, without what is there already', () => {
    const given = [request, { resourceType: 'Medication', id: 'd2' }, request]
    expect(followedReferences(given, ['Medication', 'Practitioner'])).toEqual([
      { type: 'Medication', id: 'd1' },
      { type: 'Practitioner', id: 'p1' },
    ])
  })
})

type Path = readonly string[]

function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([name, item]) => pathsOf(item, [...at, name]))]
}

function replaceAt(value: unknown, [name, ...rest]: Path, replacement: unknown): unknown {
  if (name === undefined) return replacement
  if (Array.isArray(value))
    return value.map((item, at) => (String(at) === name ? replaceAt(item, rest, replacement) : item))
  return isJson(value) ? { ...value, [name]: replaceAt(value[name], rest, replacement) } : value
}
