import type { Coding } from '../fhir.ts'
import { systems } from './systems.ts'

const loinc = (code: string, display: string): Coding => ({ system: systems.loinc, code, display })

/** Kinds of documents (LOINC document ontology). */
export const documents = {
  consultation: loinc('11488-4', 'Consult note'),
  discharge: loinc('18842-5', 'Discharge summary'),
  history: loinc('34117-2', 'History and physical note'),
  imaging: loinc('18748-4', 'Diagnostic imaging study'),
  operation: loinc('11504-8', 'Surgical operation note'),
  pathology: loinc('11526-1', 'Pathology study'),
  progress: loinc('11506-3', 'Progress note'),
  referral: loinc('57133-1', 'Referral note'),
} as const
