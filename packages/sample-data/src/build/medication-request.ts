import { type Chart, idIn } from '../chart.ts'
import { quantity } from '../codes/ucum.ts'
import { type Coding, concept, type Resource, referenceTo, resource } from '../fhir.ts'
import type { Dosage } from './dosage.ts'
import { encounterOn } from './encounter.ts'

export type MedicationRequestFacts = {
  /** Left out where no code is known: then the text says it alone. */
  readonly drug?: Coding
  readonly text: string
  readonly authored: string
  readonly dosage: readonly Dosage[]
  readonly status?: 'active' | 'completed' | 'stopped' | 'on-hold' | 'cancelled'
  /** Why it was stopped, cancelled or is on hold. */
  readonly statusReason?: string
  readonly because?: Resource
  readonly requester?: string
  /** Where to find the encounter of the day on which it was written. */
  readonly seen: readonly Resource[]
  readonly course?: 'continuous' | 'acute'
  /** What one fill hands over, with its UCUM code, and for how many days. */
  readonly supply?: { readonly quantity: readonly [number, string]; readonly days: number; readonly refills: number }
  readonly note?: string
}

const courses = {
  continuous: { code: 'continuous', display: 'Continuous long term therapy' },
  acute: { code: 'acute', display: 'Short course (acute) therapy' },
} as const

/** A prescription (R4 MedicationRequest). */
export function medicationRequest(chart: Chart, name: string, facts: MedicationRequestFacts): Resource {
  const { supply } = facts
  return resource('MedicationRequest', idIn(chart, name), {
    status: facts.status ?? 'active',
    statusReason: facts.statusReason === undefined ? undefined : { text: facts.statusReason },
    intent: 'order',
    medicationCodeableConcept: facts.drug === undefined ? { text: facts.text } : concept(facts.drug, facts.text),
    subject: chart.subject,
    encounter: referenceTo(encounterOn(facts.seen, facts.authored)),
    authoredOn: facts.authored,
    requester: { reference: `Practitioner/${facts.requester ?? 'dave-okafor'}` },
    reasonReference: facts.because === undefined ? undefined : [referenceTo(facts.because)],
    courseOfTherapyType: {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/medicationrequest-course-of-therapy',
          ...courses[facts.course ?? 'continuous'],
        },
      ],
    },
    note: facts.note === undefined ? undefined : [{ text: facts.note }],
    dosageInstruction: facts.dosage,
    dispenseRequest:
      supply === undefined
        ? undefined
        : {
            numberOfRepeatsAllowed: supply.refills,
            quantity: quantity(supply.quantity[0], supply.quantity[1]),
            expectedSupplyDuration: quantity(supply.days, 'd'),
          },
  })
}
