import type { Served, TokenWords } from './served.ts'

/** A FHIR resource as JSON; `at` looks into it. */
export interface Resource {
  readonly resourceType: string
  readonly id?: string
  readonly [element: string]: unknown
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The text as JSON; a resource without a type where it is none. */
  readonly body: Resource
}

export interface Asked {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Of the body; absent: `application/fhir+json`. */
  readonly type?: string
}

/** One caller's requests. A path is relative to the FHIR base; an absolute address below it is one too. */
export interface Caller {
  ask(method: string, path: string, asked?: Asked): Promise<Answer>
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
}

/** `null`: a caller without a token. A text is sent as the whole `Authorization`. */
export function callerOf(served: () => Served, who: TokenWords | string | null): Caller {
  const authorization = async (): Promise<Record<string, string>> => {
    if (who === null) return {}
    return { authorization: typeof who === 'string' ? who : `Bearer ${await served().token(who)}` }
  }
  const ask: Caller['ask'] = async (method, path, { headers = {}, body, type = 'application/fhir+json' } = {}) => {
    const { base } = served()
    const below = path.startsWith(base) ? path.slice(base.length) : `/${path}`
    const bytes =
      body === undefined || typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
    const answer = await fetch(`${base}${below === '/' ? '' : below}`, {
      method,
      headers: { ...(await authorization()), ...(bytes !== undefined && { 'content-type': type }), ...headers },
      ...(bytes !== undefined && { body: bytes as BodyInit }),
      redirect: 'manual',
    })
    const text = await answer.text()
    const json = /json/.test(answer.headers.get('content-type') ?? '') && text !== ''
    const none: Resource = { resourceType: '' }
    return { status: answer.status, headers: answer.headers, text, body: json ? (JSON.parse(text) as Resource) : none }
  }
  return { ask, get: (path, headers = {}) => ask('GET', path, { headers }) }
}

interface Entry {
  readonly fullUrl?: string
  readonly resource?: Resource
  readonly search?: { readonly mode?: string }
  readonly request?: { readonly method: string; readonly url: string }
  readonly response?: {
    readonly status: string
    readonly location?: string
    readonly etag?: string
    readonly lastModified?: string
    readonly outcome?: Resource
  }
}

export function entriesOf(bundle: Resource): readonly Entry[] {
  return (bundle.entry ?? []) as readonly Entry[]
}

/** The matches of a searchset, as `Type/id`. */
export function matchesOf(bundle: Resource): readonly string[] {
  return keysOf(bundle, 'match')
}

export function includedOf(bundle: Resource): readonly string[] {
  return keysOf(bundle, 'include')
}

function keysOf(bundle: Resource, mode: string): readonly string[] {
  return entriesOf(bundle)
    .filter(({ search }) => search?.mode === mode)
    .map(({ resource }) => `${resource?.resourceType}/${resource?.id}`)
}

/** Ids of all matches, sorted. */
export function idsOf(bundle: Resource): readonly string[] {
  return matchesOf(bundle)
    .map((key) => key.split('/')[1] ?? '')
    .sort()
}

export function linkOf(bundle: Resource, relation: string): string | undefined {
  const links = (bundle.link ?? []) as readonly { readonly relation: string; readonly url: string }[]
  return links.find((link) => link.relation === relation)?.url
}

/** Names and values of the `self` link, decoded. */
export function usedOf(bundle: Resource): readonly (readonly [string, string])[] {
  return [...new URL(linkOf(bundle, 'self') ?? 'none:').searchParams]
}

/** `severity/code` of every issue of an OperationOutcome; empty for anything else. */
export function issuesOf(body: Resource): readonly string[] {
  if (body.resourceType !== 'OperationOutcome') return []
  const issues = body.issue as readonly { readonly severity: string; readonly code: string }[]
  return issues.map(({ severity, code }) => `${severity}/${code}`)
}

/** Every page, by its `next` links. */
export async function pagesOf(caller: Caller, path: string, most = 200): Promise<readonly Resource[]> {
  const pages: Resource[] = []
  for (let at: string | undefined = path; at !== undefined && pages.length < most; ) {
    const { status, body, text } = await caller.get(at)
    if (status !== 200) throw new Error(`${at} answered ${status}: ${text.slice(0, 500)}`)
    pages.push(body)
    at = linkOf(body, 'next')
  }
  return pages
}
