/** FHIR resources → the answer to a call. The one way from the record to the SMART data model. */

import type { FhirResource } from '../fhir/read.ts'
import type { Issue } from '../projection/issues.ts'
import { projectionOf } from '../projection/statements.ts'
import { openWorkspace } from '../projection/workspace.ts'
import type { Graph, Node } from '../rdf/graph.ts'
import { type Filters, noFilters, passes } from './filters.ts'
import type { MatchedCall } from './match-call.ts'
import { orderStatements } from './order.ts'
import { summarise } from './summarise.ts'

export interface AnswerContext {
  /** Absolute, without a final slash: `http://127.0.0.1:7000/smart`. */
  readonly api_base: string
  /** Milliseconds since the request came; asked when the answer is ready. */
  readonly elapsed_ms: () => number
}

export interface Projected {
  /** The asked statements in order, the statements they point to, and the summary. */
  readonly graph: Graph
  /** What the resources say and the answer does not. */
  readonly issues: readonly Issue[]
  /** False when a call for one item found none: 404. */
  readonly found: boolean
  /** Matches after filtering. */
  readonly total: number
}

/**
 * `resources`: everything of the record of the types in `call.needs`, and of what they refer to (`call.follows`) as far as the
 * caller may see it. They are not changed. A call that answers no graph is a caller's bug.
 */
export function project(
  matched: MatchedCall,
  resources: readonly FhirResource[],
  context: AnswerContext,
  filters: Filters = noFilters,
): Projected {
  const { call, params } = matched
  const record_id = params.record_id
  if (call.returns.kind !== 'graph' || record_id === undefined) throw new TypeError(`${call.name} answers no graph`)
  const projection = { api_base: context.api_base, record_id }
  const workspace = openWorkspace(resources, projection)
  const { statements, related } = projectionOf(call.returns.of)(workspace, projection)
  const asked = call.returns.many
    ? statements.filter((node) => passes(node, filters))
    : one(statements, matched, context)
  const ordered = orderStatements(asked, call.sort)
  const returned = page(ordered, filters)
  const summary = summarise(
    matched,
    filters,
    { total: asked.length, returned, elapsed_ms: context.elapsed_ms() },
    context.api_base,
  )
  return {
    graph: { nodes: [...returned, ...related(returned), summary] },
    issues: workspace.issues,
    found: call.returns.many || asked.length > 0,
    total: asked.length,
  }
}

/** The item whose URI is the address of the call. smart-classic c.3 */
function one(statements: readonly Node[], { call, params }: MatchedCall, context: AnswerContext): readonly Node[] {
  const path = call.http.slice(call.http.indexOf('/'))
  const filled = path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  return statements.filter((node) => node.id === context.api_base + filled)
}

function page(ordered: readonly Node[], filters: Filters): readonly Node[] {
  const end = filters.limit === undefined ? undefined : filters.offset + filters.limit
  return ordered.slice(filters.offset, end)
}
