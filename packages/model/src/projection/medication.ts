/** FHIR MedicationRequest → sp:Medication. smart-classic c.4; https://hl7.org/fhir/R4/medicationrequest.html */

import { earliest, latest } from '../dates/partial-date.ts'
import { child, type FhirResource, isTrue, type Json, list, text } from '../fhir/read.ts'
import { codeSets } from '../ontology/code-systems.ts'
import { describeNode } from '../rdf/describe-node.ts'
import { iri, type Node } from '../rdf/graph.ts'
import { codedValue } from './coded-value.ts'
import { instructionsOf } from './dosage-text.ts'
import { dosingOf } from './dosing.ts'
import { usableId } from './usable.ts'
import { type ProjectionContext, type Report, reporter, type Workspace } from './workspace.ts'

/** A medication whose fulfillments are not known yet. */
export interface MedicationDraft {
  readonly id: string
  readonly uri: string
  readonly request: FhirResource
  /** The statement, with the URIs of its fulfillments. */
  describe(fulfillments: readonly string[]): Node
}

const NOT_ORDERED = new Set(['proposal', 'option'])
const NEVER_IN_FORCE = new Set(['draft', 'cancelled'])
const OVER = new Set(['stopped', 'completed'])

export function projectMedication(
  request: FhirResource,
  workspace: Workspace,
  context: ProjectionContext,
): MedicationDraft | undefined {
  const report = reporter(workspace, request)
  const id = usableId(request, context.record_id, report)
  if (id === undefined || !isInForce(request, report)) return undefined
  const drugName = drugNameOf(request, workspace, report)
  const instructions = instructionsOf(request, report)
  const bounds = boundsOf(request)
  const startDate = earliest(bounds.map((period) => text(period, 'start'))) ?? text(request, 'authoredOn')
  if (startDate === undefined) report('mapping/missing', 'authoredOn')
  if (drugName === undefined || instructions === undefined || startDate === undefined) return undefined
  const endDate = endDateOf(request, bounds)
  if (endDate === undefined && OVER.has(text(request, 'status') ?? ''))
    report('mapping/status-without-end-date', 'status')
  const { quantity, frequency } = dosingOf(request, report)
  const uri = `${workspace.recordUri}/medications/${id}`
  return {
    id,
    uri,
    request,
    describe: (fulfillments) =>
      describeNode('sp:Medication', uri, {
        'sp:belongsTo': iri(workspace.recordUri),
        'sp:drugName': drugName,
        'sp:startDate': startDate,
        'sp:endDate': endDate,
        'sp:instructions': instructions,
        'sp:quantity': quantity,
        'sp:frequency': frequency,
        'sp:fulfillment': fulfillments.map(iri),
      }),
  }
}

/** A prohibition, a proposal or a draft is no medication of the person. */
function isInForce(request: FhirResource, report: Report): boolean {
  if (isTrue(request, 'doNotPerform')) {
    report('mapping/not-to-be-given', 'doNotPerform')
    return false
  }
  if (NOT_ORDERED.has(text(request, 'intent') ?? '')) {
    report('mapping/never-in-force', 'intent')
    return false
  }
  if (NEVER_IN_FORCE.has(text(request, 'status') ?? '')) {
    report('mapping/never-in-force', 'status')
    return false
  }
  return true
}

/** The concept in the request itself, or of the Medication that it refers to. */
export function drugConcept(resource: FhirResource, workspace: Workspace): Json | undefined {
  const concept = child(resource, 'medicationCodeableConcept')
  if (concept !== undefined) return concept
  const medication = workspace.resolve(resource, child(resource, 'medicationReference'))
  return medication && child(medication, 'code')
}

function drugNameOf(request: FhirResource, workspace: Workspace, report: Report): Node | undefined {
  const concept = drugConcept(request, workspace)
  if (concept !== undefined) return codedValue(concept, codeSets.RxNorm_Semantic, workspace, report, 'medication')
  const referred = child(request, 'medicationReference') !== undefined
  report(referred ? 'mapping/medication-not-found' : 'mapping/missing', referred ? 'medicationReference' : 'medication')
  return undefined
}

function boundsOf(request: FhirResource): readonly (Json | undefined)[] {
  return list(request, 'dosageInstruction').map((dosage) => {
    const repeat = child(child(dosage, 'timing') ?? {}, 'repeat')
    return repeat && child(repeat, 'boundsPeriod')
  })
}

/** Recorded ends only, and only when every dosage has one. The validity of a prescription is not the end of its use. */
function endDateOf(request: FhirResource, bounds: readonly (Json | undefined)[]): string | undefined {
  const ends = bounds.map((period) => text(period, 'end'))
  return list(request, 'dosageInstruction').length > 0 && !ends.includes(undefined) ? latest(ends) : undefined
}
