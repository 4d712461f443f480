import { isObject, type Json, type JsonObject } from '../exact-json.ts'
import { FhirError } from '../fhir-error.ts'
import { patchOfEntry } from './entry-patch.ts'
import type { Interaction } from './interaction.ts'
import { type Method, methods, parseEntryUrl } from './parse-entry-url.ts'
import type { PatchOperation } from './parse-json-patch.ts'
import { type Preconditions, preconditionsOfEntry } from './preconditions.ts'
import { refuseSubsetted } from './refuse-subsetted.ts'

/** One entry of a batch or transaction, understood and not yet done. */
export interface BundleEntry {
  /** From 0, the place in the answer too. */
  readonly index: number
  /** `Bundle.entry[2]`, for whoever must be told. */
  readonly place: string
  readonly method: Method
  readonly fullUrl: string | null
  readonly interaction: Interaction
  /** What a create or update brings; null for the others. */
  readonly resource: JsonObject | null
  /** What a patch brings; null for the others. */
  readonly patch: readonly PatchOperation[] | null
  readonly preconditions: Preconditions
}

/** @throws FhirError naming the place in the Bundle */
export function checkEntry(entry: Json, index: number, base: string): BundleEntry {
  const place = `Bundle.entry[${index}]`
  if (!isObject(entry)) throw new FhirError(400, 'invalid', `${place} is not an object.`)
  const request = entry.request
  if (!isObject(request)) throw new FhirError(400, 'invalid', `${place} has no request.`)
  const { url } = request
  const method = methods.find((one) => one === request.method)
  if (method === undefined) throw new FhirError(400, 'value', `${place}.request.method is none of FHIR’s.`)
  if (typeof url !== 'string') throw new FhirError(400, 'invalid', `${place}.request.url is missing.`)
  const fullUrl = entry.fullUrl ?? null
  if (fullUrl !== null && (typeof fullUrl !== 'string' || fullUrl === '')) {
    throw new FhirError(400, 'invalid', `${place}.fullUrl is not an address.`)
  }
  const interaction = parseEntryUrl(method, url, base, `${place}.request.url`)
  if (request.ifNoneExist !== undefined && interaction.kind !== 'create') {
    throw new FhirError(400, 'invalid', `${place}.request.ifNoneExist is for a create only.`)
  }
  const preconditions = preconditionsOfEntry(request, typeOf(interaction) ?? '', `${place}.request`)
  const patches = interaction.kind === 'patch' || interaction.kind === 'conditional-patch'
  const resource = resourceOf(entry, interaction, place)
  const patch = patches ? patchOfEntry(entry.resource, place) : null
  return { index, place, method, fullUrl, interaction, resource, patch, preconditions }
}

/** The type that an interaction is about; null when it is about several. */
export function typeOf(interaction: Interaction): string | null {
  if ('condition' in interaction) return interaction.condition.type
  return 'type' in interaction ? interaction.type : null
}

/** A create's and an update's resource: of the type of its address, and an update's with the same id (smart-on-fhir e.2). */
function resourceOf(entry: JsonObject, interaction: Interaction, place: string): JsonObject | null {
  const { kind } = interaction
  const { resource } = entry
  const writes = kind === 'create' || kind === 'update' || kind === 'conditional-update'
  if (!writes && !(kind === 'operation' && isObject(resource))) return null
  if (!isObject(resource)) throw new FhirError(400, 'invalid', `${place} holds no resource.`)
  if (!writes) return resource
  if (resource.resourceType !== typeOf(interaction)) {
    throw new FhirError(400, 'invalid', `${place}.resource is of another type than its address.`)
  }
  if (kind === 'update' && resource.id !== interaction.id) {
    throw new FhirError(400, 'invalid', `${place}.resource has another id than its address, or none.`)
  }
  if (kind === 'conditional-update' && resource.id !== undefined && typeof resource.id !== 'string') {
    throw new FhirError(400, 'invalid', `${place}.resource.id is not a text.`)
  }
  refuseSubsetted(resource, `${place}.resource`)
  return resource
}
