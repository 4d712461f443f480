import { isLaunchContext } from '@chartroom/channel'
import { HostError } from './errors.ts'
import type { HostTransport, LaunchedInstance, TransportAnswer, TransportCall } from './transport.ts'

export interface SessionTransportOptions {
  /** Origin of the container; `''` when it served this page. */
  readonly base?: string
  /** The face that asks: its session cookie counts only beside this word. */
  readonly face: string
}

/**
 * The way to a Chartroom container for a page that it served itself. Launch, lease and end travel with the
 * person's session; the calls of an app travel with the instance's Connect token alone, never with a cookie.
 */
export function sessionTransport({ base = '', face }: SessionTransportOptions): HostTransport {
  const headers = { 'X-Chartroom-Face': face, Accept: 'application/json' }
  const ask = (path: string, init: RequestInit): Promise<Response> =>
    fetch(base + path, { credentials: 'same-origin', cache: 'no-store', ...init })

  return {
    async launch(request, signal) {
      const response = await ask('/api/launches', {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(request),
        signal,
      })
      if (!response.ok) throw await refusal(response)
      return parseLaunch(await response.json())
    },
    async renew(instance) {
      const response = await ask(`/api/launches/${encodeURIComponent(instance.id)}/lease`, { method: 'POST', headers })
      if (!response.ok) throw await refusal(response)
      const { lease_seconds } = (await response.json()) as { lease_seconds?: unknown }
      return { lease_seconds: typeof lease_seconds === 'number' ? lease_seconds : instance.lease_seconds }
    },
    async end(instance) {
      const path = `/api/launches/${encodeURIComponent(instance.id)}`
      const response = await ask(path, { method: 'DELETE', headers, keepalive: true })
      // 404 and 410: it had ended already, which is what was asked for.
      if (!response.ok && response.status !== 404 && response.status !== 410) throw await refusal(response)
    },
    call: (instance, call, signal) => callApi(base, instance, call, signal),
  }
}

async function callApi(
  base: string,
  instance: LaunchedInstance,
  call: TransportCall,
  signal: AbortSignal,
): Promise<TransportAnswer> {
  const response = await fetch(apiAddress(base, instance, call), {
    method: call.method,
    headers: {
      Authorization: `Connect ${instance.connect_token}`,
      Accept: call.accept ?? '*/*',
      ...(call.body !== undefined && { 'Content-Type': call.contentType ?? 'application/x-www-form-urlencoded' }),
    },
    ...(call.body !== undefined && { body: call.body }),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // A token follows no redirect.
    redirect: 'error',
    cache: 'no-store',
    signal,
  })
  const contentType = (response.headers.get('Content-Type') ?? '').split(';')[0]?.trim() ?? ''
  const leftOut = readLeftOut(response.headers.get('X-Chartroom-Left-Out'))
  return { status: response.status, contentType, body: await response.text(), ...(leftOut && { leftOut }) }
}

/** `MedicationRequest=2, MedicationDispense=5` */
function readLeftOut(header: string | null): Readonly<Record<string, number>> | undefined {
  if (header === null) return undefined
  return Object.fromEntries(
    [...header.matchAll(/([A-Z][A-Za-z]+)=(\d{1,9})/g)].map(([, type = '', count]) => [type, Number(count)]),
  )
}

function apiAddress(base: string, instance: LaunchedInstance, call: TransportCall): string {
  const url = new URL(instance.api_base.replace(/\/$/, '') + call.path, base || location.href)
  for (const [name, value] of Object.entries(call.query ?? {})) {
    for (const entry of typeof value === 'string' ? [value] : value) url.searchParams.append(name, entry)
  }
  return url.href
}

async function refusal(response: Response): Promise<HostError> {
  const body: unknown = await response.json().catch(() => undefined)
  const { error, message } = (body ?? {}) as { error?: unknown; message?: unknown }
  return new HostError(
    typeof error === 'string' ? error : 'container/refused',
    typeof message === 'string' ? message : 'The container refused.',
    response.status,
  )
}

function parseLaunch(body: unknown): LaunchedInstance {
  const instance = (body as { instance?: Partial<LaunchedInstance> } | null)?.instance
  const { id, app_id, record_id, connect_token, url, origin, api_base, manifest, context } = instance ?? {}
  const words = [id, app_id, record_id, connect_token, url, origin, api_base]
  if (!instance || !words.every((word) => typeof word === 'string') || !manifest || !isLaunchContext(context)) {
    throw new HostError('container/answer', 'The container answered the launch with something else.')
  }
  const { lease_seconds = 120, sandbox = '', allow = '', reads = [] } = instance
  return { ...(instance as LaunchedInstance), lease_seconds, sandbox, allow, reads }
}
