/** What every statement asks of its resource before anything else is read. */

import { child, type FhirResource, has, list, text } from '../fhir/read.ts'
import { referenceKey } from '../fhir/reference-key.ts'
import type { Report } from './workspace.ts'

/** FHIR's form of an id, which is also a path segment of ours. https://hl7.org/fhir/R4/datatypes.html#id */
const ID = /^[A-Za-z0-9.-]{1,64}$/

/**
 * The id of a resource that may be projected. Nothing, and a report, when it was entered in error, when something may
 * change its meaning that we do not know, when it is about somebody else, or when it has no id.
 */
export function usableId(resource: FhirResource, record_id: string, report: Report): string | undefined {
  if (enteredInError(resource)) return refuse(report, 'mapping/entered-in-error')
  if (list(resource, 'modifierExtension').length > 0)
    return refuse(report, 'mapping/unknown-modifier', 'modifierExtension')
  if (has(resource, 'implicitRules')) return refuse(report, 'mapping/unknown-modifier', 'implicitRules')
  // The record service has checked whose resource this is; a second look costs little. design §3.13
  const subject = child(resource, 'subject') ?? child(resource, 'patient')
  if (subject !== undefined && referenceKey(text(subject, 'reference') ?? '') !== `Patient/${record_id}`) {
    return refuse(report, 'mapping/other-subject', 'subject')
  }
  const id = text(resource, 'id')
  return id !== undefined && ID.test(id) ? id : refuse(report, 'mapping/no-id', 'id')
}

function enteredInError(resource: FhirResource): boolean {
  if (text(resource, 'status') === 'entered-in-error') return true
  const verification = child(resource, 'verificationStatus')
  return verification !== undefined && list(verification, 'coding').some((coding) => coding.code === 'entered-in-error')
}

function refuse(report: Report, code: Parameters<Report>[0], path?: string): undefined {
  report(code, path)
  return undefined
}
