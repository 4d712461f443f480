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
async function fhirGet(path: string, signal: AbortSignal): Promise<unknown> {
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
  return parseKeepingDigits(await response.text())
}

export async function fhirRead<T extends Resource>(
  type: T['resourceType'],
  id: string,
  signal: AbortSignal,
): Promise<T> {
  return (await fhirGet(`/fhir/${type}/${encodeURIComponent(id)}`, signal)) as T
}

/** Follows the pages of a search, up to `most` resources, so that a chart of any size opens. */
export async function fhirSearch<T extends Resource>(
  type: T['resourceType'],
  parameters: URLSearchParams,
  signal: AbortSignal,
  most = 1000,
): Promise<SearchAnswer<T>> {
  const resources: T[] = []
  let total: number | undefined
  let path: string | undefined = `/fhir/${type}?${parameters}`
  while (path !== undefined && resources.length < most) {
    const bundle = (await fhirGet(path, signal)) as Bundle
    total ??= bundle.total
    for (const { resource } of bundle.entry ?? []) if (resource?.resourceType === type) resources.push(resource as T)
    path = nextPage(bundle)
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
