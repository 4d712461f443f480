import { type Chart, idIn } from '../chart.ts'
import { hl7 } from '../codes/hl7.ts'
import { type Coding, concept, type Resource, referenceTo, resource } from '../fhir.ts'

export type ImagingReportFacts = {
  readonly code: Coding
  readonly text: string
  readonly when: string
  readonly study: Resource
  /** Numbers that were measured on the images. */
  readonly results?: readonly Resource[]
  readonly pictures?: readonly Resource[]
  readonly conclusion: string
  readonly encounter?: Resource
  readonly organization?: string
}

/** What somebody read from images (R4 DiagnosticReport of the category radiology). */
export function imagingReport(chart: Chart, name: string, facts: ImagingReportFacts): Resource {
  return resource('DiagnosticReport', idIn(chart, name), {
    status: 'final',
    category: [hl7('v2-0074', 'RAD', 'Radiology')],
    code: concept(facts.code, facts.text),
    subject: chart.subject,
    encounter: facts.encounter === undefined ? undefined : referenceTo(facts.encounter),
    effectiveDateTime: facts.when,
    issued: facts.when,
    performer: [{ reference: `Organization/${facts.organization ?? 'harbour-clinic'}` }],
    result: facts.results?.map((one) => referenceTo(one)),
    imagingStudy: [referenceTo(facts.study)],
    media: facts.pictures?.map((one) => ({ link: referenceTo(one) })),
    conclusion: facts.conclusion,
  })
}
