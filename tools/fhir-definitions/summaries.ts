import type { ElementDefinition, StructureDefinition } from './definitions.ts'

export interface SummaryLine {
  /** Elements at the root that every cut of a resource keeps: mandatory ones, and those that change what the others mean. */
  readonly always: readonly string[]
  /** What `_summary=true` keeps beside them: names in JSON, dotted below the root; a name without dotted ones is kept whole. */
  readonly summary: readonly string[]
  /** Elements at the root that have a choice of types: `value` for `valueQuantity`. */
  readonly choices: readonly string[]
}

/** Of each resource type, what its cuts keep (R4 search.html#summary, #elements). */
export function summaryLines(structures: readonly StructureDefinition[]): Readonly<Record<string, SummaryLine>> {
  const resources = structures.filter(({ kind, abstract }) => kind === 'resource' && !abstract)
  const parts = summarisedParts(structures)
  const lines = resources.map(({ type, snapshot }) => [type, lineOf(type, snapshot.element.slice(1), parts)] as const)
  return Object.fromEntries(lines.sort(([a], [b]) => (a < b ? -1 : 1)))
}

type Parts = ReadonlyMap<string, readonly string[]>

/** Data types of which a summary keeps not all: Attachment without its data. An extension is whole wherever it is kept. */
function summarisedParts(structures: readonly StructureDefinition[]): Parts {
  const dataTypes = structures.filter(
    ({ kind, type, abstract }) => kind === 'complex-type' && !abstract && !isWhole(type),
  )
  return new Map(
    dataTypes.flatMap(({ type, snapshot }) => {
      const own = snapshot.element.slice(1).filter(({ path }) => !/\.(id|extension|modifierExtension)$/.test(path))
      const kept = own.filter(({ isSummary }) => isSummary === true)
      const names = kept.map(({ path }) => path.slice(type.length + 1))
      return kept.length === own.length ? [] : [[type, names] as const]
    }),
  )
}

function isWhole(type: string): boolean {
  return type === 'Extension' || type === 'Narrative'
}

function lineOf(type: string, elements: readonly ElementDefinition[], parts: Parts): SummaryLine {
  const kept = new Set<string>()
  const summary: string[] = []
  for (const element of elements) {
    const path = element.path.slice(type.length + 1)
    const parent = path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : null
    const mandatory = (element.min ?? 0) > 0
    if (!(element.isSummary === true || mandatory) || !(parent === null || kept.has(parent))) continue
    kept.add(path)
    summary.push(...namesOf(path, element).flatMap(({ name, code }) => [name, ...membersOf(name, parts.get(code))]))
  }
  const root = elements.filter(({ path }) => !path.slice(type.length + 1).includes('.'))
  const always = root.filter(({ min = 0, isModifier }) => min > 0 || isModifier === true)
  return {
    always: always.flatMap((element) => namesOf(element.path.slice(type.length + 1), element)).map(({ name }) => name),
    summary,
    choices: root.flatMap(({ path }) => (path.endsWith('[x]') ? [path.slice(type.length + 1, -3)] : [])),
  }
}

function membersOf(name: string, members: readonly string[] = []): readonly string[] {
  return members.map((member) => `${name}.${member}`)
}

/** `value[x]` is one name for each of its types. */
function namesOf(
  path: string,
  { type = [] }: ElementDefinition,
): readonly { readonly name: string; readonly code: string }[] {
  if (!path.endsWith('[x]')) return [{ name: path, code: type.length === 1 ? (type[0]?.code ?? '') : '' }]
  return type.map(({ code }) => ({ name: `${path.slice(0, -3)}${code.charAt(0).toUpperCase()}${code.slice(1)}`, code }))
}
