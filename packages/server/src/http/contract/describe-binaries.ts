import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestServing } from '../../cli/test-serving.ts'
import { prepareWrite } from '../../fhir/prepare.ts'
import { type Caller, callers, mayAsk } from './access-callers.ts'
import { type Person, people } from './access-rules.ts'
import { type Ask, openCaller } from './matrix-callers.ts'
import type { MatrixRequest } from './matrix-requests.ts'
import { fillWorld, prefixOf, there } from './matrix-world.ts'

const idOf = (person: Person): string => `${prefixOf(person)}-bytes`
const bytesOf = (person: Person): string => `bytes of ${person} here`
const encoded = (person: Person): string => Buffer.from(bytesOf(person)).toString('base64')

/** A Binary has no identifier and nothing to be found by: it is asked for by its id only, as FHIR and as bytes. */
const asks: readonly (readonly [right: 'read' | 'search', ask: string, accept?: string])[] = [
  ['read', 'GET /Binary/{id}', 'text/plain'],
  ['read', 'GET /Binary/{id}', '*/*'],
  ['read', 'GET /Binary/{id}', 'application/fhir+json'],
  ['read', 'GET /Binary/{id}?_format=json'],
  ['read', 'GET /Binary/{id}?_summary=true'],
  ['read', 'HEAD /Binary/{id}', 'text/plain'],
  ['read', 'GET /Binary/{id}/_history', 'application/fhir+json'],
  ['read', 'GET /Binary/{id}/_history/1', 'text/plain'],
  ['search', 'GET /Binary?_id={id}'],
  ['search', 'GET /Binary?_id={id}&_summary=count'],
  ['search', 'GET /?_type=Binary&_id={id}'],
]

/** The bytes of documents are of the record that their security context names, whatever form they are asked in. */
export function describeBinaries(name: string, open: () => Promise<TestServing>): void {
  describe(`the bytes ${name}`, () => {
    let serving: TestServing
    let by: ReadonlyMap<string, Ask>

    beforeAll(async () => {
      serving = await open()
      await fillWorld(serving)
      const writes = there.map((person) =>
        prepareWrite({
          resourceType: 'Binary',
          id: idOf(person),
          contentType: 'text/plain',
          securityContext: { reference: `Patient/${person}` },
          data: encoded(person),
        }),
      )
      await serving.container.store.writeBatch(writes, new Date().toISOString(), [])
      by = new Map(await Promise.all(callers.map(async (one) => [one.name, await openCaller(one, serving)] as const)))
    })
    afterAll(() => serving.close())

    const told = async (caller: Caller, request: MatrixRequest, person: Person): Promise<string> => {
      const answer = await by.get(caller.name)?.(request)
      const text = (await answer?.text()) ?? ''
      return `${answer?.status} ${answer?.headers.get('content-type')} ${answer?.headers.get('etag')} ${text}`.replaceAll(
        idOf(person),
        'ID',
      )
    }

    test('are shown to those who open the record and have the scope, and to others as what never was', async () => {
      const wrong: string[] = []
      let cells = 0
      for (const caller of callers) {
        for (const [right, ask, accept] of asks) {
          for (const person of people) {
            cells += 1
            const [method = '', path = ''] = ask.split(' ')
            const of = (one: Person): MatrixRequest => ({
              method,
              path: path.replace('{id}', idOf(one)).replace('/?', '?'),
              headers: accept === undefined ? {} : { accept },
              body: undefined,
            })
            const answer = await told(caller, of(person), person)
            const where = `${ask} ${accept ?? ''} · ${caller.name} · ${person}`
            const others = there.filter(
              (one) => caller.dead !== undefined || !caller.opens.includes(one) || !mayAsk(caller, right, 'Binary'),
            )
            if (others.some((one) => answer.includes(bytesOf(one)) || answer.includes(encoded(one))))
              wrong.push(`${where}: holds bytes`)
            if (
              caller.dead !== undefined
                ? !answer.startsWith('401')
                : !mayAsk(caller, right, 'Binary') && !answer.startsWith('403')
            ) {
              wrong.push(`${where}: ${answer.slice(0, 200)}`)
              continue
            }
            const shown = caller.dead === undefined && mayAsk(caller, right, 'Binary') && caller.opens.includes(person)
            if (shown && !answer.startsWith('200')) wrong.push(`${where}: ${answer.slice(0, 200)}`)
            if (!shown && answer !== (await told(caller, of('nona'), 'nona')))
              wrong.push(`${where}: is told from what never was: ${answer.slice(0, 200)}`)
          }
        }
      }
      process.stdout.write(`${name}: ${cells} cells of bytes\n`)
      expect(wrong).toEqual([])
      expect(cells).toBeGreaterThan(1000)
    }, 120_000)
  })
}
