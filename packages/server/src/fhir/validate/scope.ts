import type { JsonObject } from '../exact-json.ts'
import type { IssueType, ValidationIssue } from './issue.ts'

/** Nobody reads more; and a resource that is wrong everywhere costs no more than a good one. */
const mostIssues = 100
/** As much of a name that was sent as an expression shows. */
const longestName = 64

/** A reference whose target is known only when all of the resource was seen. */
export interface LateReference {
  readonly to: string
  readonly targets: ReadonlySet<string> | null
  readonly expression: string
}

/** What belongs to one resource that is not itself contained: `%rootResource` of FHIRPath. */
export interface Root {
  readonly resource: JsonObject
  /** The ids of its contained resources, with their types. */
  readonly contained: ReadonlyMap<string, string>
  /** Contained ids that something in it refers to. */
  readonly usedIds: Set<string>
}

/** What one validation knows and finds: the place it is at, the issues, the references to judge at the end. */
export class Scope {
  readonly issues: ValidationIssue[] = []
  readonly late: LateReference[] = []
  root: Root
  /** The nearest resource around: `%resource` of FHIRPath. */
  resource: JsonObject
  /** The id of the contained resource that the walk is in. */
  containedId: string | null = null
  readonly #path: (string | number)[]

  constructor(root: Root, name: string) {
    this.root = root
    this.resource = root.resource
    this.#path = [name]
  }

  get depth(): number {
    return this.#path.length
  }

  /** Whether the walk stands at an item of `contained`. */
  get isInContained(): boolean {
    return this.#path.at(-2) === 'contained' && typeof this.#path.at(-1) === 'number'
  }

  get isFull(): boolean {
    return this.issues.length >= mostIssues
  }

  enter(part: string | number): void {
    this.#path.push(part)
  }

  leave(): void {
    this.#path.pop()
  }

  report(code: IssueType, message: string, part?: string | number): void {
    this.add({ severity: 'error', code, expression: this.expression(part), message })
  }

  add(issue: ValidationIssue): void {
    if (!this.isFull) this.issues.push(issue)
  }

  /** @param part of the element that the walk is at: the name of a member, or a place in a list */
  expression(part?: string | number): string {
    const parts = part === undefined ? this.#path : [...this.#path, part]
    return parts.map((each, index) => (typeof each === 'number' ? `[${each}]` : (index > 0 ? '.' : '') + each)).join('')
  }
}

/** A name that was sent, as it stands in a FHIRPath: delimited where it is no identifier (FHIRPath N1 §3.5.1). */
export function sentName(name: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(name)) return name
  const shown = name.slice(0, longestName).toWellFormed()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
  return `\`${shown.replace(/[\u0000-\u001f]/g, ' ').replace(/[\\`]/g, '\\$&')}\``
}
