import { AuthError } from '../auth/auth-error.ts'
import { RecordError } from '../record/record-error.ts'
import { FhirError, notFound } from './fhir-error.ts'

export const fhirJson = 'application/fhir+json; charset=utf-8'

export function operationOutcome(issue: string, diagnostics: string): string {
  return JSON.stringify({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: issue, diagnostics }] })
}

/** What any failure looks like from outside; null when it is none that a caller may know of. */
export function publicError(error: unknown): FhirError | null {
  if (error instanceof FhirError) return error
  if (error instanceof AuthError)
    return new FhirError(error.status, error.status === 401 ? 'login' : 'forbidden', error.message)
  if (error instanceof RecordError) {
    return error.code === 'record/forbidden'
      ? new FhirError(403, 'forbidden', 'The permission does not cover this.')
      : notFound()
  }
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
