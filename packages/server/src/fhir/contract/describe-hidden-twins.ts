import { describe, expect, test } from 'vitest'
import type { TestServing } from '../../cli/test-serving.ts'
import { bundles, patchOf } from './bundles.ts'
import { observation, writing } from './writing.ts'

/** What may not be seen is refused in the words in which what is absent is (reference a.10, statement 39). */
export function describeHiddenTwins(name: string, open: () => Promise<TestServing>): void {
  describe(`what is hidden and what is absent, as writes are told of them ${name}`, () => {
    const { send } = writing(open)
    const { transact, batch } = bundles(send)
    const hidden = async (id: string, more: object = {}) => {
      expect((await send('PUT', `/Observation/${id}`, { body: observation({ id, ...more }) })).status).toBe(201)
      return id
    }

    test.each(['W/"1"', 'W/"2"'])('a patch in a Bundle that names version %s', async (ifMatch) => {
      const id = await hidden(`twin-${ifMatch.replace(/\D/g, '')}`)
      const scopes = 'patient/Observation.u?category=nothing-has-it'
      const told = async (key: string, of: typeof transact) => {
        const { resource, request } = patchOf(`Observation/${key}`, { op: 'test', path: '/status', value: 'final' })
        const { status, text } = await of([{ resource, request: { ...request, ifMatch } }], { scopes })
        return [status, text]
      }
      expect(await told(id, transact)).toEqual(await told('absent', transact))
      expect(await told(id, batch)).toEqual(await told('absent', batch))
    })

    test.each([
      [
        'Provenance',
        (reference: string) => ({
          target: [{ reference }],
          agent: [{ who: { display: 'A' } }],
          recorded: '2026-01-01',
        }),
      ],
      ['Binary', (reference: string) => ({ contentType: 'text/plain', securityContext: { reference } })],
    ])('a %s beside what no scope lets be seen', async (type, beside) => {
      const id = await hidden(`beside-${type}`)
      const told = async (key: string) => {
        const body = { resourceType: type, ...beside(`Observation/${key}`) }
        const { status, text } = await send('POST', `/${type}`, { scopes: `patient/${type}.c`, body })
        return [status, text.replaceAll(key, 'key')]
      }
      expect(await told(id)).toEqual(await told('absent'))
    })

    test('a Binary stays beside what its writer may not see', async () => {
      const reference = `Observation/${await hidden('context')}`
      const body = (contentType: string) => ({
        resourceType: 'Binary',
        id: 'beside',
        contentType,
        securityContext: { reference },
      })
      expect((await send('PUT', '/Binary/beside', { body: body('text/plain') })).status).toBe(201)
      const scopes = 'patient/Binary.u'
      expect((await send('PUT', '/Binary/beside', { scopes, body: body('text/csv') })).status).toBe(200)
    })

    test.each(['/_history/', '/_history/1/2', '/_history/1\n'])(
      'a reference is looked after whatever stands behind it: %j',
      async (behind) => {
        const told = async (key: string) => {
          const body = observation({ performer: [{ reference: `Patient/${key}${behind}` }] })
          const { status, text } = await send('POST', '/Observation', { body })
          return [status, text.replaceAll(key, 'key')]
        }
        expect((await told('hana-yamada'))[0]).toBe(422)
        expect(await told('hana-yamada')).toEqual(await told('absent'))
      },
    )
  })
}
