import { isOfOtherRecord } from './page-record.ts'
import { parseKeepingDigits } from './recorded-number.ts'
import type { Resource } from './resources.ts'

/** A refusal or a failure of the FHIR API; carries no data of a record. `status` 0: no connection. */
export class FhirFailure extends Error {
  readonly status: number
  constructor(status: number) {
    super(`The record server answered ${status}`)
    this.name = 'FhirFailure'
    this.status = status
  }
}

export interface SearchAnswer<T extends Resource> {
  readonly resources: readonly T[]
  /** Matches on the server, when it said so; more than `resources` when not all were loaded. */
  readonly total: number | undefined
}

interface Bundle {
  readonly total?: number
  readonly link?: readonly { readonly relation?: string; readonly url?: string }[]
  readonly entry?: readonly { readonly resource?: Resource; readonly search?: { readonly mode?: string } }[]
}

/** GET below `/fhir`, as JSON that keeps its digits. Throws FhirFailure, or the abort's reason. */
async function fhirGet(path: string, signal: AbortSignal, type?: string): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(path, {
      headers: { accept: 'application/fhir+json', 'x-chartroom-face': document.documentElement.dataset.face ?? 'emr' },
      signal,
    })
  } catch (error) {
    if (signal.aborted) throw error
    throw new FhirFailure(0)
  }
  if (!response.ok) throw new FhirFailure(response.status)
  // As if it were not there: the import refuses such references, and what came before it is not believed either.
  if (type !== undefined && isOfOtherRecord(type, response.headers.get('x-chartroom-record')))
    throw new FhirFailure(404)
  return parseKeepingDigits(await response.text())
}

export async function fhirRead<T extends Resource>(
  type: T['resourceType'],
  id: string,
  signal: AbortSignal,
): Promise<T> {
  return (await fhirGet(`/fhir/${type}/${encodeURIComponent(id)}`, signal, type)) as T
}

export interface SearchPage<T extends Resource> {
  readonly resources: readonly T[]
  readonly total: number | undefined
  readonly last: boolean
}

/** The pages of a search, one after another, as the server links them. Throws FhirFailure, or the abort's reason. */
export async function* fhirPages<T extends Resource>(
  type: T['resourceType'],
  parameters: URLSearchParams,
  signal: AbortSignal,
): AsyncGenerator<SearchPage<T>> {
  let path: string | undefined = `/fhir/${type}?${parameters}`
  while (path !== undefined) {
    const bundle = (await fhirGet(path, signal)) as Bundle
    const entries = bundle.entry ?? []
    const resources = entries.flatMap(({ resource }) => (resource?.resourceType === type ? [resource as T] : []))
    path = nextPage(bundle)
    yield { resources, total: bundle.total, last: path === undefined }
  }
}

/** All that a search finds, up to `most` resources. */
export async function fhirSearch<T extends Resource>(
  type: T['resourceType'],
  parameters: URLSearchParams,
  signal: AbortSignal,
  most = 1000,
): Promise<SearchAnswer<T>> {
  const resources: T[] = []
  let total: number | undefined
  for await (const page of fhirPages<T>(type, parameters, signal)) {
    total ??= page.total
    resources.push(...page.resources)
    if (resources.length >= most) break
  }
  return { resources, total }
}

/** The next page, only below our own `/fhir`: an address from data never takes the session elsewhere. */
function nextPage(bundle: Bundle): string | undefined {
  const url = bundle.link?.find((link) => link.relation === 'next')?.url
  if (url === undefined) return undefined
  const next = new URL(url, location.href)
  return next.origin === location.origin && next.pathname.startsWith('/fhir')
    ? `${next.pathname}${next.search}`
    : undefined
}
