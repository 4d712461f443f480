import type { FastifyInstance, FastifyRequest } from 'fastify'
import { changeApp, listApps } from '../apps/administer.ts'
import type { AppDeps } from '../apps/app-deps.ts'
import { AppError } from '../apps/app-error.ts'
import { appsForRecord } from '../apps/app-list.ts'
import { consent } from '../apps/consent.ts'
import { endAccess, listGrants } from '../apps/grant-list.ts'
import { launch } from '../apps/launch.ts'
import { endInstance, renewLease } from '../apps/leases.ts'
import { parseAppChange, parseConsent, parseLaunch } from '../apps/parse-requests.ts'
import { recordName } from '../apps/record-name.ts'
import { accessOfAccount, authenticateSession } from '../auth/authenticate.ts'
import type { OpenSession } from '../auth/sessions.ts'

/** The faces' own calls about apps, grants and launches. Each: who asks → parse → one function of `apps/`. */
export function registerApiRoutes(server: FastifyInstance, deps: AppDeps): void {
  const session = (request: FastifyRequest, touch = true): Promise<OpenSession> =>
    authenticateSession(request, deps, touch)

  server.get('/api/records', async (request) => {
    const { account } = await session(request)
    return account.records
  })

  server.get('/api/apps', async (request) => {
    const { account } = await session(request)
    const record_id = queryText(request, 'record')
    await recordName(accessOfAccount(account), record_id, deps)
    return { apps: (await appsForRecord(account, record_id, deps)).map((entry) => entry.summary) }
  })

  server.get('/api/grants', async (request) => ({ grants: await listGrants((await session(request)).account, deps) }))
  server.post('/api/grants', async (request, reply) => {
    const { account } = await session(request)
    const { id, app_id, record_id, scopes, created, until } = await consent(account, parseConsent(request.body), deps)
    return reply.code(201).send({ id, app_id, record_id, scopes: scopes.split(' '), created, until })
  })
  server.delete('/api/grants/:id', async (request, reply) => {
    await endAccess((await session(request)).account, pathText(request, 'id'), deps)
    return reply.code(204).send()
  })

  server.post('/api/launches', async (request, reply) => {
    const open = await session(request)
    const { app_id, record_id } = parseLaunch(request.body)
    return reply.code(201).send({ instance: await launch(open, app_id, record_id, deps) })
  })
  // A page renews by itself: that must not keep a person signed in who has left.
  server.post('/api/launches/:id/lease', async (request) =>
    renewLease(await session(request, false), pathText(request, 'id'), deps),
  )
  server.delete('/api/launches/:id', async (request, reply) => {
    await endInstance(await session(request, false), pathText(request, 'id'), deps)
    return reply.code(204).send()
  })

  server.get('/api/admin/apps', async (request) => ({ apps: await listApps((await session(request)).account, deps) }))
  server.put('/api/admin/apps/:id', async (request) =>
    changeApp((await session(request)).account, pathText(request, 'id'), parseAppChange(request.body), deps),
  )
}

export function pathText(request: FastifyRequest, name: string): string {
  return (request.params as Record<string, string>)[name] ?? ''
}

function queryText(request: FastifyRequest, name: string): string {
  const value = (request.query as Record<string, unknown>)[name]
  if (typeof value !== 'string' || value === '')
    throw new AppError('request/malformed', 400, `"${name}" must be given once.`)
  return value
}
