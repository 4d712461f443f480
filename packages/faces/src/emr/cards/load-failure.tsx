import { FhirFailure } from '../../shared/fhir/fhir-fetch.ts'
import classes from './load-failure.module.css'

interface LoadFailureProps {
  readonly what: string
  readonly error: unknown
  readonly retry: () => void
}

/** What happened, what is safe, what to do now (ui §6), in the place of the part that failed. */
export function LoadFailure({ what, error, retry }: LoadFailureProps) {
  return (
    <p className={classes.failure} role="alert">
      <strong>{what} not loaded</strong> ({reason(error)}). Other parts are not affected.{' '}
      <button type="button" className={classes.retry} onClick={retry}>
        Retry
      </button>
    </p>
  )
}

function reason(error: unknown): string {
  if (!(error instanceof FhirFailure)) return 'the answer could not be read'
  if (error.status === 0) return 'no connection'
  if (error.status === 401) return 'signed out'
  return error.status === 404 || error.status === 403 ? 'no access' : 'the server failed'
}
