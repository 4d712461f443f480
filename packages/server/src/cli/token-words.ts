import { parseScope } from '../auth/scope.ts'
import { resourceTypes } from '../fhir/resource-types.ts'
import { criteriaOf } from '../record/scope-criteria.ts'
import { OperatorError } from './print-problem.ts'

/** What `chartroom token` is told, checked as far as it can be without the data. */
export interface TokenWords {
  readonly persona: string
  /** null: whatever the account may open, for `user/` scopes. */
  readonly record: string | null
  readonly app: string
  readonly scopes: readonly string[]
  readonly minutes: number
  /** What is left: the options of any command that opens the data. */
  readonly rest: readonly string[]
}

export const tokenUsage =
  'say chartroom token --persona NAME --record ID --app APP --scope "patient/Observation.rs …" [--minutes N]'

const own = new Set(['persona', 'record', 'app', 'scope', 'minutes'])
const mostMinutes = 24 * 60

/** @throws OperatorError naming what is wrong, or how it is said */
export function readTokenWords(argv: readonly string[]): TokenWords {
  const given = new Map<string, string>()
  const rest: string[] = []
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? ''
    const [, name = '', inline] = /^--([a-z-]+)(?:=(.*))?$/s.exec(word) ?? []
    if (!own.has(name)) rest.push(word)
    else if (inline !== undefined) given.set(name, inline)
    else if (argv[i + 1] === undefined || argv[i + 1]?.startsWith('--'))
      throw new OperatorError(`--${name} needs a value`)
    else given.set(name, argv[++i] ?? '')
  }
  const [persona, app, scope] = [given.get('persona'), given.get('app'), given.get('scope')]
  if (persona === undefined || app === undefined || scope === undefined) throw new OperatorError(tokenUsage)
  const record = given.get('record') ?? null
  const scopes = scope.split(' ').filter((one) => one !== '')
  if (scopes.length === 0) throw new OperatorError(tokenUsage)
  for (const one of scopes) checkScope(one, record)
  return { persona, record, app, scopes, minutes: minutesOf(given.get('minutes') ?? '60'), rest }
}

function checkScope(text: string, record: string | null): void {
  const scope = parseScope(text)
  if (scope === null) throw new OperatorError(`"${text}" is no scope for resources, such as patient/Observation.rs`)
  if (scope.type !== '*' && !resourceTypes.has(scope.type)) {
    throw new OperatorError(`"${text}": ${scope.type} is no resource type of FHIR R4`)
  }
  if (criteriaOf(scope) === null) {
    throw new OperatorError(`"${text}" is constrained by what this server cannot search ${scope.type} by`)
  }
  if (scope.context === 'system')
    throw new OperatorError(`"${text}" is for services without a person: there are none yet`)
  if (scope.context === 'patient' && record === null) throw new OperatorError(`"${text}" needs a --record`)
}

function minutesOf(text: string): number {
  const minutes = Number(text)
  if (/^\d{1,6}$/.test(text) && minutes >= 1 && minutes <= mostMinutes) return minutes
  throw new OperatorError(`--minutes must be a whole number from 1 to ${mostMinutes}`)
}
