import type { Resource } from '../../emr/fhir/resources.ts'
import { api } from './api.ts'

interface Bundle {
  readonly link?: readonly { readonly relation?: string; readonly url?: string }[]
  readonly entry?: readonly { readonly resource?: Resource }[]
}

/** One resource. Rejects with `ApiError` (404: not there, or not for this account). */
export function fhirRead<T extends Resource>(type: T['resourceType'], id: string, signal?: AbortSignal): Promise<T> {
  return api<T>('GET', `/fhir/${type}/${encodeURIComponent(id)}`, undefined, signal)
}

/** All resources that a search finds, page by page, in the server's order; included ones of other types left out. */
export async function fhirSearch<T extends Resource>(
  type: T['resourceType'],
  parameters: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<readonly T[]> {
  const found: T[] = []
  let path: string | undefined = `/fhir/${type}?${new URLSearchParams(parameters)}`
  while (path !== undefined) {
    const bundle: Bundle = await api<Bundle>('GET', path, undefined, signal)
    for (const { resource } of bundle.entry ?? []) if (resource?.resourceType === type) found.push(resource as T)
    path = nextPage(bundle)
  }
  return found
}

/** Only below our own `/fhir`: an address from data takes the session nowhere else. */
function nextPage({ link }: Bundle): string | undefined {
  const url = link?.find(({ relation }) => relation === 'next')?.url
  if (url === undefined) return undefined
  const next = new URL(url, location.href)
  return next.origin === location.origin && next.pathname.startsWith('/fhir/')
    ? `${next.pathname}${next.search}`
    : undefined
}
