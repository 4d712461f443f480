import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestServing } from '../../cli/test-serving.ts'
import type { Route } from '../server.ts'
import { type Caller, callers } from './access-callers.ts'
import { type RouteRule, routeRules } from './access-routes.ts'
import { type Person, people, readingWays } from './access-rules.ts'
import { writingWays } from './access-rules-writing.ts'
import { credentialsOf } from './matrix-callers.ts'
import { fillWorld, markerOf, there } from './matrix-world.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** The table of routes has no way to a record that the matrix does not know. */
export function describeRoutes(name: string, open: () => Promise<TestServing>): void {
  describe(`the routes ${name}`, () => {
    let serving: TestServing
    let routes: readonly Route[]

    beforeAll(async () => {
      serving = await open()
      await fillWorld(serving)
      routes = serving.routes.filter(
        ({ method, url }) => /^\/(fhir|smart|api)(\/|$)/.test(url) && methods.includes(method),
      )
    })
    afterAll(() => serving.close())

    test('are each of a way of the matrix, or of a rule that says what it tells', () => {
      const asks = [...readingWays, ...writingWays].map(({ ask }) => routeOf(ask, routes))
      const known = new Set(asks.map((route) => `${route?.method} ${route?.url}`))
      expect(asks.filter((route) => route === undefined)).toEqual([])
      const unknown = routes.filter(
        (route) => !known.has(`${route.method} ${route.url.replace(/(.)\/$/, '$1')}`) && ruleOf(route) === undefined,
      )
      expect(unknown).toEqual([])
      const idle = routeRules.filter((rule) => !routes.some((route) => ruleOf(route) === rule))
      expect(idle).toEqual([])
    })

    test('that are no FHIR are of the records that the caller opens, and of no other', async () => {
      const sessions = callers.filter(({ by }) => by === 'session')
      const app: Caller = {
        ...(callers[0] as Caller),
        name: 'an instance',
        by: 'connect',
        record: 'tess',
        opens: ['tess'],
      }
      const wrong: string[] = []
      let cells = 0
      for (const caller of [...sessions, app]) {
        const credentials = await credentialsOf(caller, serving)
        const ask = async (route: Route, of: NonNullable<RouteRule['of']>, person: Person) => {
          const filled = (text: string): string => text.replaceAll('{person}', person)
          const path = filled(of.ask).replace(
            '{path}',
            route.url.replace(':record_id', person).replaceAll(/:\w+/g, 'any'),
          )
          const body = of.body === undefined ? {} : { body: filled(JSON.stringify(of.body)), type: 'application/json' }
          return told(
            serving.origin + path,
            route.method,
            { ...credentials, ...(body.type !== undefined && { 'content-type': body.type }) },
            body.body,
            person,
          )
        }
        for (const route of routes) {
          const of = ruleOf(route)?.of
          if (of === undefined || of.by !== caller.by) continue
          const absent = await ask(route, of, 'nona')
          for (const person of people) {
            cells += 1
            const answer = await ask(route, of, person)
            const where = `${route.method} ${route.url} · ${caller.name} · ${person}`
            const hidden = there
              .filter((one) => !caller.opens.includes(one))
              .find((one) => answer.includes(markerOf(one)))
            if (hidden !== undefined) wrong.push(`${where}: tells of ${hidden}`)
            if (caller.opens.includes(person)) continue
            if (answer !== absent) wrong.push(`${where}: ${answer.slice(0, 200)} and ${absent.slice(0, 200)}`)
            const refused = [of.hidden, 403, 405].some((status) => answer.startsWith(`${status} `))
            if (!refused) wrong.push(`${where}: ${answer.slice(0, 200)}`)
          }
        }
      }
      process.stdout.write(`${name}: ${cells} cells of routes beside FHIR\n`)
      expect(wrong).toEqual([])
      expect(cells).toBeGreaterThan(400)
    }, 120_000)
  })
}

/** Status and body, without the id that was sent; of what streams, the status. */
async function told(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  body: string | undefined,
  person: string,
) {
  const control = new AbortController()
  const answer = await fetch(url, { method, headers, signal: control.signal, ...(body !== undefined && { body }) })
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
    control.abort()
    return `${answer.status} stream`
  }
  return `${answer.status} ${(await answer.text()).replaceAll(person, 'PERSON')}`
}

function ruleOf({ method, url }: Route): RouteRule | undefined {
  return routeRules.find(({ route }) => {
    const [wanted = '', path = ''] = route.split(' ')
    return (
      (wanted === '*' || wanted === method) && (path.endsWith('…') ? url.startsWith(path.slice(0, -1)) : path === url)
    )
  })
}

/** The route that answers a way: the one with the most words of its own. */
function routeOf(ask: string, routes: readonly Route[]): Route | undefined {
  const [verb = '', path = ''] = ask.split(' ')
  const method = verb === 'HEAD' ? 'GET' : verb
  const steps = `/fhir/${path.split('?')[0]}`.replace(/\/+$/, '').split('/')
  const fits = routes.filter((route) => {
    const own = route.url.split('/')
    return (
      route.method === method &&
      own.length === steps.length &&
      own.every((step, at) => step.startsWith(':') || step === steps[at])
    )
  })
  const words = ({ url }: Route): number => url.split('/').filter((step) => !step.startsWith(':')).length
  return fits.sort((a, b) => words(b) - words(a))[0]
}
