import { conceptText } from '../../shared/fhir/concept.ts'
import type {
  Attachment,
  DiagnosticReport,
  DocumentReference,
  ImagingStudy,
  Media,
} from '../../shared/fhir/documents.ts'
import type { Reference } from '../../shared/fhir/resources.ts'
import { readWhen, type When } from '../../shared/fhir/when.ts'

export interface DocumentEntry {
  readonly type: 'DocumentReference' | 'DiagnosticReport' | 'Media' | 'ImagingStudy'
  readonly id: string
  readonly version: string | undefined
  /** What it is: "Progress note", "Photograph". Documents of one kind stand together. */
  readonly kind: string
  readonly title: string
  readonly when: When | undefined
  readonly authors: readonly Reference[]
  readonly encounter: Reference | undefined
  /** Words beside the title: "preliminary", "superseded" (ui 3.12). */
  readonly standing: readonly string[]
  /** As recorded: "final", "completed". */
  readonly status: string | undefined
  /** Entered in error: never shown as true. */
  readonly withdrawn: boolean
  readonly attachments: readonly Attachment[]
  /** Recorded beside the attachments: a conclusion, notes of whoever took the picture. */
  readonly words: readonly (readonly [label: string, text: string])[]
  readonly facts: readonly (readonly [label: string, text: string])[]
  /** XHTML of the resource's own narrative, for where nothing else says what it holds. */
  readonly narrative: string | undefined
  /** References to what this one replaces. */
  readonly replaces: readonly string[]
}

const said = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value])

function fact(label: string, text: string | undefined): DocumentEntry['facts'] {
  return text === undefined || text.trim() === '' ? [] : [[label, text]]
}

export function readDocumentReference(one: DocumentReference): DocumentEntry {
  const attachments = (one.content ?? []).flatMap(({ attachment }) => said(attachment))
  const kind = conceptText(one.type) ?? conceptText(one.category?.[0]) ?? 'Kind not recorded'
  const standing = { preliminary: 'preliminary', amended: 'amended' }[one.docStatus ?? '']
  return {
    type: 'DocumentReference',
    id: one.id ?? '',
    version: one.meta?.versionId,
    kind,
    title: one.description?.trim() || attachments.find(({ title }) => title?.trim())?.title?.trim() || kind,
    when: readWhen(one.date ?? one.context?.period?.start ?? attachments[0]?.creation),
    authors: one.author ?? [],
    encounter: one.context?.encounter?.[0],
    standing: [...said(one.status === 'superseded' ? 'superseded' : undefined), ...said(standing)],
    status: one.docStatus ?? one.status,
    withdrawn: one.status === 'entered-in-error' || one.docStatus === 'entered-in-error',
    attachments,
    words: [],
    facts: [],
    narrative: one.text?.div,
    replaces: (one.relatesTo ?? []).flatMap(({ code, target }) => (code === 'replaces' ? said(target?.reference) : [])),
  }
}

const reportStanding: Readonly<Record<string, string>> = {
  registered: 'pending',
  partial: 'partial',
  preliminary: 'preliminary',
  amended: 'amended',
  corrected: 'corrected',
  appended: 'added to',
  cancelled: 'cancelled',
  unknown: 'status unknown',
}

/** Undefined for a panel of results that has no words or file of its own: the results tell it. */
export function readReport(one: DiagnosticReport): DocumentEntry | undefined {
  const attachments = one.presentedForm ?? []
  const conclusion = one.conclusion?.trim() || undefined
  if (attachments.length === 0 && conclusion === undefined) return undefined
  return {
    type: 'DiagnosticReport',
    id: one.id ?? '',
    version: one.meta?.versionId,
    kind: conceptText(one.category?.[0]) === undefined ? 'Report' : `Report, ${conceptText(one.category?.[0])}`,
    title: conceptText(one.code) ?? attachments[0]?.title ?? 'Report without a title',
    when: readWhen(one.effectiveDateTime ?? one.effectivePeriod?.start ?? one.issued),
    authors: one.resultsInterpreter ?? one.performer ?? [],
    encounter: one.encounter,
    standing: said(reportStanding[one.status ?? '']),
    status: one.status,
    withdrawn: one.status === 'entered-in-error',
    attachments,
    words: conclusion === undefined ? [] : [['Conclusion', conclusion]],
    facts: [],
    narrative: one.text?.div,
    replaces: [],
  }
}

const eventStanding: Readonly<Record<string, string>> = {
  preparation: 'not taken yet',
  'in-progress': 'in progress',
  'not-done': 'not done',
  'on-hold': 'on hold',
  stopped: 'stopped',
  unknown: 'status unknown',
  registered: 'images not there yet',
  cancelled: 'cancelled',
}

export function readMedia(one: Media): DocumentEntry {
  const kind = one.content?.contentType?.startsWith('image/') ? 'Picture' : (conceptText(one.type) ?? 'Recording')
  return {
    type: 'Media',
    id: one.id ?? '',
    version: one.meta?.versionId,
    kind,
    title: one.content?.title?.trim() || conceptText(one.view) || conceptText(one.bodySite) || kind,
    when: readWhen(one.createdDateTime ?? one.createdPeriod?.start ?? one.issued),
    authors: said(one.operator),
    encounter: one.encounter,
    standing: said(eventStanding[one.status ?? '']),
    status: one.status,
    withdrawn: one.status === 'entered-in-error',
    attachments: said(one.content),
    words: (one.note ?? []).flatMap(({ text }) => fact('Note', text)),
    facts: [
      ...fact('Body site', conceptText(one.bodySite)),
      ...fact('Reason', joined(one.reasonCode)),
      ...fact('Device', one.deviceName),
    ],
    narrative: one.text?.div,
    replaces: [],
  }
}

export function readImagingStudy(one: ImagingStudy): DocumentEntry {
  const series = one.series ?? []
  const modalities = one.modality ?? series.flatMap(({ modality }) => said(modality))
  const told = [...new Set(modalities.map(({ display, code }) => display ?? code))].filter((text) => text !== undefined)
  return {
    type: 'ImagingStudy',
    id: one.id ?? '',
    version: one.meta?.versionId,
    kind: 'Imaging study',
    title: one.description?.trim() || joined(one.procedureCode) || told.join(', ') || 'Imaging study',
    when: readWhen(one.started),
    authors: one.interpreter ?? said(one.referrer),
    encounter: one.encounter,
    standing: said(eventStanding[one.status ?? '']),
    status: one.status,
    withdrawn: one.status === 'entered-in-error',
    attachments: [],
    words: (one.note ?? []).flatMap(({ text }) => fact('Note', text)),
    facts: [
      ...fact('Made by', told.join(', ')),
      ...fact('Procedure', joined(one.procedureCode)),
      ...fact('Reason', joined(one.reasonCode)),
      ...fact('Images', counted(one.numberOfInstances, 'image', one.numberOfSeries ?? (series.length || undefined))),
      ...series.flatMap((part, at) => fact(`Series ${part.number ?? at + 1}`, seriesText(part))),
    ],
    narrative: one.text?.div,
    replaces: [],
  }
}

function seriesText({ description, bodySite, numberOfInstances }: NonNullable<ImagingStudy['series']>[number]): string {
  const parts = [description?.trim() || 'without a description', bodySite?.display, counted(numberOfInstances, 'image')]
  return parts.filter((part) => part !== undefined).join(' — ')
}

function counted(count: number | undefined, of: string, series?: number): string | undefined {
  if (count === undefined) return undefined
  const images = `${count.toLocaleString('en')} ${of}${count === 1 ? '' : 's'}`
  return series === undefined ? images : `${images} in ${series} series`
}

function joined(concepts: Media['reasonCode']): string | undefined {
  const texts = (concepts ?? []).map(conceptText).filter((text) => text !== undefined)
  return texts.length === 0 ? undefined : texts.join(', ')
}
