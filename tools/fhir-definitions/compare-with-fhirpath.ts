import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type JsonObject, parseExact } from '../../packages/server/src/fhir/exact-json.ts'
import { RowSink } from '../../packages/server/src/fhir/index-rows/row-sink.ts'
import { searchDefinitionsOf } from '../../packages/server/src/fhir/index-rows/search-table.ts'
import { buildTrie, type TypeTrie } from '../../packages/server/src/fhir/index-rows/trie.ts'
import { walk } from '../../packages/server/src/fhir/index-rows/walk.ts'
import type { SearchParameterDefinition } from './definitions.ts'

export interface Comparison {
  readonly resources: number
  readonly results: number
  /** `file parameter: values that we find, values that fhirpath finds` */
  readonly differences: readonly string[]
}

type Evaluate = (resource: object) => readonly unknown[]
interface Fhirpath {
  compile(expression: string, model: unknown): Evaluate
}

/** fhirpath and its R4 model from beside the definitions; null when they are not installed. */
export async function loadFhirpath(definitions: string): Promise<((expression: string) => Evaluate) | null> {
  const resolve = createRequire(join(definitions, 'package.json')).resolve
  try {
    const { default: fhirpath } = (await import(pathToFileURL(resolve('fhirpath')).href)) as { default: Fhirpath }
    const { default: model } = (await import(pathToFileURL(resolve('fhirpath/fhir-context/r4')).href)) as {
      default: unknown
    }
    return (expression) => fhirpath.compile(expression, model)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null
    throw error
  }
}

/** Types whose thousands of instances are the definitions themselves, and no examples of records. */
const definitionTypes = /^(SearchParameter|StructureDefinition|ValueSet|CodeSystem|OperationDefinition|package|\.)/

export function exampleFiles(definitions: string): readonly string[] {
  return readdirSync(definitions).filter((name) => /^[A-Z].*\.json$/.test(name) && !definitionTypes.test(name))
}

/** Counts, for every example and parameter, the values that both find. */
export function compareOverExamples(
  definitions: string,
  parameters: readonly SearchParameterDefinition[],
  compile: (expression: string) => Evaluate,
): Comparison {
  const comparable = parameters.filter(isComparable)
  // Members of a union one by one: `|` merges equal values, and throws where one has a comparator.
  const compiled = new Map(
    comparable.map(({ url, expression }) => [url, expression.split('|').map((member) => compile(asOfType(member)))]),
  )
  const differences: string[] = []
  let results = 0
  const files = exampleFiles(definitions)
  for (const file of files) {
    const text = readFileSync(join(definitions, file), 'utf8')
    const resource = parseExact(text) as JsonObject
    const plain: { readonly resourceType: string } = JSON.parse(text)
    const ours = valuesFound(resource)
    for (const { base, code, url } of comparable) {
      if (!base.includes(plain.resourceType) && !base.includes('Resource')) continue
      const theirs = (compiled.get(url) ?? []).reduce((sum, member) => sum + member(plain).length, 0)
      const found = ours.get(code) ?? 0
      results++
      if (found !== theirs) differences.push(`${file} ${code}: ${found}, ${theirs}`)
    }
  }
  return { resources: files.length, results, differences }
}

/**
 * Without what either cannot do: composites have no values of their own, resolve() would load, and the store keeps id and
 * time. fhirpath does not know hasExtension().
 */
function isComparable({ type, expression, code }: SearchParameterDefinition): boolean {
  if (type === 'composite' || type === 'special' || code === '_id' || code === '_lastUpdated') return false
  return !/resolve\(\)|hasExtension|exists\(\)/.test(expression)
}

/** As fhirpath reads `as`, a list throws (FHIRPath 2.0 §6.3.3); what is meant is ofType for each item. */
function asOfType(expression: string): string {
  return expression
    .replaceAll(/\(([A-Za-z.]+) as ([A-Za-z]+)\)/g, '$1.ofType($2)')
    .replaceAll(/\.as\(([A-Za-z]+)\)/g, '.ofType($1)')
}

const tries = new Map<string, TypeTrie>()

function valuesFound(resource: JsonObject): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const type = String(resource.resourceType)
  const trie = tries.get(type) ?? buildTrie(searchDefinitionsOf(type), () => counting)
  tries.set(type, trie)
  const sink = new CountingSink(resource, counts)
  walk(resource, trie.root, sink, { composites: () => undefined, truths: () => undefined })
  return counts
}

class CountingSink extends RowSink {
  readonly counts: Map<string, number>

  constructor(resource: JsonObject, counts: Map<string, number>) {
    super(resource, {})
    this.counts = counts
  }
}

function counting(_value: unknown, params: readonly { readonly name: string }[], rows: RowSink): void {
  if (!(rows instanceof CountingSink)) return
  for (const { name } of params) rows.counts.set(name, (rows.counts.get(name) ?? 0) + 1)
}
