import { AppError } from './app-error.ts'

/** The bodies of the faces' own calls, parsed once at the edge. */
export interface SignInRequest {
  readonly username: string
  readonly password: string
}
export interface LaunchRequest {
  readonly app_id: string
  readonly record_id: string
}
export interface ConsentRequest extends LaunchRequest {
  readonly scopes: readonly string[]
  /** null: until ended. */
  readonly days: number | null
}
export interface AppChange {
  readonly approved?: boolean
  readonly suspended?: boolean
}

const refuse = (member: string, what: string): AppError =>
  new AppError('request/malformed', 400, `"${member}" must be ${what}.`)

function members(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new AppError('request/malformed', 400, 'The body must be a JSON object.')
  }
  return body as Record<string, unknown>
}

function text(body: Record<string, unknown>, member: string): string {
  const value = body[member]
  if (typeof value !== 'string' || value === '' || value.length > 1000)
    throw refuse(member, 'a text of 1 to 1000 characters')
  return value
}

export function parseSignIn(input: unknown): SignInRequest {
  const body = members(input)
  return { username: text(body, 'username'), password: text(body, 'password') }
}

export function parseLaunch(input: unknown): LaunchRequest {
  const body = members(input)
  return { app_id: text(body, 'app_id'), record_id: text(body, 'record_id') }
}

export function parseConsent(input: unknown): ConsentRequest {
  const body = members(input)
  const { scopes, days = null } = body
  if (!Array.isArray(scopes) || !scopes.every((scope) => typeof scope === 'string'))
    throw refuse('scopes', 'a list of scopes')
  if (days !== null && !(typeof days === 'number' && Number.isInteger(days) && days >= 1 && days <= 366)) {
    throw refuse('days', 'a whole number from 1 to 366, or null')
  }
  return { ...parseLaunch(body), scopes, days }
}

export function parseAppChange(input: unknown): AppChange {
  const body = members(input)
  for (const member of ['approved', 'suspended']) {
    if (body[member] !== undefined && typeof body[member] !== 'boolean') throw refuse(member, 'true or false')
  }
  return {
    ...(typeof body.approved === 'boolean' && { approved: body.approved }),
    ...(typeof body.suspended === 'boolean' && { suspended: body.suspended }),
  }
}
