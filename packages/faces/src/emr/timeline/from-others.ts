import { whenText } from '../../shared/fhir/when.ts'
import type { ProcedureEntry } from '../background/read-procedures.ts'
import type { Immunizations } from '../immunizations/read-doses.ts'
import type { DocumentEntry } from '../notes/read-document.ts'
import type { GoalEntry } from '../problems/read-goals.ts'
import type { PlanEntry } from '../problems/read-plans.ts'
import type { TimelineEntry } from './entry.ts'

export function procedureEntries(procedures: readonly ProcedureEntry[]): TimelineEntry[] {
  return procedures.map((one) => ({
    kind: 'procedure',
    key: `procedure ${one.id}`,
    resource: `Procedure/${one.id}`,
    id: one.id,
    when: one.when,
    whenWords: one.whenWords,
    title: one.name,
    more: one.outcome,
    tags: one.standing === undefined ? [] : [one.standing],
    view: undefined,
    item: one.id,
    who: one.performer,
    facts: () => one.facts,
  }))
}

export function immunizationEntries({ groups }: Immunizations): TimelineEntry[] {
  const doses = new Set(groups.flatMap(({ doses: all }) => all))
  return [...doses].map((dose) => ({
    kind: 'immunization',
    key: `immunization ${dose.id}`,
    id: dose.id,
    when: dose.when,
    whenWords: dose.whenText,
    title: dose.vaccine,
    more: dose.given ? dose.number : dose.reason,
    tags: dose.given ? [] : ['not given'],
    view: 'immunizations',
    item: dose.id,
    who: dose.performer,
    facts: () => (dose.given ? [['Lot', dose.lot]] : [['Reason', dose.reason]]),
  }))
}

export function documentEntries(documents: readonly DocumentEntry[]): TimelineEntry[] {
  return documents
    .filter(({ withdrawn }) => !withdrawn)
    .map((one) => ({
      kind: 'document',
      key: `${one.type} ${one.id}`,
      id: one.id,
      when: one.when,
      title: one.kind,
      more: one.title === one.kind ? undefined : one.title,
      tags: one.standing,
      view: 'notes',
      item: one.id,
      who: one.authors[0],
    }))
}

export function planEntries(plans: readonly PlanEntry[]): TimelineEntry[] {
  return plans.map((one) => ({
    kind: 'plan',
    key: `plan ${one.id}`,
    resource: `CarePlan/${one.id}`,
    id: one.id,
    when: one.since,
    verb: 'Care plan',
    title: one.title,
    tags: one.status === 'active' ? [] : [one.status],
    view: undefined,
    item: one.id,
    who: one.author,
    facts: () => [
      ['Status', one.status],
      ['Until', whenText(one.until)],
      ['To do', one.activities.join('; ') || undefined],
      ...(one.description === undefined ? [] : [['About', one.description] as const]),
      ...(one.note === undefined ? [] : [['Note', one.note] as const]),
    ],
  }))
}

export function goalEntries(goals: readonly GoalEntry[]): TimelineEntry[] {
  return goals.map((one) => ({
    kind: 'plan',
    key: `goal ${one.id}`,
    resource: `Goal/${one.id}`,
    id: one.id,
    when: one.since,
    verb: 'Goal',
    title: one.text,
    more: one.achievement,
    tags: one.status === 'active' ? [] : [one.status],
    view: undefined,
    item: one.id,
    who: one.setBy,
    facts: () => [
      ['Status', one.status],
      ['Target', one.targets.join('; ') || undefined],
      ['Judged', whenText(one.judged)],
      ...(one.note === undefined ? [] : [['Note', one.note] as const]),
    ],
  }))
}
