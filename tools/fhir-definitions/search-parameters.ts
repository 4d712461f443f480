import type { Definitions, SearchParameterDefinition } from './definitions.ts'
import { Elements } from './elements.ts'
import { type Path, parseExpression } from './parse-expression.ts'
import { type Place, resolvePath, textOf } from './resolve-path.ts'

/** One line of the table; `packages/server/src/fhir/index-rows/search-table.ts` says what each member means. */
export interface ParameterLine {
  readonly kind: string
  readonly definition: string
  readonly paths?: readonly string[]
  readonly truth?: true
  readonly targets?: readonly string[] | 'any'
  readonly system?: string
  readonly parts?: readonly { readonly param: string; readonly kind: string }[]
  readonly bases?: readonly { readonly at: string; readonly parts: readonly (readonly string[])[] }[]
}

export type ParameterLines = Readonly<Record<string, Readonly<Record<string, ParameterLine>>>>

const canonicalStart = 'http://hl7.org/fhir/SearchParameter/'

/** Every search parameter of every type (and of `Resource`, which all types have), both in the order of the alphabet. */
export function searchParameterLines(definitions: Definitions): ParameterLines {
  const compiler = new Compiler(definitions)
  const lines: Record<string, Record<string, ParameterLine>> = {}
  const byCode = [...definitions.searchParameters].sort((a, b) => compare(a.code, b.code))
  const types = [...new Set(byCode.flatMap(({ base }) => base))].sort(compare)
  for (const type of types) {
    const own = byCode.filter(({ base }) => base.includes(type))
    lines[type] = Object.fromEntries(own.map((parameter) => [parameter.code, compiler.line(parameter, type)]))
  }
  return lines
}

class Compiler {
  readonly #elements: Elements
  readonly #byUrl: ReadonlyMap<string, SearchParameterDefinition>
  readonly #systems: ReadonlyMap<string, string>
  /** Parameters never stands by itself (R4 §2.24.3), and no reference leads to it. */
  readonly #storable: readonly string[]

  constructor({ structures, searchParameters, valueSets }: Definitions) {
    this.#elements = new Elements(structures)
    this.#byUrl = new Map(searchParameters.map((parameter) => [parameter.url, parameter]))
    this.#storable = structures
      .filter(({ kind, abstract, type }) => kind === 'resource' && !abstract && type !== 'Parameters')
      .map(({ type }) => type)
    this.#systems = new Map(
      valueSets.flatMap(({ url, compose }) => {
        const [system, another] = new Set(compose?.include.map((include) => include.system))
        return system === undefined || another !== undefined ? [] : [[url, system] as const]
      }),
    )
  }

  line(parameter: SearchParameterDefinition, type: string): ParameterLine {
    const head = { kind: parameter.type, definition: parameter.url.replace(canonicalStart, '') }
    const paths = parseExpression(parameter.expression).filter(({ from }) => from === type || from === 'base')
    if (paths.length === 0) throw new Error(`${parameter.url} has no expression for ${type}`)
    if (parameter.type === 'composite') return { ...head, ...this.#composite(parameter, paths, type) }
    const places = paths.flatMap((path) => resolvePath(path, type, this.#elements))
    const system = parameter.type === 'token' ? this.#systemOf(places) : undefined
    return {
      ...head,
      paths: [...new Set(places.map(textOf))],
      ...(paths.some(({ truth }) => truth) && { truth: true }),
      ...(parameter.type === 'reference' && { targets: this.#targetsOf(parameter, places) }),
      ...(system !== undefined && { system }),
    }
  }

  #composite(parameter: SearchParameterDefinition, paths: readonly Path[], type: string): Partial<ParameterLine> {
    const components = (parameter.component ?? []).map(({ definition, expression }) => {
      const part = this.#byUrl.get(definition)
      if (part === undefined) throw new Error(`${parameter.url} names ${definition}, which is not there`)
      return { param: part.code, kind: part.type, expression: parseExpression(expression) }
    })
    const bases = paths.flatMap((path) => resolvePath(path, type, this.#elements))
    return {
      parts: components.map(({ param, kind }) => ({ param, kind })),
      bases: bases.map((base) => ({
        at: base.steps.join('.'),
        parts: components.map(({ expression }) => expression.flatMap((path) => this.#part(path, base.type, type))),
      })),
    }
  }

  /** `%` in front: from the whole resource, not from the element. */
  #part(path: Path, base: string, type: string): readonly string[] {
    const whole = path.from === 'resource'
    const places = resolvePath(path, whole ? type : base, this.#elements)
    return places.map((place) => (whole ? '%' : '') + textOf(place))
  }

  /** What both the parameter and the elements allow: a shared definition names the targets of all its types. */
  #targetsOf(
    { target: all = this.#storable }: SearchParameterDefinition,
    places: readonly Place[],
  ): readonly string[] | 'any' {
    const allowed = new Set(places.flatMap(({ targets = all }) => targets))
    const both = all.filter((target) => allowed.has(target)).sort(compare)
    return both.length === this.#storable.length ? 'any' : both
  }

  /** A code says no system; its required binding implies one (R4 §3.1.1.4.10). Only when all places agree. */
  #systemOf(places: readonly Place[]): string | undefined {
    const [system, another] = new Set(
      places.map(({ type, valueSet = '' }) => (type === 'code' ? this.#systems.get(valueSet) : undefined)),
    )
    return another === undefined ? system : undefined
  }
}

/** By code unit: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
