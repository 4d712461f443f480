import { type Chart, idIn } from '../chart.ts'
import { modalities } from '../codes/dicom.ts'
import { type Coding, concept, type Resource, referenceTo, resource } from '../fhir.ts'

export type ImagingFacts = {
  readonly modality: keyof typeof modalities
  readonly description: string
  readonly when: string
  readonly procedure?: Coding
  /** What each series shows, and how many images it has. */
  readonly series: readonly (readonly [description: string, images: number])[]
  readonly because?: Resource
  readonly encounter?: Resource
}

/** Images that lie elsewhere, series by series (R4 ImagingStudy). */
export function imagingStudy(chart: Chart, name: string, facts: ImagingFacts): Resource {
  const { coding, sopClass } = modalities[facts.modality]
  const id = idIn(chart, name)
  return resource('ImagingStudy', id, {
    identifier: [{ system: 'urn:dicom:uid', value: `urn:oid:${uid(id)}` }],
    status: 'available',
    modality: [coding],
    subject: chart.subject,
    encounter: facts.encounter === undefined ? undefined : referenceTo(facts.encounter),
    started: facts.when,
    numberOfSeries: facts.series.length,
    numberOfInstances: facts.series.reduce((sum, [, images]) => sum + images, 0),
    procedureCode: facts.procedure === undefined ? undefined : [concept(facts.procedure)],
    reasonReference: facts.because === undefined ? undefined : [referenceTo(facts.because)],
    description: facts.description,
    series: facts.series.map(([description, images], index) => ({
      uid: uid(`${id}/${index + 1}`),
      number: index + 1,
      modality: coding,
      description,
      numberOfInstances: images,
      started: facts.when,
      instance: Array.from({ length: images }, (_, image) => ({
        uid: uid(`${id}/${index + 1}/${image + 1}`),
        sopClass: { system: 'urn:ietf:rfc:3986', code: `urn:oid:${sopClass}` },
        number: image + 1,
      })),
    })),
  })
}

/** A DICOM UID under 2.25, where a UUID's number makes one (PS3.5 §B.2); the number is a hash of the name (FNV-1a, 64 bits). */
function uid(name: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(name)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  }
  return `2.25.${hash}`
}
