import { type Chart, idIn } from '../chart.ts'
import { hl7 } from '../codes/hl7.ts'
import { type Resource, resource } from '../fhir.ts'

const relationships = {
  MTH: 'mother',
  FTH: 'father',
  SPS: 'spouse',
  DAU: 'natural daughter',
  SON: 'natural son',
  TWINBRO: 'twin brother',
} as const

/** Somebody who speaks for the patient (R4 RelatedPerson). */
export function relatedPerson(
  chart: Chart,
  name: string,
  facts: {
    readonly relationship: keyof typeof relationships
    readonly given: string
    readonly family: string
    readonly phone: string
  },
): Resource {
  return resource('RelatedPerson', idIn(chart, name), {
    active: true,
    patient: chart.subject,
    relationship: [hl7('v3-RoleCode', facts.relationship, relationships[facts.relationship])],
    name: [{ use: 'official', family: facts.family, given: [facts.given] }],
    telecom: [{ system: 'phone', use: 'mobile', value: facts.phone }],
  })
}
