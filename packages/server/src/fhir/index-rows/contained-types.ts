import { isList, isObject, type JsonObject } from '../exact-json.ts'

/** The types of a resource's contained resources by their ids, read when the first reference asks (R4 §2.3.0.5). */
export class ContainedTypes {
  readonly #resource: JsonObject
  #types: ReadonlyMap<string, string> | null = null

  constructor(resource: JsonObject) {
    this.#resource = resource
  }

  /** '' when there is none of that id; the id '' (the reference is `#`) is the resource itself. */
  of(id: string): string {
    this.#types ??= new Map([['', typeOf(this.#resource)], ...this.#contained()])
    return this.#types.get(id) ?? ''
  }

  #contained(): readonly (readonly [string, string])[] {
    const { contained } = this.#resource
    const resources = isList(contained) ? contained.filter(isObject) : []
    return resources.flatMap((one) => (typeof one.id === 'string' ? [[one.id, typeOf(one)] as const] : []))
  }
}

function typeOf({ resourceType }: JsonObject): string {
  return typeof resourceType === 'string' ? resourceType : ''
}
