/** FHIR Observations of category vital-signs → sp:VitalSignSet: one for each encounter and moment. smart-classic c.4 */

import { spanOf } from '../dates/partial-date.ts'
import { child, type FhirResource, has, list, text } from '../fhir/read.ts'
import type { PrefixedName } from '../ontology/namespaces.ts'
import { describeNode } from '../rdf/describe-node.ts'
import { iri, type Node } from '../rdf/graph.ts'
import { describePressure, type PressureReading, pressureOf } from './blood-pressure.ts'
import { encounterOf } from './encounter.ts'
import type { IssueCode } from './issues.ts'
import { measured, signCoding } from './measured.ts'
import { hasCategory, momentOf, wasMade } from './observation.ts'
import { usableId } from './usable.ts'
import { signs } from './vital-signs.ts'
import { type ProjectionContext, type Report, reporter, type Workspace } from './workspace.ts'

interface Reading {
  readonly encounter: Node
  readonly date: string
  /** The moment as part of an address; equal for equal moments. */
  readonly stamp: string
  readonly report: Report
  readonly sign?: { readonly property: PrefixedName; readonly node: Node }
  readonly pressure?: PressureReading
}

/** A set that is being filled: one place for each sign. */
interface Draft {
  readonly first: Reading
  readonly values: Map<PrefixedName, Node>
  pressure: PressureReading | undefined
  readonly pressureReports: Report[]
}

export function projectVitalSignSets(workspace: Workspace, context: ProjectionContext): readonly Node[] {
  // By id, so that a set is the same whatever the order in which its observations came.
  const observations = workspace.ofType('Observation').toSorted(byId)
  const readings = observations.map((observation) => readingOf(observation, workspace, context))
  const groups = Map.groupBy(
    readings.filter((reading) => reading !== undefined),
    ({ encounter, stamp }) => `${idOf(encounter)}.${stamp}`,
  )
  return Array.from(groups, ([name, own]) => setsOf(name, own, workspace)).flat()
}

function readingOf(observation: FhirResource, workspace: Workspace, context: ProjectionContext): Reading | undefined {
  if (!hasCategory(observation, 'vital-signs')) return undefined
  const report = reporter(workspace, observation)
  if (usableId(observation, context.record_id, report) === undefined || !wasMade(observation, report)) return undefined
  // A panel that only lists other observations says nothing of its own.
  if (has(observation, 'hasMember') && !has(observation, 'component') && !hasValue(observation)) return undefined
  const date = momentOf(observation, report)
  const stamp = date === undefined ? undefined : stampOf(date)
  if (date !== undefined && stamp === undefined) report('mapping/missing', 'effective')
  const encounter = encounterOf(observation, workspace, context)
  // The model requires one, and the moment alone does not tell which: it is never invented.
  if (encounter === undefined) report('mapping/no-encounter', 'encounter')
  if (date === undefined || stamp === undefined || encounter === undefined) return undefined
  const common = { encounter, date, stamp, report }
  const pressure = pressureOf(observation, workspace, report)
  if (pressure !== undefined) {
    if (pressure.systolic !== undefined || pressure.diastolic !== undefined) return { ...common, pressure }
    report(whyNone(observation))
    return undefined
  }
  const concept = child(observation, 'code') ?? {}
  const sign = signs.find((candidate) => signCoding(candidate, concept) !== undefined)
  if (sign === undefined) {
    report('mapping/required-outside-list', 'code')
    return undefined
  }
  const node = measured(sign, concept, child(observation, 'valueQuantity'), workspace, report, 'value')
  if (node === undefined) {
    report(whyNone(observation))
    return undefined
  }
  return { ...common, sign: { property: sign.property, node } }
}

/** Whether there is a measurement that cannot be said, or the source itself says that there is none. */
function whyNone(observation: FhirResource): IssueCode {
  const holders = [observation, ...list(observation, 'component')]
  const hasNone =
    holders.some((one) => has(one, 'dataAbsentReason')) && !holders.some((one) => has(one, 'valueQuantity'))
  return hasNone ? 'mapping/result-absent' : 'mapping/measurement-unusable'
}

/** A second reading of the same sign at the same moment (the other arm) makes a second set. */
function setsOf(name: string, readings: readonly Reading[], workspace: Workspace): readonly Node[] {
  const drafts: Draft[] = []
  const draftFor = (reading: Reading, isFree: (draft: Draft) => boolean): Draft => {
    const free = drafts.find(isFree)
    if (free !== undefined) return free
    const made: Draft = { first: reading, values: new Map(), pressure: undefined, pressureReports: [] }
    drafts.push(made)
    return made
  }
  for (const reading of readings) {
    const { sign, pressure, report } = reading
    if (sign !== undefined)
      draftFor(reading, ({ values }) => !values.has(sign.property)).values.set(sign.property, sign.node)
    if (pressure === undefined) continue
    const draft = draftFor(reading, (candidate) => fits(candidate.pressure, pressure))
    draft.pressure = joined(draft.pressure, pressure)
    draft.pressureReports.push(report)
  }
  return drafts.flatMap((draft, at) => describeSet(at === 0 ? name : `${name}.${at + 1}`, draft, workspace))
}

/** True when the two have no part in common. */
function fits(present: PressureReading | undefined, further: PressureReading): boolean {
  if (present === undefined) return true
  const both = (part: 'systolic' | 'diastolic') => present[part] !== undefined && further[part] !== undefined
  return !both('systolic') && !both('diastolic')
}

function joined(present: PressureReading | undefined, further: PressureReading): PressureReading {
  return {
    systolic: present?.systolic ?? further.systolic,
    diastolic: present?.diastolic ?? further.diastolic,
    circumstances: { ...further.circumstances, ...present?.circumstances },
  }
}

function describeSet(name: string, draft: Draft, workspace: Workspace): readonly Node[] {
  const pressure = draft.pressure && describePressure(draft.pressure)
  if (pressure === undefined) for (const report of draft.pressureReports) report('mapping/pressure-incomplete')
  if (draft.values.size === 0 && pressure === undefined) return []
  const node = describeNode('sp:VitalSignSet', `${workspace.recordUri}/vital_sign_sets/${name}`, {
    'sp:belongsTo': iri(workspace.recordUri),
    'dcterms:date': draft.first.date,
    'sp:encounter': draft.first.encounter,
    'sp:bloodPressure': pressure,
    ...Object.fromEntries(draft.values),
  })
  return [node]
}

/** `20260203T090000Z`, `20260203`, `2026`: two ways to write one instant give the same. */
function stampOf(date: string): string | undefined {
  const span = spanOf(date)
  if (span === undefined) return undefined
  const written = /[T ]/.test(date) ? new Date(span.first).toISOString().replace('.000', '') : date
  return written.replaceAll(/[-:]/g, '')
}

function hasValue(observation: FhirResource): boolean {
  return Object.keys(observation).some((name) => name.startsWith('value') && has(observation, name))
}

function idOf(encounter: Node): string {
  return encounter.id?.split('/').at(-1) ?? ''
}

function byId(a: FhirResource, b: FhirResource): number {
  const [first = '', second = ''] = [text(a, 'id'), text(b, 'id')]
  return first < second ? -1 : Number(first > second)
}
