import type { Query } from '@chartroom/channel'
import type { Ask, CallLine } from './call-line.ts'
import { SmartError } from './errors.ts'
import { type CallOptions, type CallRow, calls, type SmartCalls } from './generated/calls.ts'
import { readAnswer } from './objects.ts'

type Filters = Readonly<Record<string, string | number | readonly string[] | undefined>>

/** One method per row of the generated table: variables first, then filters if the call has any, then options. */
export function callMethods(line: CallLine, record_id: string | undefined): SmartCalls {
  const method =
    (call: CallRow) =>
    async (...given: unknown[]): Promise<unknown> => {
      const variables = given.splice(0, call.variables.length)
      const filters = call.filters.length > 0 ? given.shift() : undefined
      const { signal } = (given.shift() ?? {}) as CallOptions
      const answer = await line.send(ask(call, variables, (filters ?? {}) as Filters, record_id), signal)
      if (answer.status >= 400) throw refused(answer.status)
      return readAnswer(call, answer)
    }
  // The generated interface and the generated table come from one description; TypeScript cannot see that.
  return Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, method(call)])) as unknown as SmartCalls
}

function ask(call: CallRow, variables: readonly unknown[], filters: Filters, record_id: string | undefined): Ask {
  const values: Record<string, unknown> = { record_id }
  for (const [index, name] of call.variables.entries()) values[name] = variables[index]
  const path = call.path.replace(/\{(\w+)\}/g, (_, name: string) => segment(call, name, values[name]))
  const query: Record<string, string | readonly string[]> = {}
  for (const [name, value] of Object.entries(filters)) {
    if (!call.filters.includes(name)) throw new TypeError(`${call.name} has no filter ${name}`)
    if (value !== undefined) query[name] = typeof value === 'number' ? String(value) : value
  }
  return { method: call.method, path, query: query satisfies Query, accept: accepted[call.content] }
}

const accepted = { graph: 'application/ld+json', json: 'application/json' } as const

function segment(call: CallRow, name: string, value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new TypeError(`${call.name} needs ${name}`)
  return encodeURIComponent(value)
}

function refused(status: number): SmartError {
  const reasons: Record<number, string> = {
    401: 'Access has ended.',
    403: 'This app may not read that.',
    404: 'There is no such item.',
  }
  return new SmartError('call/refused', reasons[status] ?? `The API answered with status ${status}.`, status)
}
