import type { JsonObject } from '../../exact-json.ts'
import { isObject, parseExact } from '../../exact-json.ts'
import { context, parsed } from '../test-plan.ts'
import { answer } from './answer.ts'
import { corpusOf } from './corpus.ts'

/** For tests: resources from JSON text, so that decimals keep their digits. */
export function resourcesOf(texts: readonly string[]): readonly JsonObject[] {
  return texts.map((text) => {
    const resource = parseExact(text)
    if (!isObject(resource)) throw new TypeError('not a resource')
    return resource
  })
}

/** For tests: asks resources by a query string; ids in order, what is included behind a `+`. */
export function asking(resources: readonly JsonObject[]): (type: string, query: string) => string {
  const corpus = corpusOf(resources, { base: context.base })
  return (type, query) => {
    const { matches, included } = answer(parsed(type, query, { strict: true }).plan, corpus)
    const more = included.map(({ id }) => `+${id}`).sort()
    return [...matches.map(({ id }) => id), ...more].join(' ')
  }
}
