/** The table of calls as plain data, for generators and documentation. */

import { methodName, parseTemplate } from '../ontology/call-template.ts'
import { calls } from '../ontology/calls.ts'
import type { CallDescription, FilterDescription } from '../ontology/describe.ts'
import { jsonKey } from '../ontology/namespaces.ts'

export interface CallData {
  readonly name: string
  /** `getMedications` */
  readonly method_name: string
  readonly method: string
  readonly path: string
  readonly scope: CallDescription['scope']
  /** The variables of the path beside the record, which the app's context gives. */
  readonly variables: readonly string[]
  readonly filters: readonly FilterDescription[]
  /** Class key of what comes back. */
  readonly returns: string
  readonly many: boolean
  readonly content: 'graph' | 'json'
  readonly http: string
  readonly doc: string
}

export function describeCalls(): readonly CallData[] {
  return calls.map(describeCall)
}

function describeCall(call: CallDescription): CallData {
  const { method, path, variables } = parseTemplate(call.http)
  return {
    name: call.name,
    method_name: methodName(call.name),
    method,
    path,
    scope: call.scope,
    variables: variables.filter((variable) => variable !== 'record_id'),
    filters: call.filters,
    returns: jsonKey(call.returns.of),
    many: call.returns.kind === 'graph' && call.returns.many,
    content: call.returns.kind,
    http: call.http,
    doc: call.doc,
  }
}
