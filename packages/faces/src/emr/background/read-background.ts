import { durationText } from '../../shared/clinical/duration-text.ts'
import { conceptText, hasCode } from '../../shared/fhir/concept.ts'
import type { Period, Reference } from '../../shared/fhir/resources.ts'
import { newestFirst, readWhen, type When, whenText } from '../../shared/fhir/when.ts'
import { notesText } from '../lists/notes-text.ts'
import type { CareTeam, Consent, Coverage, Device, FamilyMemberHistory } from './resources.ts'

/** A line of the background: what it is, how it stands, since when, and its further facts. */
export interface BackgroundLine {
  readonly id: string
  readonly title: string
  readonly more: string | undefined
  /** Undefined where it stands as expected; else "cancelled", "no longer used". */
  readonly standing: string | undefined
  readonly when: When | undefined
  readonly who: Reference | undefined
  readonly facts: readonly (readonly [label: string, text: string | undefined])[]
  /** References with their labels. */
  readonly people: readonly (readonly [label: string, who: Reference])[]
}

const said = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value])
const fact = (label: string, text: string | undefined) =>
  said(text?.trim() || undefined).map((one) => [label, one] as const)
const valid = <R extends { readonly status?: string }>(all: readonly R[]) =>
  all.filter(({ status }) => status !== 'entered-in-error')

/** Relatives with what they have or had; "unknown" is told as such, never as healthy. */
export function readRelatives(all: readonly FamilyMemberHistory[]): readonly BackgroundLine[] {
  return valid(all).map((one) => {
    const conditions = (one.condition ?? []).map(relativeCondition)
    const unknown =
      conceptText(one.dataAbsentReason) ?? (one.status === 'health-unknown' ? 'health unknown' : undefined)
    return {
      id: one.id ?? '',
      title: conceptText(one.relationship) ?? one.name ?? 'Relative not named',
      more: conditions.join('; ') || unknown || 'no conditions recorded',
      standing: one.status === 'partial' ? 'partly known' : undefined,
      when: readWhen(one.date),
      who: undefined,
      facts: [
        ...fact('Died', deathText(one)),
        ...fact('Age', durationText(one.ageAge)),
        ...fact('Born', whenText(readWhen(one.bornDate)) ?? one.bornString),
        ...fact('Unknown because', conceptText(one.dataAbsentReason)),
        ...fact('Note', notesText(one.note)),
      ],
      people: [],
    }
  })
}

function relativeCondition(one: NonNullable<FamilyMemberHistory['condition']>[number]): string {
  const onset = durationText(one.onsetAge)
  const details = [
    ...said(onset === undefined ? one.onsetString : `from ${onset}`),
    ...(one.contributedToDeath === true ? ['died of it'] : []),
    ...said(conceptText(one.outcome)),
    ...said(notesText(one.note)),
  ]
  const name = conceptText(one.code) ?? 'condition not named'
  return details.length === 0 ? name : `${name} (${details.join(', ')})`
}

function deathText({ deceasedAge, deceasedDate, deceasedString, deceasedBoolean }: FamilyMemberHistory) {
  const age = durationText(deceasedAge)
  if (age !== undefined) return `at ${age}`
  return whenText(readWhen(deceasedDate)) ?? deceasedString ?? (deceasedBoolean === true ? 'yes' : undefined)
}

/** Everyone in the teams that are not over, each with the role. */
export function readTeam(all: readonly CareTeam[]): readonly BackgroundLine[] {
  const running = valid(all).filter(({ status }) => status !== 'inactive')
  return running.flatMap((team) =>
    (team.participant ?? []).map((one, at) => ({
      id: `${team.id ?? ''}.${at}`,
      title: one.role?.map(conceptText).find((text) => text !== undefined) ?? 'Role not recorded',
      more: undefined,
      standing: team.status === 'active' || team.status === undefined ? undefined : team.status.replaceAll('-', ' '),
      when: readWhen(one.period?.start ?? team.period?.start),
      who: one.member,
      facts: [...fact('Team', team.name), ...fact('Until', untilText(one.period ?? team.period))],
      people: [
        ...said(one.onBehalfOf).map((who) => ['For', who] as const),
        ...(team.managingOrganization ?? []).map((who) => ['Organization', who] as const),
      ],
    })),
  )
}

export function readDevices(all: readonly Device[]): readonly BackgroundLine[] {
  return valid(all).map((one) => {
    const names = one.deviceName ?? []
    const friendly = names.find(({ type }) => type === 'user-friendly-name')?.name
    const model = names.find(({ type }) => type === 'model-name')?.name ?? one.modelNumber
    return {
      id: one.id ?? '',
      title: friendly ?? conceptText(one.type) ?? names[0]?.name ?? 'Device not named',
      more: model,
      standing:
        one.status === 'active' ? undefined : one.status === 'inactive' ? 'no longer used' : 'status not recorded',
      when: undefined,
      who: one.owner,
      facts: [
        ...fact('Type', conceptText(one.type)),
        ['Maker', one.manufacturer],
        ['Serial number', one.serialNumber],
        ...fact('Lot', one.lotNumber),
        ...fact('Made', whenText(readWhen(one.manufactureDate))),
        ...fact('Expires', whenText(readWhen(one.expirationDate))),
        ...fact('Note', notesText(one.note)),
      ],
      people: [],
    }
  })
}

export function readCoverage(all: readonly Coverage[]): readonly BackgroundLine[] {
  const lines = valid(all).map((one): BackgroundLine => {
    const plan = one.class?.find(({ name, value }) => name !== undefined || value !== undefined)
    return {
      id: one.id ?? '',
      title: plan?.name ?? plan?.value ?? conceptText(one.type) ?? 'Plan not named',
      more: conceptText(one.type),
      standing: one.status === 'active' ? undefined : (one.status?.replaceAll('-', ' ') ?? 'status not recorded'),
      when: readWhen(one.period?.start),
      who: one.payor?.[0],
      facts: [
        ['Member number', one.subscriberId],
        ...fact('Insured as', conceptText(one.relationship)),
        ...fact('Until', untilText(one.period)),
      ],
      people: said(one.subscriber).map((who) => ['Subscriber', who] as const),
    }
  })
  return newestFirst(lines, ({ when }) => when)
}

/** Decisions ahead and consents; a refusal is told as one. */
export function readConsents(all: readonly Consent[]): readonly BackgroundLine[] {
  const lines = valid(all).map((one): BackgroundLine => {
    const category = one.category?.map(conceptText).find((text) => text !== undefined)
    return {
      id: one.id ?? '',
      title: category ?? conceptText(one.scope) ?? 'Consent not named',
      more: decisionText(one),
      standing: one.status === 'active' ? undefined : (one.status?.replaceAll('-', ' ') ?? 'status not recorded'),
      when: readWhen(one.dateTime),
      who: one.performer?.[0],
      facts: [
        ['About', conceptText(one.scope)],
        ['Decision', decisionText(one)],
        ...fact('Rule', conceptText(one.policyRule)),
        ...fact('Until', untilText(one.provision?.period)),
      ],
      people: [
        ...(one.organization ?? []).map((who) => ['With', who] as const),
        ...(one.provision?.actor ?? []).flatMap(({ reference }) =>
          said(reference).map((who) => ['Concerns', who] as const),
        ),
      ],
    }
  })
  return newestFirst(lines, ({ when }) => when)
}

/** A rule about a decision ahead is told as recorded: "refused" beside "do not resuscitate" could be taken both ways. */
function decisionText({ provision, scope }: Consent): string | undefined {
  if (provision?.type !== undefined && hasCode(scope, 'adr')) return `rule on record: ${provision.type}`
  if (provision?.type === 'deny') return 'refused'
  return provision?.type === 'permit' ? 'agreed' : provision?.type
}

function untilText(period: Period | undefined): string | undefined {
  return whenText(readWhen(period?.end))
}
