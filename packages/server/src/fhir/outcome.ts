import { AuthError } from '../auth/auth-error.ts'
import { RecordError } from '../record/record-error.ts'
import { FhirError, notFound } from './fhir-error.ts'

export const fhirJson = 'application/fhir+json; charset=utf-8'

export function operationOutcome(issue: string, diagnostics: string): string {
  return JSON.stringify({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: issue, diagnostics }] })
}

const refusals: Readonly<Record<RecordError['code'], FhirError>> = {
  'record/not-found': notFound(),
  'record/not-there': notFound(),
  'record/subject-changed': notFound(),
  'record/deleted': new FhirError(410, 'deleted', 'This was deleted. Its earlier versions are in its history.'),
  'record/forbidden': new FhirError(403, 'forbidden', 'The permission does not cover this.'),
  'record/version-conflict': new FhirError(412, 'conflict', 'This is no longer the current version.'),
  'record/already-there': new FhirError(412, 'conflict', 'There is such a resource already.'),
}

/** What any failure looks like from outside; null when it is none that a caller may know of. */
export function publicError(error: unknown): FhirError | null {
  if (error instanceof FhirError) return error
  if (error instanceof AuthError)
    return new FhirError(error.status, error.status === 401 ? 'login' : 'forbidden', error.message)
  if (error instanceof RecordError) return refusals[error.code]
  if (
    error instanceof Error &&
    'statusCode' in error &&
    typeof error.statusCode === 'number' &&
    error.statusCode < 500
  ) {
    return new FhirError(error.statusCode, 'invalid', 'The request could not be read.')
  }
  return null
}
