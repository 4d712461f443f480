import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isObject, parseExact } from '../../packages/server/src/fhir/exact-json.ts'
import { extractRows } from '../../packages/server/src/fhir/index-rows/extract-rows.ts'
import { leafRule } from '../../packages/server/src/fhir/index-rows/leaf-rules.ts'
import { type SearchDefinition, searchTable } from '../../packages/server/src/fhir/index-rows/search-table.ts'
import { withoutPackage } from './absent-packages.ts'
import { comparison, loadFhirpath } from './compare-with-fhirpath.ts'
import { madeResources } from './made-resources.ts'
import { definitionsFolder, PACKAGE, readDefinitions, withoutDefinitions } from './read-definitions.ts'

/** Nothing can be asked of these by rows: columns of the store, and a kind that is refused. */
const withoutRows = new Set(['Resource-id', 'Resource-lastUpdated', 'Location-near'])
/** Group.value as quantity, range and reference says nothing to a token (`index-rows/token-rules.ts`), so neither to its composite. */
const silentComposites = ['Quantity', 'Range', 'Reference'].map(() => 'Group characteristic-value')

const everyLine: readonly (readonly [type: string, name: string, definition: SearchDefinition])[] = [...searchTable]
  .filter(([type]) => type !== 'Resource')
  .flatMap(([type, own]) => Object.entries(own).map(([name, definition]) => [type, name, definition] as const))

/** Definitions of the parameters that get rows from a resource. */
function filledBy(text: string): readonly string[] {
  const resource = parseExact(text)
  const own = isObject(resource) ? searchTable.get(String(resource.resourceType)) : undefined
  if (own === undefined || !isObject(resource)) return []
  const { words, ...rows } = extractRows(resource)
  return Object.values(rows).flatMap((some: readonly { readonly param: string }[]) =>
    some.flatMap(({ param }) => own[param]?.definition ?? []),
  )
}

/** The rules have decided that there is nothing to compare. */
function saysNothing({ kind, truth }: SearchDefinition, path: string): boolean {
  if (truth === true || kind === 'composite' || kind === 'special') return false
  return leafRule(kind, path.slice(path.lastIndexOf(':') + 1)) === null
}

describe('every search parameter of R4', () => {
  it('gets rows from an official example, and where none has a value, from a made one', () => {
    const folder = definitionsFolder()
    if (folder === null) return withoutPackage(PACKAGE, withoutDefinitions)
    const files = readdirSync(folder).filter((name) => /^[A-Z].*\.json$/.test(name))
    const official = new Set(files.flatMap((file) => filledBy(readFileSync(join(folder, file), 'utf8'))))
    const made = new Set(
      everyLine.flatMap(([type, , definition]) =>
        madeResources(type, definition).flatMap((resource) => filledBy(JSON.stringify(resource))),
      ),
    )
    const all = new Set(everyLine.map(([, , { definition }]) => definition))
    expect(all.size).toBe(1381)
    expect([...all].filter((one) => official.has(one)).length).toBe(1107)
    expect([...all].filter((one) => !official.has(one) && !made.has(one))).toEqual([...withoutRows])
  })

  it('gets rows from each of its places, but those that say nothing by decision', () => {
    const empty = everyLine.flatMap(([type, name, definition]) => {
      if (withoutRows.has(definition.definition)) return []
      return madeResources(type, definition).flatMap((resource, n) => {
        const path = definition.paths?.[n] ?? ''
        if (path !== '' && saysNothing(definition, path)) return []
        return filledBy(JSON.stringify(resource)).includes(definition.definition)
          ? []
          : [`${type} ${name} ${path}`.trim()]
      })
    })
    expect(empty).toEqual(silentComposites)
  })

  it('finds in made resources what fhirpath finds', async () => {
    const folder = definitionsFolder()
    if (folder === null) return withoutPackage(PACKAGE, withoutDefinitions)
    const compile = await loadFhirpath(folder)
    if (compile === null) return withoutPackage('fhirpath', 'fhirpath is not installed beside the FHIR definitions')
    const compared = comparison(readDefinitions(folder).searchParameters, compile)
    const results = everyLine.flatMap(([type, name, definition]) =>
      madeResources(type, definition).flatMap((resource) =>
        compared(resource)
          .filter(({ code }) => code === name)
          .map((result) => ({ type, ...result })),
      ),
    )
    expect(results.length).toBe(2255)
    expect(results.filter(({ found }) => found === '')).toEqual([])
    expect(results.filter(({ found, theirs }) => found !== theirs)).toEqual([])
  })
})
