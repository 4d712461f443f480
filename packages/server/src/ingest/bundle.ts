import { isList, isObject, type Json, type JsonObject } from '../fhir/exact-json.ts'

/** One thing to import: a resource that names its id. */
export interface SourceEntry {
  /** From 1. */
  readonly place: number
  readonly fullUrl: string | null
  readonly resource: JsonObject
}

/** Why a file or an entry cannot be imported. */
export class SourceError extends Error {
  readonly entry: number | null
  constructor(message: string, entry: number | null = null) {
    super(message)
    this.entry = entry
  }
}

export interface SourceBundle {
  /** `transaction`: all or nothing. Others: each entry for itself. */
  readonly whole: boolean
  readonly entries: readonly SourceEntry[]
  /** Entries that hold nothing to import, each with its place. */
  readonly refused: readonly SourceError[]
}

const importable = new Set(['transaction', 'batch', 'collection', 'searchset', 'document'])

/** Reads a parsed Bundle. @throws SourceError when it is none */
export function readBundle(input: Json): SourceBundle {
  if (!isObject(input) || input.resourceType !== 'Bundle') throw new SourceError('not a FHIR Bundle')
  if (typeof input.type !== 'string' || !importable.has(input.type)) {
    throw new SourceError(`a Bundle of type ${JSON.stringify(input.type ?? null)} cannot be imported`)
  }
  const list = input.entry ?? []
  if (!isList(list)) throw new SourceError('Bundle.entry is not a list')
  const read = list.map((entry, index) => tryEntry(entry, index + 1))
  return {
    whole: input.type === 'transaction',
    entries: read.filter((one): one is SourceEntry => !(one instanceof SourceError)),
    refused: read.filter((one) => one instanceof SourceError),
  }
}

function tryEntry(entry: Json, place: number): SourceEntry | SourceError {
  try {
    return readEntry(entry, place)
  } catch (error) {
    if (error instanceof SourceError) return error
    throw error
  }
}

/** A resource keeps the id it came with; without one, the uuid of its full URL becomes it. */
export function readEntry(entry: Json, place: number): SourceEntry {
  const resource = isObject(entry) ? entry.resource : undefined
  if (!isObject(entry) || !isObject(resource)) throw new SourceError('holds no resource', place)
  const fullUrl = typeof entry.fullUrl === 'string' ? entry.fullUrl : null
  refuseOtherRequests(entry, resource, place)
  if (typeof resource.id === 'string') return { place, fullUrl, resource }
  const [, uuid] = /^urn:uuid:([0-9a-fA-F-]{36})$/.exec(fullUrl ?? '') ?? []
  if (uuid === undefined) throw new SourceError('the resource has no id', place)
  return { place, fullUrl, resource: { ...resource, id: uuid } }
}

/** An import stores what it is given; an entry that asks for anything else is refused, not half understood. */
function refuseOtherRequests(entry: JsonObject, resource: JsonObject, place: number): void {
  const { method, url, ifNoneExist } = isObject(entry.request) ? entry.request : {}
  if (method !== undefined && method !== 'POST' && method !== 'PUT') {
    throw new SourceError(`asks for ${JSON.stringify(method)}, and an import only stores`, place)
  }
  if (ifNoneExist !== undefined) throw new SourceError('is a conditional create, which an import does not do', place)
  if (method === 'PUT' && url !== `${String(resource.resourceType)}/${String(resource.id)}`) {
    throw new SourceError('is put to another address than its own id', place)
  }
}
