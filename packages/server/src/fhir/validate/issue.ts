/** IssueTypes of R4 that a validation says (hl7.org/fhir/R4/valueset-issue-type.html). */
export type IssueType = 'structure' | 'required' | 'value' | 'invariant' | 'code-invalid' | 'too-long' | 'too-costly'

export interface ValidationIssue {
  readonly severity: 'error' | 'warning'
  readonly code: IssueType
  /** FHIRPath of the element: `Patient.name[0].given[1]`; of a choice `Observation.value.ofType(Quantity)`. */
  readonly expression: string
  /** One sentence, without anything of the resource's values. */
  readonly message: string
}
