import { compartmentLines } from './compartments.ts'
import type { Definitions } from './definitions.ts'
import { invariantList } from './invariant-list.ts'
import { searchParameterLines } from './search-parameters.ts'
import { summaryLines } from './summaries.ts'
import { validationText } from './validation-files.ts'

/** The generated files, from the repository's root. JSON has no comments: the folder's README says where they come from. */
export function generatedFiles(definitions: Definitions): readonly { readonly path: string; readonly text: string }[] {
  const { structures, compartments } = definitions
  const types = structures
    .filter(({ kind, abstract }) => kind === 'resource' && !abstract)
    .map(({ type }) => type)
    .sort()
  const tables = [
    { name: 'search-parameters.json', text: twoLevels(searchParameterLines(definitions)) },
    { name: 'compartments.json', text: twoLevels(compartmentLines(compartments)) },
    { name: 'resource-types.json', text: `[\n${types.map((type) => `"${type}"`).join(',\n')}\n]\n` },
    { name: 'summaries.json', text: oneLevel(summaryLines(structures)) },
    { name: 'validation.json', text: validationText(definitions) },
  ].map(({ name, text }) => ({ path: `packages/server/src/fhir/generated/${name}`, text }))
  return [...tables, { path: 'packages/server/src/fhir/validate/INVARIANTS.md', text: invariantList(definitions) }]
}

/** One line for each member. */
function oneLevel(table: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(table).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

/** One line for each inner member: small, and a change shows as the lines it touches. */
function twoLevels(table: Readonly<Record<string, Readonly<Record<string, unknown>>>>): string {
  const outer = Object.entries(table).map(([name, inner]) => {
    const lines = Object.entries(inner).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
    return `${JSON.stringify(name)}:{\n${lines.join(',\n')}\n}`
  })
  return `{\n${outer.join(',\n')}\n}\n`
}
