/** A filter on one step of a path: what stands in its brackets. */
export type StepFilter =
  | { readonly by: 'index'; readonly index: number }
  | { readonly by: 'member'; readonly member: string; readonly equals: string }
  | { readonly by: 'extension'; readonly url: string }

export interface PlaceStep {
  readonly name: string
  readonly filter: StepFilter | null
}

export interface Place {
  readonly steps: readonly PlaceStep[]
  /** Data type of what stands there. */
  readonly type: string
  /** `[is T]` at the end: the reference must be one to T; '' for none. */
  readonly only: string
  /** `%` at the beginning: the path starts at the resource, also inside a composite's element. */
  readonly whole: boolean
}

const step = /([A-Za-z]+)(?:\[([^\]]*)\])?(?:\.|$)/y

/**
 * Reads one path of the generated table (`search-table.ts`).
 * @throws TypeError when it is none
 */
export function parsePlace(text: string): Place {
  const colon = text.lastIndexOf(':')
  if (colon < 0) throw new TypeError(`no path of the search table: ${text}`)
  const whole = text.startsWith('%')
  const path = text.slice(whole ? 1 : 0, colon)
  const [, plain = path, only = ''] = /^(.+)\[is ([A-Za-z]+)\]$/.exec(path) ?? []
  return { steps: parseSteps(plain), type: text.slice(colon + 1), only, whole }
}

/** The same without a type; '' has no steps. */
export function parseSteps(path: string): readonly PlaceStep[] {
  const steps: PlaceStep[] = []
  step.lastIndex = 0
  while (step.lastIndex < path.length) {
    const [, name = '', brackets] = step.exec(path) ?? []
    if (name === '') throw new TypeError(`no path of the search table: ${path}`)
    steps.push({ name, filter: brackets === undefined ? null : parseFilter(brackets) })
  }
  return steps
}

function parseFilter(text: string): StepFilter {
  if (/^\d+$/.test(text)) return { by: 'index', index: Number(text) }
  if (text.startsWith('has ')) return { by: 'extension', url: text.slice('has '.length) }
  const [, member = '', equals] = /^([A-Za-z]+)=(.*)$/.exec(text) ?? []
  if (equals === undefined) throw new TypeError(`no filter of the search table: [${text}]`)
  return { by: 'member', member, equals }
}
