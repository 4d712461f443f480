import type { Elements, Member } from './elements.ts'
import type { Path, Step } from './parse-expression.ts'

/**
 * Where a value stands in JSON, and its data type: `component.valueQuantity:Quantity`. A step may carry one filter:
 * `telecom[system=phone]`, `subject[is Patient]`, `item[has URL]`, `entry[0]`.
 */
export interface Place {
  readonly steps: readonly string[]
  readonly type: string
  readonly valueSet?: string
  readonly targets?: readonly string[]
}

export function textOf({ steps, type }: Place): string {
  return `${steps.join('.')}:${type}`
}

/**
 * Every place that a path leads to from the given type, choice elements spelled out.
 * @throws Error when an element is unknown, or when no type of a choice is the one asked for
 */
export function resolvePath(path: Path, type: string, elements: Elements): readonly Place[] {
  let places: readonly Place[] = [{ steps: [], type }]
  for (const step of path.steps) {
    const next = places.flatMap((place) => follow(place, step, elements))
    if (next.length === 0) throw new Error(`${type}: ${JSON.stringify(step)} leads nowhere in ${JSON.stringify(path)}`)
    places = next
  }
  return places
}

function follow(place: Place, step: Step, elements: Elements): readonly Place[] {
  if ('member' in step) return elements.membersOf(place.type, step.member).map((member) => inside(place, member))
  if ('type' in step) return elements.isA(place.type, step.type) ? [place] : []
  if ('extension' in step) {
    return [{ steps: [...place.steps, `extension[url=${step.extension}]`], type: 'Extension' }]
  }
  const filtered = { ...place, steps: [...place.steps.slice(0, -1), `${place.steps.at(-1)}[${filterOf(step)}]`] }
  return ['refersTo' in step ? { ...filtered, targets: [step.refersTo] } : filtered]
}

function inside(place: Place, { name, ...member }: Member): Place {
  return { steps: [...place.steps, name], ...member }
}

function filterOf(step: Exclude<Step, { member: string } | { type: string } | { extension: string }>): string {
  if ('index' in step) return String(step.index)
  if ('refersTo' in step) return `is ${step.refersTo}`
  if ('hasExtension' in step) return `has ${step.hasExtension}`
  return `${step.where}=${step.equals}`
}
