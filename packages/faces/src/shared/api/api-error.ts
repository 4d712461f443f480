/** A refusal of the container, or no answer at all (`status` 0, code `network/unreachable`). Carries no data of a record. */
export class ApiError extends Error {
  readonly code: string
  readonly status: number
  constructor(code: string, status: number, message: string) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.status = status
  }
}

/** Reads `{ error, message }` of the API, or the first issue of an OperationOutcome. */
export function apiErrorOf(body: unknown, status: number): ApiError {
  const { error, message, issue } = (body ?? {}) as {
    error?: unknown
    message?: unknown
    issue?: { code?: string; diagnostics?: string; details?: { text?: string } }[]
  }
  if (typeof error === 'string') return new ApiError(error, status, typeof message === 'string' ? message : '')
  const first = Array.isArray(issue) ? issue[0] : undefined
  return new ApiError(`fhir/${first?.code ?? 'exception'}`, status, first?.details?.text ?? first?.diagnostics ?? '')
}
