import { AuthError } from '../auth/auth-error.ts'
import { RecordError } from '../record/record-error.ts'
import { WriteFault } from '../record/write-fault.ts'
import { StoreError } from '../store/store-error.ts'
import { FhirError, notFound } from './fhir-error.ts'

export const fhirJson = 'application/fhir+json; charset=utf-8'

/** @param expression where in what was sent, as FHIRPaths */
export function operationOutcome(code: string, diagnostics: string, expression: readonly string[] = []): string {
  const issue = { severity: 'error', code, diagnostics, ...(expression.length > 0 && { expression }) }
  return JSON.stringify({ resourceType: 'OperationOutcome', issue: [issue] })
}

/** Parameters that were left out, as a warning: R4 §3.1.1.3. @param names from the request: of each as much as a name may have */
export function ignoredOutcome(names: readonly string[]): object {
  const diagnostics = `Not known and left out: ${names.map((name) => name.slice(0, 64)).join(', ')}`
  return { resourceType: 'OperationOutcome', issue: [{ severity: 'warning', code: 'not-supported', diagnostics }] }
}

const refusals: Readonly<Record<RecordError['code'], FhirError>> = {
  'record/not-found': notFound(),
  'record/not-there': notFound(),
  'record/subject-changed': notFound(),
  'record/deleted': new FhirError(410, 'deleted', 'This was deleted. Its earlier versions are in its history.'),
  'record/forbidden': new FhirError(403, 'forbidden', 'The permission does not cover this.'),
  'record/ambiguous-reference': new FhirError(
    400,
    'value',
    'An id alone leads to resources of several types here: say which one, as in "subject=Patient/23".',
  ),
  'record/too-many-included': new FhirError(
    400,
    'too-costly',
    'More comes with these matches than one answer may carry: ask for smaller pages (_count), or for fewer includes.',
  ),
  'record/too-much-changed': new FhirError(
    413,
    'too-costly',
    'What is changed here is together longer than one transaction may hold: send it in parts.',
  ),
  'record/version-conflict': new FhirError(412, 'conflict', 'This is no longer the current version.'),
  'record/already-there': new FhirError(412, 'conflict', 'There is such a resource already.'),
}

/**
 * What a search runs into that asks too much. Asked again it would run into it again, so it is the request that must change (400,
 * `too-costly`: stopped to protect the server); only whoever found all places taken may come again as she is (503, `throttled`).
 * Their messages name limits, and nothing else.
 */
function searchError({ code, message }: StoreError): FhirError | null {
  switch (code) {
    case 'store/too-slow':
    case 'store/too-large':
    case 'store/too-many-values':
      return new FhirError(400, 'too-costly', message)
    case 'store/overloaded':
      return new FhirError(503, 'throttled', message)
    default:
      return null
  }
}

/** What any failure looks like from outside; null when it is none that a caller may know of. */
export function publicError(error: unknown): FhirError | null {
  if (error instanceof FhirError) return error
  if (error instanceof AuthError)
    return new FhirError(error.status, error.status === 401 ? 'login' : 'forbidden', error.message)
  if (error instanceof RecordError) return refusals[error.code]
  if (error instanceof WriteFault) return refusalOf(error)
  if (error instanceof StoreError) return searchError(error)
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

function refusalOf({ kind, of, path, message }: WriteFault): FhirError {
  const expression = path === undefined ? [] : [`${of.type}.${path}`]
  if (kind === 'conflict') return new FhirError(409, 'conflict', message, expression)
  return new FhirError(422, kind === 'reference' ? 'not-found' : 'business-rule', message, expression)
}
