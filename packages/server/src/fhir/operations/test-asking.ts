import type { TestServing } from '../../cli/test-serving.ts'
import { tokenOver } from '../../http/contract/bearer-record.ts'

export interface Asked {
  readonly status: number
  readonly body: AskedBundle
}

interface AskedBundle {
  readonly resourceType: string
  readonly total?: number
  readonly link?: readonly { readonly relation: string; readonly url: string }[]
  readonly entry?: readonly {
    readonly fullUrl: string
    readonly resource: { readonly resourceType: string; readonly id: string; readonly meta?: unknown }
    readonly search: { readonly mode: string }
  }[]
  readonly issue?: readonly { readonly code: string; readonly diagnostics: string }[]
}

export type Ask = (path: string, body?: object) => Promise<Asked>

/** Requests with a token of these scopes, by GET, or by POST where there is a body. */
export async function asking(
  serving: TestServing,
  account_id: string,
  scopes: string,
  record_id: string | null = 'otto',
): Promise<Ask> {
  const { token } = await tokenOver(serving, account_id, scopes, { record_id })
  const authorization = `Bearer ${token}`
  return async (path, body) => {
    const url = path.startsWith('http') ? path : `${serving.origin}/fhir/${path}`
    const answer = await fetch(url, {
      headers: { authorization, ...(body !== undefined && { 'content-type': 'application/fhir+json' }) },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: (await answer.json()) as AskedBundle }
  }
}

/** Ids in order; what only comes beside in brackets. */
export function idsOf({ body }: Asked): string {
  return (body.entry ?? [])
    .map(({ resource, search }) => (search.mode === 'include' ? `(${resource.id})` : resource.id))
    .join(' ')
}

export function nextOf({ body }: Asked): string | undefined {
  return body.link?.find(({ relation }) => relation === 'next')?.url
}

export function refusalOf({ status, body }: Asked): string {
  return `${status} ${body.issue?.[0]?.code}`
}
