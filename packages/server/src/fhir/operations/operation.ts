import type { Access } from '../../auth/access.ts'
import type { RecordService } from '../../record/record-service.ts'
import type { FhirDeps } from '../deps.ts'
import type { InteractionAnswer } from '../interactions/answer.ts'
import type { GivenParameters } from './operation-parameters.ts'

export interface OperationInput {
  /** Of the resource that it is asked of; null at the level of a type. */
  readonly id: string | null
  readonly parameters: GivenParameters
}

export interface OperationDeps extends Pick<FhirDeps, 'fhirBase' | 'pages' | 'clock'> {
  /** A transaction has a door of its own, which sees what the transaction wrote. */
  readonly record: Pick<RecordService, 'read' | 'search' | 'include'>
}

/** One operation, free of HTTP: routes and the entries of a Bundle share it. */
export type Operation = (access: Access, input: OperationInput, deps: OperationDeps) => Promise<InteractionAnswer>
