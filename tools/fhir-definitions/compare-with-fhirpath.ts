import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isObject, type Json, type JsonObject } from '../../packages/server/src/fhir/exact-json.ts'
import { ContainedTypes } from '../../packages/server/src/fhir/index-rows/contained-types.ts'
import { referenceTarget } from '../../packages/server/src/fhir/index-rows/reference-forms.ts'
import { type FilledParameter, RowSink } from '../../packages/server/src/fhir/index-rows/row-sink.ts'
import { searchDefinitionsOf } from '../../packages/server/src/fhir/index-rows/search-table.ts'
import { buildTrie, type TypeTrie } from '../../packages/server/src/fhir/index-rows/trie.ts'
import { walk } from '../../packages/server/src/fhir/index-rows/walk.ts'
import type { SearchParameterDefinition } from './definitions.ts'

export interface Comparison {
  readonly resources: number
  readonly results: number
  /** `file parameter: values that we find but values that fhirpath finds` */
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

function sortedTexts(values: readonly unknown[]): string {
  return values
    .map((value) => JSON.stringify(value))
    .sort()
    .join(' ')
}

/** Types whose thousands of instances are the definitions themselves, and no examples of records. */
const definitionTypes = /^(SearchParameter|StructureDefinition|ValueSet|CodeSystem|OperationDefinition|package|\.)/

export function exampleFiles(definitions: string): readonly string[] {
  return readdirSync(definitions).filter((name) => /^[A-Z].*\.json$/.test(name) && !definitionTypes.test(name))
}

/** Compares, for every example and parameter, the values that both find, in whatever order. */
export function compareOverExamples(
  definitions: string,
  parameters: readonly SearchParameterDefinition[],
  compile: (expression: string) => Evaluate,
): Comparison {
  const compareResource = comparison(parameters, compile)
  const files = exampleFiles(definitions)
  const compared = files.flatMap((file) => {
    const plain: TypedResource = JSON.parse(readFileSync(join(definitions, file), 'utf8'))
    return compareResource(plain).map((result) => ({ file, ...result }))
  })
  const differences = compared.filter(({ found, theirs }) => found !== theirs)
  return {
    resources: files.length,
    results: compared.length,
    differences: differences.map(({ file, code, found, theirs }) => `${file} ${code}: ${found} but ${theirs}`),
  }
}

export type TypedResource = { readonly resourceType: string } & JsonObject

/** What both find for one parameter in one resource, as text. */
export interface Compared {
  readonly code: string
  readonly found: string
  readonly theirs: string
}

/** Compares one resource by all parameters of its type that have values of their own. */
export function comparison(
  parameters: readonly SearchParameterDefinition[],
  compile: (expression: string) => Evaluate,
): (resource: TypedResource) => readonly Compared[] {
  const comparable = parameters.filter(isComparable)
  // Members of a union one by one: `|` merges equal values, and throws where one has a comparator.
  const compiled = new Map(
    comparable.map(({ url, expression }) => [url, expression.split('|').map((member) => compile(runnable(member)))]),
  )
  return (resource) => {
    const ours = valuesFound(resource)
    return comparable
      .filter(({ base }) => base.includes(resource.resourceType) || base.includes('Resource'))
      .map(({ code, url }) => ({
        code,
        found: sortedTexts(ours.get(code) ?? []),
        theirs: sortedTexts((compiled.get(url) ?? []).flatMap((member) => member(resource))),
      }))
  }
}

/** Composites have no values of their own, `near` no rows; the store keeps id and time; `exists()` gives a truth, not values. */
function isComparable({ type, expression, code }: SearchParameterDefinition): boolean {
  if (type === 'composite' || type === 'special' || code === '_id' || code === '_lastUpdated') return false
  return !/exists\(\)/.test(expression)
}

/**
 * What fhirpath can run. `as` throws on a list (FHIRPath 2.0 §6.3.3) where ofType for each item is meant; `resolve()` would
 * load, and the address tells nearly as much; `hasExtension()` it does not know.
 */
function runnable(expression: string): string {
  return expression
    .replaceAll(/\(([A-Za-z.]+) as ([A-Za-z]+)\)/g, '$1.ofType($2)')
    .replaceAll(/\.as\(([A-Za-z]+)\)/g, '.ofType($1)')
    .replaceAll(/resolve\(\) is ([A-Za-z]+)/g, "reference.matches('(^|/)$1/[^/]+$$')")
    .replaceAll(/hasExtension\(('[^']+')\)/g, 'extension($1).exists()')
}

const tries = new Map<string, TypeTrie>()

function valuesFound(resource: JsonObject): ReadonlyMap<string, readonly Json[]> {
  const type = String(resource.resourceType)
  const trie = tries.get(type) ?? buildTrie(searchDefinitionsOf(type), () => collect)
  tries.set(type, trie)
  const sink = new Collected(resource)
  walk(resource, trie.root, sink, { composites: () => undefined, truths: () => undefined })
  return sink.values
}

class Collected extends RowSink {
  readonly values = new Map<string, Json[]>()

  constructor(resource: JsonObject) {
    super(new ContainedTypes(resource), {})
  }
}

function collect(value: Json, params: readonly FilledParameter[], rows: RowSink): void {
  if (!(rows instanceof Collected)) return
  // Which resource a Bundle begins with is no part of the expression.
  const reference = isObject(value) && value.resourceType === undefined
  const type = reference ? referenceTarget(value, undefined, rows.contained).type : null
  for (const { name, only } of params) {
    if (only !== '' && type !== null && only !== type) continue
    rows.values.set(name, [...(rows.values.get(name) ?? []), value])
  }
}
