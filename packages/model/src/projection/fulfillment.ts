/** FHIR MedicationDispense → sp:Fulfillment. smart-classic c.4; https://hl7.org/fhir/R4/medicationdispense.html */

import { child, type FhirResource, type Json, list, text } from '../fhir/read.ts'
import { referenceKey } from '../fhir/reference-key.ts'
import { RXNORM } from '../ontology/code-systems.ts'
import { describeNode } from '../rdf/describe-node.ts'
import { iri, type Node } from '../rdf/graph.ts'
import { numberOfDays, valueAndUnit } from './amount.ts'
import { drugConcept, type MedicationDraft } from './medication.ts'
import { pharmacyOf } from './pharmacy.ts'
import { providerOf } from './provider.ts'
import { usableId } from './usable.ts'
import { type ProjectionContext, type Report, reporter, type Workspace } from './workspace.ts'

export interface FulfillmentDraft {
  readonly uri: string
  readonly medication: MedicationDraft
  readonly node: Node
}

const NOT_DISPENSED = new Set(['cancelled', 'declined', 'preparation'])

/** `medications`: what was projected, by the id of its request. */
export function projectFulfillment(
  dispense: FhirResource,
  medications: ReadonlyMap<string, MedicationDraft>,
  workspace: Workspace,
  context: ProjectionContext,
): FulfillmentDraft | undefined {
  const report = reporter(workspace, dispense)
  const id = usableId(dispense, context.record_id, report)
  if (id === undefined) return undefined
  if (NOT_DISPENSED.has(text(dispense, 'status') ?? '')) {
    report('mapping/not-dispensed', 'status')
    return undefined
  }
  const medication = medicationOf(dispense, medications, report)
  const date = text(dispense, 'whenHandedOver')
  if (date === undefined) report('mapping/missing', 'whenHandedOver')
  const daysSupply = daysSupplyOf(dispense, report)
  if (medication === undefined || date === undefined || daysSupply === undefined) return undefined
  reportSubstitution(dispense, medication, workspace, report)
  const uri = `${workspace.recordUri}/fulfillments/${id}`
  const node = describeNode('sp:Fulfillment', uri, {
    'sp:belongsTo': iri(workspace.recordUri),
    'dcterms:date': date,
    'sp:medication': iri(medication.uri),
    'sp:dispenseDaysSupply': daysSupply,
    'sp:quantityDispensed': quantityOf(dispense, report),
    'sp:pharmacy': pharmacyOf(dispense, workspace, report),
    'sp:provider': providerOf(medication.request, workspace, report),
  })
  return { uri, medication, node }
}

function medicationOf(
  dispense: FhirResource,
  medications: ReadonlyMap<string, MedicationDraft>,
  report: Report,
): MedicationDraft | undefined {
  const prescriptions = list(dispense, 'authorizingPrescription')
  if (prescriptions.length === 0) {
    report('mapping/no-prescription', 'authorizingPrescription')
    return undefined
  }
  const drafts = prescriptions.flatMap((reference) => {
    const [type, id] = (referenceKey(text(reference, 'reference') ?? '') ?? '').split('/')
    const draft = type === 'MedicationRequest' && id !== undefined ? medications.get(id) : undefined
    return draft === undefined ? [] : [draft]
  })
  if (drafts.length === 0) report('mapping/medication-not-described', 'authorizingPrescription')
  else if (prescriptions.length > 1) report('mapping/several-prescriptions', 'authorizingPrescription')
  return drafts[0]
}

function daysSupplyOf(dispense: FhirResource, report: Report): string | undefined {
  const supply = child(dispense, 'daysSupply')
  const days = numberOfDays(supply)
  if (days === undefined) report(supply === undefined ? 'mapping/missing' : 'mapping/not-in-days', 'daysSupply')
  return days
}

function quantityOf(dispense: FhirResource, report: Report): Node | undefined {
  const quantity = child(dispense, 'quantity')
  const node = valueAndUnit(quantity)
  if (quantity !== undefined && node === undefined) report('mapping/unit-not-known', 'quantity')
  return node
}

/** The statement names the medication that was requested; that something else was handed over has no place. */
function reportSubstitution(
  dispense: FhirResource,
  medication: MedicationDraft,
  workspace: Workspace,
  report: Report,
): void {
  const dispensed = rxNormCodes(drugConcept(dispense, workspace))
  const requested = rxNormCodes(drugConcept(medication.request, workspace))
  if (dispensed.length > 0 && !dispensed.some((code) => requested.includes(code))) {
    report('mapping/dispensed-drug-differs', 'medication')
  }
}

function rxNormCodes(concept: Json | undefined): readonly string[] {
  if (concept === undefined) return []
  const codings = list(concept, 'coding').filter((coding) => text(coding, 'system') === RXNORM.fhir)
  return codings.map((coding) => text(coding, 'code')).filter((code) => code !== undefined)
}
