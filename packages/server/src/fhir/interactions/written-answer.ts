import type { WrittenVersion } from '../../record/record-work.ts'
import type { StoredResource } from '../../store/record-store.ts'
import { answerBody, successOutcome } from '../write/answer-body.ts'
import type { Preferences } from '../write/prefer.ts'
import { type InteractionAnswer, versionAddress } from './answer.ts'

export interface AnswerShape {
  readonly preferences: Preferences
  readonly fhirBase: string
}

/** What is answered for what was created or updated: 201 where it was not there before (R4 http.html#create, #update). */
export function answerOfWritten(written: WrittenVersion, { preferences, fhirBase }: AnswerShape): InteractionAnswer {
  const created = written.outcome === 'created'
  const { type, id, version, updated, text } = written
  if (updated === undefined) throw new TypeError('What was written has no time.')
  const of = { type, id, version, updated }
  return {
    status: created ? 201 : 200,
    version: of,
    ...(created && { location: versionAddress(of, fhirBase) }),
    ...bodyOf(text, said[written.outcome], preferences),
  }
}

/** What is answered where a condition found it: nothing was changed (R4 http.html#ccreate). */
export function answerOfMatch(
  { type, id, version, updated, text }: StoredResource,
  { preferences, fhirBase }: AnswerShape,
): InteractionAnswer {
  const of = { type, id, version, updated }
  return {
    status: 200,
    version: of,
    location: versionAddress(of, fhirBase),
    ...bodyOf(text, 'It was there already. Nothing was changed.', preferences),
  }
}

/** @param written null where there was nothing to delete: that succeeds too (R4 http.html#delete) */
export function answerOfDeleted(written: WrittenVersion | null, { preferences }: AnswerShape): InteractionAnswer {
  const deleted = written?.outcome === 'deleted' && written.updated !== undefined
  const { type, id, version, updated } = written ?? { type: '', id: '', version: 0, updated: undefined }
  const of = deleted && updated !== undefined ? { version: { type, id, version, updated } } : {}
  if (preferences.return !== 'OperationOutcome') return { status: 204, ...of }
  const what = deleted ? 'It was deleted.' : 'There was nothing to delete.'
  return { status: 200, ...of, body: successOutcome(what), of: 'outcome' }
}

const said = {
  created: 'It was created.',
  updated: 'It was updated.',
  unchanged: 'It says the same as before. No version was made.',
  deleted: 'It was deleted.',
} as const

function bodyOf(
  text: string | undefined,
  diagnostics: string,
  preferences: Preferences,
): Pick<InteractionAnswer, 'body' | 'of'> {
  const wanted = answerBody(preferences)
  if (wanted === 'OperationOutcome') return { body: successOutcome(diagnostics), of: 'outcome' }
  return wanted === 'minimal' || text === undefined ? {} : { body: text }
}
