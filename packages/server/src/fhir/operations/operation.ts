import type { Access } from '../../auth/access.ts'
import type { FhirDeps } from '../deps.ts'
import type { InteractionAnswer } from '../interactions/answer.ts'
import type { GivenParameters } from './operation-parameters.ts'

export interface OperationInput {
  /** Of the resource that it is asked of; null at the level of a type. */
  readonly id: string | null
  readonly parameters: GivenParameters
}

export type OperationDeps = Pick<FhirDeps, 'record' | 'fhirBase' | 'pages' | 'clock'>

/** One operation, free of HTTP: routes and the entries of a Bundle share it. */
export type Operation = (access: Access, input: OperationInput, deps: OperationDeps) => Promise<InteractionAnswer>
