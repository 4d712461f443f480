import type { OperationKey } from '../offered.ts'
import { documentReferences } from './docref.ts'
import { encounterEverything, patientEverything } from './everything.ts'
import { lastObservations } from './lastn.ts'
import type { Operation } from './operation.ts'

/** One for each operation that is offered, and no other. */
export const operationsByKey: Readonly<Record<OperationKey, Operation>> = {
  'Patient-everything': patientEverything,
  'Encounter-everything': encounterEverything,
  'Observation-lastn': lastObservations,
  'DocumentReference-docref': documentReferences,
}
