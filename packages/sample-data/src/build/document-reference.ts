import { type Chart, idIn } from '../chart.ts'
import { documents } from '../codes/documents.ts'
import { concept, type Resource, referenceTo, resource } from '../fhir.ts'
import { base64OfText } from './base64.ts'
import { binary } from './binary.ts'
import { pdf } from './pdf.ts'

export type DocumentFacts = {
  readonly kind: keyof typeof documents
  readonly title: string
  /** The instant at which it was written: nothing in it, and nothing that it refers to, is later. */
  readonly when: string
  readonly lines: readonly string[]
  /** Practitioner who wrote it; Dr Okafor unless told. */
  readonly author?: string
  readonly encounter?: Resource | undefined
  /** What else of the chart it is about. */
  readonly about?: readonly Resource[]
  readonly organization?: string
}

/** A note as text, within the resource. */
export function textNote(chart: Chart, name: string, facts: DocumentFacts): Resource {
  const attachment = { contentType: 'text/plain; charset=utf-8', data: base64OfText(facts.lines.join('\n')) }
  return documentReference(chart, name, facts, attachment)
}

/** A letter or report as PDF: the document, and the Binary that holds its bytes. */
export function pdfDocument(chart: Chart, name: string, facts: DocumentFacts): readonly Resource[] {
  const bytes = pdf(facts.title, facts.lines)
  const contentType = 'application/pdf'
  const file = binary(chart, `${name}-pdf`, { contentType, bytes })
  const attachment = { contentType, url: `Binary/${file.id}`, size: bytes.length }
  return [file, documentReference(chart, name, facts, attachment)]
}

function documentReference(chart: Chart, name: string, facts: DocumentFacts, attachment: object): Resource {
  const context = {
    ...(facts.encounter === undefined ? {} : { encounter: [referenceTo(facts.encounter)] }),
    ...(facts.about === undefined ? {} : { related: facts.about.map((one) => referenceTo(one)) }),
  }
  return resource('DocumentReference', idIn(chart, name), {
    status: 'current',
    docStatus: 'final',
    type: concept(documents[facts.kind]),
    subject: chart.subject,
    date: facts.when,
    author: [{ reference: `Practitioner/${facts.author ?? 'dave-okafor'}` }],
    custodian: { reference: `Organization/${facts.organization ?? 'harbour-clinic'}` },
    description: facts.title,
    content: [{ attachment: { ...attachment, title: facts.title, creation: facts.when } }],
    context: Object.keys(context).length === 0 ? undefined : context,
  })
}
