import type { Access } from '../../auth/access.ts'
import { requireScope } from '../../record/permit.ts'
import type { PlannedWrite, RecordWork } from '../../record/record-work.ts'
import type { JsonObject } from '../exact-json.ts'
import type { Condition } from '../write/condition.ts'
import type { Preferences } from '../write/prefer.ts'
import { refuseSubsetted } from '../write/refuse-subsetted.ts'
import type { InteractionAnswer } from './answer.ts'
import { matchOf } from './matches.ts'
import { withOwnReferences } from './own-references.ts'
import { storeOne } from './store-one.ts'
import type { WriteDeps } from './write-deps.ts'
import { answerOfMatch, answerOfWritten } from './written-answer.ts'

export interface CreateInput {
  readonly type: string
  /** Of that type; whatever id it has is ignored. */
  readonly resource: JsonObject
  readonly ifNoneExist: Condition | null
  readonly preferences: Preferences
}

/** `POST [base]/[type]` — https://hl7.org/fhir/R4/http.html#create, with `If-None-Exist` #ccreate */
export function create(access: Access, input: CreateInput, deps: WriteDeps): Promise<InteractionAnswer> {
  const { type, ifNoneExist } = input
  // Before anything is looked for.
  requireScope(access, type, 'create')
  refuseSubsetted(input.resource, type)
  const id = deps.newId()
  const resource = withOwnReferences({ ...input.resource, id }, deps.fhirBase)
  const planned: PlannedWrite = { type, id, action: 'create', resource, expect: 'absent' }
  return deps.record.write(access, ifNoneExist === null ? [] : [type], async (work: RecordWork) => {
    const shape = { preferences: input.preferences, fhirBase: deps.fhirBase }
    const match = ifNoneExist === null ? null : await matchOf(work, ifNoneExist, deps)
    return match === null ? answerOfWritten(await storeOne(work, planned), shape) : answerOfMatch(match, shape)
  })
}
