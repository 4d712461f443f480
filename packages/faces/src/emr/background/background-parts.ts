import type { Procedure } from '../../shared/fhir/treatment-resources.ts'
import { chartPart } from '../chart/chart-part.ts'
import { type ProcedureEntry, readProcedures } from './read-procedures.ts'

/** What stands behind a person's care; each is loaded by itself. */
export const backgroundParts = {
  procedures: chartPart<Procedure, readonly ProcedureEntry[]>('Procedures', 'Procedure', '_sort=-date', readProcedures),
}
