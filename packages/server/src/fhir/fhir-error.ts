/** An error of the FHIR surface, answered as an OperationOutcome. `diagnostics` is public: no secret, nobody's data. */
export class FhirError extends Error {
  readonly status: number
  /** IssueType, R4. */
  readonly issue:
    | 'invalid'
    | 'not-found'
    | 'deleted'
    | 'not-supported'
    | 'forbidden'
    | 'login'
    | 'exception'
    | 'too-costly'
    | 'throttled'
    | 'value'
    | 'conflict'
    | 'multiple-matches'
    | 'structure'
    | 'too-long'
    | 'incomplete'
    | 'business-rule'
  /** Where in what was sent, as FHIRPaths. */
  readonly expression: readonly string[]
  constructor(status: number, issue: FhirError['issue'], diagnostics: string, expression: readonly string[] = []) {
    super(diagnostics)
    this.status = status
    this.issue = issue
    this.expression = expression
  }
}

export const notFound = (): FhirError =>
  new FhirError(404, 'not-found', 'There is no such resource, or it may not be seen.')
