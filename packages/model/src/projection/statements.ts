/** Which projection makes the statements of a class, and what else an answer about them describes. smart-classic b.4 */

import type { PrefixedName } from '../ontology/namespaces.ts'
import type { Node } from '../rdf/graph.ts'
import { projectAllergy } from './allergy.ts'
import { projectDemographics } from './demographics.ts'
import { projectEncounter } from './encounter.ts'
import { projectFulfillment } from './fulfillment.ts'
import { projectLabResult } from './lab-result.ts'
import { projectMedication } from './medication.ts'
import { projectProblem } from './problem.ts'
import { projectSocialHistory } from './social-history.ts'
import { projectVitalSignSets } from './vital-sign-set.ts'
import type { ProjectionContext, Workspace } from './workspace.ts'

export interface ProjectedStatements {
  /** Every statement of the class, in the order of the resources. */
  readonly statements: readonly Node[]
  /** The other statements that the chosen ones point to, each once. */
  related(chosen: readonly Node[]): readonly Node[]
}

type Projection = (workspace: Workspace, context: ProjectionContext) => ProjectedStatements

const projections: Readonly<Partial<Record<PrefixedName, Projection>>> = {
  'sp:Demographics': (workspace, context) =>
    alone(workspace.ofType('Patient'), projectDemographics, workspace, context),
  'sp:Problem': (workspace, context) => alone(workspace.ofType('Condition'), projectProblem, workspace, context),
  'sp:Encounter': (workspace, context) => alone(workspace.ofType('Encounter'), projectEncounter, workspace, context),
  'sp:LabResult': (workspace, context) => alone(workspace.ofType('Observation'), projectLabResult, workspace, context),
  'sp:VitalSignSet': (workspace, context) => whole(projectVitalSignSets(workspace, context)),
  'sp:SocialHistory': (workspace, context) => whole([projectSocialHistory(workspace, context)]),
  'sp:Allergy': allergies,
  'sp:AllergyExclusion': allergies,
  'sp:Medication': medications,
  'sp:Fulfillment': fulfillments,
}

/** A class that has no projection is a caller's bug. */
export function projectionOf(name: PrefixedName): Projection {
  const projection = projections[name]
  if (projection === undefined) throw new TypeError(`Nothing projects ${name}`)
  return projection
}

type ProjectOne = (
  resource: ReturnType<Workspace['ofType']>[number],
  workspace: Workspace,
  context: ProjectionContext,
) => Node | undefined

/** What is allergic and what is not come in one answer; an address is one or the other's. C-12 */
function allergies(workspace: Workspace, context: ProjectionContext): ProjectedStatements {
  return alone(workspace.ofType('AllergyIntolerance'), projectAllergy, workspace, context)
}

/** Statements that hold the statements that they point to. */
function whole(statements: readonly Node[]): ProjectedStatements {
  return { statements, related: () => [] }
}

/** A class whose statements hold the statements that they point to, or point to none. */
function alone(
  resources: ReturnType<Workspace['ofType']>,
  projectOne: ProjectOne,
  workspace: Workspace,
  context: ProjectionContext,
): ProjectedStatements {
  const statements = resources.map((resource) => projectOne(resource, workspace, context))
  return whole(statements.filter((node) => node !== undefined))
}

/** Each medication with all its fulfillments. C-10 */
function medications(workspace: Workspace, context: ProjectionContext): ProjectedStatements {
  const { drafts, dispensed } = history(workspace, context)
  const fulfillmentsOf = Map.groupBy(dispensed, ({ medication }) => medication.uri)
  const nodesOf = (uri: string): readonly Node[] => (fulfillmentsOf.get(uri) ?? []).map(({ node }) => node)
  return {
    statements: drafts.map((draft) => draft.describe(nodesOf(draft.uri).map((node) => node.id ?? ''))),
    related: (chosen) => chosen.flatMap((medication) => nodesOf(medication.id ?? '')),
  }
}

/** Each fulfillment with its medication; the medication then points to those fulfillments that the answer describes. */
function fulfillments(workspace: Workspace, context: ProjectionContext): ProjectedStatements {
  const { dispensed } = history(workspace, context)
  const byUri = new Map(dispensed.map((draft) => [draft.uri, draft]))
  return {
    statements: dispensed.map(({ node }) => node),
    related: (chosen) => {
      const drafts = chosen.map((node) => byUri.get(node.id ?? '')).filter((draft) => draft !== undefined)
      const perMedication = Map.groupBy(drafts, ({ medication }) => medication)
      return Array.from(perMedication, ([medication, own]) => medication.describe(own.map(({ uri }) => uri)))
    },
  }
}

function history(workspace: Workspace, context: ProjectionContext) {
  const drafts = workspace
    .ofType('MedicationRequest')
    .map((request) => projectMedication(request, workspace, context))
    .filter((draft) => draft !== undefined)
  const byId = new Map(drafts.map((draft) => [draft.id, draft]))
  const dispensed = workspace
    .ofType('MedicationDispense')
    .map((dispense) => projectFulfillment(dispense, byId, workspace, context))
    .filter((draft) => draft !== undefined)
  return { drafts, dispensed }
}
