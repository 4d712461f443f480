import { PassThrough } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { AppError } from '../apps/app-error.ts'
import { type AuthenticateDeps, accessOfAccount, authenticateSession } from '../auth/authenticate.ts'
import type { ChangeFeed } from '../record/change-feed.ts'
import { pathText } from './api-routes.ts'

export interface EventRouteDeps extends AuthenticateDeps {
  readonly changes: ChangeFeed
}

/** Charts that one person may keep open at once, in all her windows. */
const mostStreams = 40
/** Between two signs of life. At each, the session and the right to the record are checked again. */
const beat = 15_000

/**
 * `GET /api/records/{record_id}/events`: server-sent events while a chart is open (HTML Standard §9.2). `change` carries
 * `{ "types": ["Observation"] }`, the resource types that were written: what they hold is read through the one door.
 * `ended` is the last event when the session or the right to the record is over. Pages read it with `fetch`, since the
 * session's cookie counts only beside the face's header.
 */
export function registerEventRoutes(server: FastifyInstance, deps: EventRouteDeps): void {
  const streams = new Map<string, number>()

  server.get('/api/records/:record_id/events', { exposeHeadRoute: false }, async (request, reply) => {
    const record_id = pathText(request, 'record_id')
    const { account } = await authenticateSession(request, deps, false)
    const access = accessOfAccount(account)
    const open = streams.get(account.id) ?? 0
    if (open >= mostStreams) throw new AppError('events/too-many', 429, 'Too many charts are open. Close some.')
    // Counted before anything is awaited: of many at once none slips through.
    streams.set(account.id, open + 1)
    const leave = (): void => {
      const left = (streams.get(account.id) ?? 1) - 1
      if (left > 0) streams.set(account.id, left)
      else streams.delete(account.id)
    }
    const stream = new PassThrough()
    const send = (event: string, data: unknown): void => {
      stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
    }
    const stop = await deps.changes
      .watch(access, record_id, (types) => send('change', { types }))
      .catch((error: unknown) => {
        leave()
        throw error
      })
    const stillAllowed = async (): Promise<boolean> => {
      const now = await authenticateSession(request, deps, false)
      return deps.changes.mayWatch(accessOfAccount(now.account), record_id)
    }
    const timer = setInterval(() => {
      // Refusals of the session are refusals of the stream; a store that does not answer ends it too, and the page asks anew.
      stillAllowed().then(
        (allowed) => (allowed ? stream.write(': alive\n\n') : end('record')),
        () => end('session'),
      )
    }, beat)
    const end = (why: string): void => {
      send('ended', { why })
      stream.end()
    }
    stream.on('close', () => {
      clearInterval(timer)
      stop()
      leave()
    })
    send('open', {})
    return reply.type('text/event-stream').send(stream)
  })
}
