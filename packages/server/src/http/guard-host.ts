import type { FastifyInstance } from 'fastify'

/**
 * One container, one host name (design §3.6): a request under a name that is not configured gets 421, so that DNS
 * rebinding finds nobody home. On loopback `localhost` is redirected, because cookies and apps live on different names there.
 */
export function guardHost(server: FastifyInstance, origin: () => string): void {
  server.addHook('onRequest', async (request, reply) => {
    const own = new URL(origin())
    const asked = request.headers.host?.toLowerCase()
    if (asked === own.host) return
    const onLoopback = own.hostname === '127.0.0.1' && asked === `localhost:${own.port}`
    if (onLoopback && (request.method === 'GET' || request.method === 'HEAD')) {
      await reply.redirect(`${own.origin}${request.url.startsWith('/') ? request.url : '/'}`, 308)
      return
    }
    await reply
      .code(421)
      .type('text/plain; charset=utf-8')
      .send(`This container is not known under that host name. It is at ${own.origin}/\n`)
  })
}
