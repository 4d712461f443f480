/** The response summary: one node without a URI in every answer about statements. smart-classic b.3 */

import { parseTemplate } from '../ontology/call-template.ts'
import { describeNode } from '../rdf/describe-node.ts'
import type { Node } from '../rdf/graph.ts'
import type { Filters } from './filters.ts'
import type { MatchedCall } from './match-call.ts'

export interface Page {
  readonly total: number
  readonly returned: readonly Node[]
  readonly elapsed_ms: number
}

export function summarise(matched: MatchedCall, filters: Filters, page: Page, api_base: string): Node {
  const paged = filters.limit !== undefined
  const iris = page.returned.map((statement) => statement.id ?? '')
  const next = filters.offset + page.returned.length
  return describeNode('api:ResponseSummary', null, {
    'api:totalResultCount': page.total,
    'api:resultsReturned': page.returned.length,
    'api:processingTimeMs': Math.max(0, Math.round(page.elapsed_ms)),
    'api:nextPageURL':
      paged && next < page.total && iris.length > 0 ? pageUrl(matched, filters, next, api_base) : undefined,
    'api:resultOrder': paged ? { kind: 'list', iris } : undefined,
  })
}

/** Encoded, which the original forgot. smart-classic i.17 */
function pageUrl(matched: MatchedCall, filters: Filters, offset: number, api_base: string): string {
  const { path } = parseTemplate(matched.call.http)
  const filled = path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(matched.params[name] ?? ''))
  const others = filters.query.filter(([name]) => name !== 'offset')
  const query = [...others, ['offset', String(offset)] as const].map((pair) => pair.map(encodeURIComponent).join('='))
  return `${api_base}${filled}?${query.join('&')}`
}
