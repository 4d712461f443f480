import type { FastifyInstance } from 'fastify'

/** Every answer: never sniffed, never framed, sends no address to others. Pages get their policy on top (`content-security-policy.ts`). */
export function setSecurityHeaders(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'no-referrer')
    if (!reply.hasHeader('content-security-policy')) {
      reply.header('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'")
    }
    if (!reply.hasHeader('cross-origin-resource-policy')) reply.header('cross-origin-resource-policy', 'same-origin')
    if (!reply.hasHeader('cache-control')) {
      const clinical = /^\/(api|fhir|smart)\//.test(request.url)
      reply.header('cache-control', clinical ? 'no-store' : 'no-cache')
    }
  })
}
