import type { DiagnosticReport, DocumentReference, ImagingStudy, Media } from '../../shared/fhir/documents.ts'
import { chartPart } from '../chart/chart-part.ts'
import { type DocumentEntry, readDocumentReference, readImagingStudy, readMedia, readReport } from './read-document.ts'

/** What can be read in a chart, by the resource type that holds it. */
export const documentParts = {
  documents: chartPart<DocumentReference, readonly DocumentEntry[]>(
    'Documents',
    'DocumentReference',
    '_sort=-date',
    (all) => all.map(readDocumentReference),
  ),
  reports: chartPart<DiagnosticReport, readonly DocumentEntry[]>('Reports', 'DiagnosticReport', '_sort=-date', (all) =>
    all.map(readReport).filter((one) => one !== undefined),
  ),
  media: chartPart<Media, readonly DocumentEntry[]>('Pictures', 'Media', '_sort=-created', (all) => all.map(readMedia)),
  imaging: chartPart<ImagingStudy, readonly DocumentEntry[]>(
    'Imaging studies',
    'ImagingStudy',
    '_sort=-started',
    (all) => all.map(readImagingStudy),
  ),
}
