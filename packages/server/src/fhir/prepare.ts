import { createHash } from 'node:crypto'
import type { ResourceWrite } from '../store/record-store.ts'
import { type HomeOf, recordOf } from './compartment.ts'
import { canonicalText, isObject, type Json, type JsonObject } from './exact-json.ts'
import { extractRows } from './index-rows/extract-rows.ts'
import { resourceTypes } from './resource-types.ts'

/** Why a resource cannot be stored; said to whoever sent it. */
export class ResourceError extends Error {}

/** A FHIR id; `.` and `..` are none that an address could carry. */
const idShape = /^(?!\.{1,2}$)[A-Za-z0-9.-]{1,64}$/

/**
 * Makes a parsed resource ready for the store: its record, hash, text and index rows.
 * @param homeOf the record of another resource, for what belongs where that one does (Binary, Provenance)
 * @param base address of our own FHIR endpoint, without a slash at its end: absolute references below it are ours
 * @throws ResourceError naming what is missing
 */
export function prepareWrite(resource: JsonObject, homeOf?: HomeOf, base?: string): ResourceWrite {
  const { resourceType: type, id } = resource
  if (typeof type !== 'string' || !/^[A-Z][A-Za-z]+$/.test(type)) throw new ResourceError('resourceType is missing')
  if (!resourceTypes.has(type)) throw new ResourceError(`${type} is no resource type of FHIR R4`)
  if (typeof id !== 'string' || !idShape.test(id)) throw new ResourceError('id is missing or not a FHIR id')
  const belonging = recordOf(resource, homeOf)
  if ('fault' in belonging) throw new ResourceError(belonging.fault)
  const { record_id } = belonging
  if (type === 'Binary' && !isBase64(resource.data)) throw new ResourceError('Binary.data is not base64')
  const { meta, ...content } = resource
  const kept = isObject(meta) ? withoutVersion(meta) : {}
  const { resourceType: _type, id: _id, ...rest } = content
  const body = JSON.stringify(rest).slice(1)
  const keptText = JSON.stringify(kept).slice(1)
  return {
    type,
    id,
    record_id,
    hash: createHash('sha256')
      .update(canonicalText({ ...content, meta: kept }))
      .digest('base64url'),
    textAt: (version, updated) => {
      const metaText = `{"versionId":"${version}","lastUpdated":"${updated}"${keptText === '}' ? '' : ','}${keptText}`
      return `{"resourceType":"${type}","id":"${id}","meta":${metaText}${body === '}' ? '' : ','}${body}`
    },
    index: extractRows(resource, base === undefined ? {} : { base }),
    ...(type === 'Patient' && managedBy(resource)),
  }
}

/** Base64 as R4 has it: groups of four, perhaps with blanks between them; absent is nothing wrong. */
function isBase64(data: Json | undefined): boolean {
  if (data === undefined) return true
  if (typeof data !== 'string') return false
  // Without the blanks first: beside them the alphabet's check would try every way to part them.
  const packed = data.replaceAll(/\s+/g, '')
  return packed.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(packed)
}

function withoutVersion(meta: JsonObject): JsonObject {
  const { versionId: _version, lastUpdated: _updated, ...kept } = meta
  return kept
}

function managedBy(patient: JsonObject): { managing_organization?: string } {
  const reference = isObject(patient.managingOrganization) ? patient.managingOrganization.reference : undefined
  const [, id] = typeof reference === 'string' ? (/^Organization\/([A-Za-z0-9.-]{1,64})$/.exec(reference) ?? []) : []
  return id === undefined ? {} : { managing_organization: id }
}
