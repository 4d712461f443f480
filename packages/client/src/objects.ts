import type { ApiResponse } from '@chartroom/channel'
import { SmartError } from './errors.ts'
import {
  type CallRow,
  type LinkedObjects,
  linkObjects,
  type ResponseSummary,
  type SmartAnswer,
  type SmartDocument,
  type SmartObject,
} from './generated/calls.ts'

/** Reads the answer of a call whose status is fine: JSON as it is, JSON-LD as typed objects with links resolved. */
export function readAnswer(call: CallRow, answer: ApiResponse): unknown {
  const body = parse(answer.body)
  return call.content === 'json' ? body : readGraph(call.returns, body, answer)
}

function readGraph(returns: string, body: unknown, answer: ApiResponse): SmartAnswer<SmartObject> {
  if (!isDocument(body)) throw unreadable()
  let linked: LinkedObjects | undefined
  let objects: readonly SmartObject[] | undefined
  // Most apps want the objects, some only the body: nothing is linked before it is looked at.
  const graph = () => {
    linked ??= linkObjects(body)
    return linked
  }
  return {
    get objects() {
      objects ??= inOrder(returns, graph())
      return objects
    },
    get graph() {
      return graph()
    },
    leftOut: answer.left_out ?? {},
    response: { status: answer.status, contentType: answer.content_type, body: answer.body },
  }
}

/** A summary that holds an order decides it; otherwise the order of the answer does. smart-classic b.3 */
function inOrder(returns: string, graph: LinkedObjects): readonly SmartObject[] {
  const statements = graph.ofType.get(returns) ?? []
  const [summary] = (graph.ofType.get('ResponseSummary') ?? []) as readonly ResponseSummary[]
  return summary?.resultOrder?.filter((object) => statements.includes(object)) ?? statements
}

function isDocument(body: unknown): body is SmartDocument {
  const nodes = (body as { '@graph'?: unknown } | null)?.['@graph']
  return (
    Array.isArray(nodes) && nodes.every((node) => typeof node?.['@id'] === 'string' && Array.isArray(node['@type']))
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw unreadable()
    throw error
  }
}

function unreadable(): SmartError {
  return new SmartError('call/answer', 'The answer of the API cannot be read.')
}
