import { conceptText } from '../../shared/fhir/concept.ts'
import type { CodeableConcept, Reference, Resource } from '../../shared/fhir/resources.ts'
import { newestFirst, readWhen, type When } from '../../shared/fhir/when.ts'

/** Where an entry comes from (R4 Provenance). */
export interface Provenance extends Resource {
  readonly resourceType: 'Provenance'
  readonly recorded?: string
  readonly activity?: CodeableConcept
  readonly reason?: readonly CodeableConcept[]
  readonly agent?: readonly {
    readonly type?: CodeableConcept
    readonly role?: readonly CodeableConcept[]
    readonly who?: Reference
    readonly onBehalfOf?: Reference
  }[]
}

export interface Origin {
  readonly id: string
  /** "Entered", "Changed"; what has no words here, as recorded. */
  readonly activity: string | undefined
  readonly when: When | undefined
  readonly reason: string | undefined
  readonly agents: readonly {
    readonly part: string | undefined
    readonly who: Reference | undefined
    readonly for: Reference | undefined
  }[]
}

/** What was done to an entry, newest first. */
export function readProvenance(all: readonly Provenance[]): readonly Origin[] {
  const origins = all.map((one) => ({
    id: one.id ?? '',
    activity: activityWords(one.activity),
    when: readWhen(one.recorded),
    reason:
      one.reason
        ?.map(conceptText)
        .filter((text) => text !== undefined)
        .join(', ') || undefined,
    agents: (one.agent ?? []).map((agent) => ({
      part: conceptText(agent.type) ?? agent.role?.map(conceptText).find((text) => text !== undefined),
      who: agent.who,
      for: agent.onBehalfOf,
    })),
  }))
  return newestFirst(origins, ({ when }) => when)
}

/** HL7 v3 DataOperation. */
const operations: Readonly<Record<string, string>> = {
  CREATE: 'Entered',
  UPDATE: 'Changed',
  APPEND: 'Added to',
  NULLIFY: 'Withdrawn',
  DELETE: 'Removed',
}

function activityWords(activity: CodeableConcept | undefined): string | undefined {
  const code = activity?.coding?.find((coding) => coding.code !== undefined && Object.hasOwn(operations, coding.code))
  return operations[code?.code ?? ''] ?? conceptText(activity)
}
