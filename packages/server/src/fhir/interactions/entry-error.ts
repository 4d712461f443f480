import { FhirError } from '../fhir-error.ts'
import { publicError } from '../outcome.ts'

/**
 * A failure with the place in the Bundle at which it came up (R4 OperationOutcome.issue.expression). What nobody may know of
 * stays as it is.
 * @param place `Bundle.entry[2]`
 */
export function atEntry(place: string, error: unknown): unknown {
  const shown = publicError(error)
  if (shown === null) return error
  const { status, issue, message, expression } = shown
  return new FhirError(status, issue, message, placesIn(place, message, expression))
}

/** Our refusals of a Bundle name the place first; those of a resource name theirs by its type. */
function placesIn(place: string, message: string, expression: readonly string[]): readonly string[] {
  if (expression.length > 0) {
    return expression.map((path) => (path.startsWith('Bundle') ? path : `${place}.resource${pathOf(path)}`))
  }
  const named = /^Bundle\.entry\[\d+\](?:\.\w+(?:\[\d+\])?)*/.exec(message)?.[0]
  return [named?.startsWith(place) ? named : place]
}

function pathOf(path: string): string {
  const below = path.replace(/^[A-Z]\w*(?=\.|$)/, '')
  return below === '' || below.startsWith('.') ? below : `.${below}`
}

/** A refusal whose message begins with the place, as those of a Bundle's form do. */
export function atNamedEntry(error: unknown): unknown {
  const place = error instanceof FhirError ? /^Bundle(?:\.entry\[\d+\])?/.exec(error.message)?.[0] : undefined
  if (!(error instanceof FhirError) || error.expression.length > 0 || place === undefined) return error
  return atEntry(place, error)
}

/** Does it, and tells where it failed. */
export async function locating<T>(place: string, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw atEntry(place, error)
  }
}
