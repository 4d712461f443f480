/**
 * What this server offers, once: the routes are registered from this table (`routes.ts`, `operation-routes.ts`) and the
 * CapabilityStatement tells it (`capability.ts`). What is not here is not there.
 */
export interface OfferedRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Behind the base; several where R4 has several forms of one address. */
  readonly paths: readonly string[]
}

/** Interactions by the names of R4's TypeRestfulInteraction and SystemRestfulInteraction, and what has no name there. */
export const interactions = {
  capabilities: [{ method: 'GET', paths: ['/metadata'] }],
  read: [{ method: 'GET', paths: ['/:type/:id'] }],
  vread: [{ method: 'GET', paths: ['/:type/:id/_history/:vid'] }],
  'history-instance': [{ method: 'GET', paths: ['/:type/:id/_history'] }],
  'history-type': [{ method: 'GET', paths: ['/:type/_history'] }],
  'history-system': [{ method: 'GET', paths: ['/_history'] }],
  // `[base]/Patient/` is `[base]/Patient` (R4 §3.1.0.1.1).
  'search-type': [
    { method: 'GET', paths: ['/:type', '/:type/'] },
    { method: 'POST', paths: ['/:type/_search'] },
  ],
  'search-system': [
    { method: 'GET', paths: ['', '/'] },
    { method: 'POST', paths: ['/_search'] },
  ],
  // With `If-None-Exist` a conditional one.
  create: [{ method: 'POST', paths: ['/:type', '/:type/'] }],
  update: [{ method: 'PUT', paths: ['/:type/:id'] }],
  patch: [{ method: 'PATCH', paths: ['/:type/:id'] }],
  delete: [{ method: 'DELETE', paths: ['/:type/:id'] }],
  // On the one resource that a query finds (R4 http.html#cond-update).
  'conditional-update': [{ method: 'PUT', paths: ['/:type', '/:type/'] }],
  'conditional-patch': [{ method: 'PATCH', paths: ['/:type', '/:type/'] }],
  'conditional-delete': [{ method: 'DELETE', paths: ['/:type', '/:type/'] }],
  // What a Bundle is stands in it.
  transaction: [{ method: 'POST', paths: ['', '/'] }],
  batch: [],
  // Of a compartment; `*` as the type means all that is in it (R4 §3.1.1.2).
  'search-compartment': [
    { method: 'GET', paths: ['/:type/:id/:member'] },
    { method: 'POST', paths: ['/:type/:id/:member/_search'] },
  ],
} as const satisfies Readonly<Record<string, readonly OfferedRoute[]>>

export type InteractionName = keyof typeof interactions

export function isOffered(name: string): name is InteractionName {
  return Object.hasOwn(interactions, name)
}

/** An operation that changes nothing, asked by GET or POST (R4 operations.html). */
export interface OfferedOperation {
  readonly key: OperationKey
  readonly name: string
  readonly type: string
  readonly levels: readonly ('type' | 'instance')[]
  /** Canonical address of its OperationDefinition. */
  readonly definition: string
}

export const operations: readonly OfferedOperation[] = [
  {
    key: 'Patient-everything',
    name: 'everything',
    type: 'Patient',
    levels: ['type', 'instance'],
    definition: 'http://hl7.org/fhir/OperationDefinition/Patient-everything',
  },
  {
    key: 'Encounter-everything',
    name: 'everything',
    type: 'Encounter',
    levels: ['instance'],
    definition: 'http://hl7.org/fhir/OperationDefinition/Encounter-everything',
  },
  {
    key: 'Observation-lastn',
    name: 'lastn',
    type: 'Observation',
    levels: ['type'],
    definition: 'http://hl7.org/fhir/OperationDefinition/Observation-lastn',
  },
  {
    key: 'DocumentReference-docref',
    name: 'docref',
    type: 'DocumentReference',
    levels: ['type'],
    definition: 'http://hl7.org/fhir/us/core/OperationDefinition/docref',
  },
]

/** `Patient-everything`: what tells two operations of one name apart. */
export type OperationKey =
  | 'Patient-everything'
  | 'Encounter-everything'
  | 'Observation-lastn'
  | 'DocumentReference-docref'

export function operationsOf(type: string): readonly OfferedOperation[] {
  return operations.filter((operation) => operation.type === type)
}
