/** The parts of a blood pressure in an Observation, and how and where it was taken. smart-classic c.5 BloodPressure */

import { child, type FhirResource, type Json, list, text } from '../fhir/read.ts'
import { codeSets, LOINC, SNOMED_CT } from '../ontology/code-systems.ts'
import { describeNode, type NodeValues } from '../rdf/describe-node.ts'
import type { Node } from '../rdf/graph.ts'
import { measured, signCoding } from './measured.ts'
import { listedValue, memberValue } from './member-value.ts'
import { codesOf, wordsOf } from './observation.ts'
import { pressures } from './vital-signs.ts'
import type { Report, Workspace } from './workspace.ts'

export interface PressureReading {
  readonly systolic?: Node | undefined
  readonly diastolic?: Node | undefined
  /** Body position, body site and method, as far as they are known. */
  readonly circumstances: NodeValues
}

/** Panel codes of blood pressures. https://hl7.org/fhir/R4/bp.html */
const PANELS = new Set(['85354-9', '55284-4', '96607-7'])

const BODY_POSITION = '8361-8'
const POSITION_EXTENSION = 'http://hl7.org/fhir/StructureDefinition/observation-bodyPosition'

/** Nothing when the observation is no blood pressure; one with a single part is for its set to complete. */
export function pressureOf(
  observation: FhirResource,
  workspace: Workspace,
  report: Report,
): PressureReading | undefined {
  const code = child(observation, 'code')
  if (code === undefined) return undefined
  const isPanel = codesOf(code, LOINC.fhir).some((one) => PANELS.has(one))
  const holders = isPanel ? list(observation, 'component') : [observation]
  const part = (name: keyof typeof pressures): Node | undefined => {
    const sign = pressures[name]
    const at = holders.findIndex((holder) => signCoding(sign, child(holder, 'code') ?? {}) !== undefined)
    const holder = holders[at]
    const concept = holder && child(holder, 'code')
    if (holder === undefined || concept === undefined) return undefined
    const path = isPanel ? `component[${at}]` : 'value'
    return measured(sign, concept, child(holder, 'valueQuantity'), workspace, report, path)
  }
  const isPart = Object.values(pressures).some((sign) => signCoding(sign, code) !== undefined)
  if (!isPanel && !isPart) return undefined
  return {
    systolic: part('systolic'),
    diastolic: part('diastolic'),
    circumstances: circumstancesOf(observation, workspace, report),
  }
}

/** Both parts at once; nothing when one of them is missing. */
export function describePressure({ systolic, diastolic, circumstances }: PressureReading): Node | undefined {
  if (systolic === undefined || diastolic === undefined) return undefined
  return describeNode('sp:BloodPressure', null, {
    'sp:systolic': systolic,
    'sp:diastolic': diastolic,
    ...circumstances,
  })
}

function circumstancesOf(observation: FhirResource, workspace: Workspace, report: Report): NodeValues {
  const position = positionOf(observation)
  const site = child(observation, 'bodySite')
  const method = child(observation, 'method')
  const values: NodeValues = {
    'sp:bodyPosition':
      position && listedValue(position.concept, codeSets.BloodPressureBodyPosition, workspace, report, position.path),
    'sp:bodySite': site && listedValue(site, codeSets.BloodPressureBodySite, workspace, report, 'bodySite'),
    'sp:method': method && methodOf(method, workspace, report),
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** FHIR has two places for it: an extension, and a component of the panel. */
function positionOf(observation: FhirResource): { readonly concept: Json; readonly path: string } | undefined {
  const extension = list(observation, 'extension').find((one) => text(one, 'url') === POSITION_EXTENSION)
  const component = list(observation, 'component').find((one) =>
    codesOf(child(one, 'code'), LOINC.fhir).includes(BODY_POSITION),
  )
  const concept = child(extension ?? component ?? {}, 'valueCodeableConcept')
  return concept && { concept, path: extension === undefined ? 'component' : 'extension' }
}

/** SNOMED CT procedures that are a method of the closed list. */
const METHODS: Readonly<Record<string, string>> = { '37931006': 'auscultation', '113011001': 'palpation' }

function methodOf(method: Json, workspace: Workspace, report: Report): Node | undefined {
  const known = codesOf(method, SNOMED_CT.fhir).find((code) => Object.hasOwn(METHODS, code))
  const member = known === undefined ? undefined : METHODS[known]
  if (member !== undefined) return memberValue(codeSets.BloodPressureMethod, member, wordsOf(method), workspace)
  return listedValue(method, codeSets.BloodPressureMethod, workspace, report, 'method')
}
