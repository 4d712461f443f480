import { type Chart, idIn } from '../chart.ts'
import { hl7 } from '../codes/hl7.ts'
import { type Coding, concept, type Resource, referenceTo, resource } from '../fhir.ts'
import { base64 } from './base64.ts'

export type MediaFacts = {
  readonly title: string
  readonly when: string
  /** A picture as PNG. */
  readonly bytes: Uint8Array
  readonly pixels: readonly [width: number, height: number]
  readonly site?: Coding
  readonly because?: Resource
  readonly encounter?: Resource
  readonly operator?: string
  readonly note?: string
}

/** A picture in the chart (R4 Media), its bytes within. */
export function media(chart: Chart, name: string, facts: MediaFacts): Resource {
  const [width, height] = facts.pixels
  return resource('Media', idIn(chart, name), {
    status: 'completed',
    type: hl7('media-type', 'image', 'Image'),
    subject: chart.subject,
    encounter: facts.encounter === undefined ? undefined : referenceTo(facts.encounter),
    createdDateTime: facts.when,
    operator: { reference: `Practitioner/${facts.operator ?? 'dave-okafor'}` },
    reasonCode: facts.because === undefined ? undefined : [facts.because.code],
    bodySite: facts.site === undefined ? undefined : concept(facts.site),
    width,
    height,
    content: { contentType: 'image/png', data: base64(facts.bytes), title: facts.title, creation: facts.when },
    note: facts.note === undefined ? undefined : [{ text: facts.note }],
  })
}
