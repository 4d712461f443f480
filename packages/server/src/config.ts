import { resolve } from 'node:path'
import { type Option, options } from './config-options.ts'

/** Everything a start can be told, checked. Frozen: nothing changes it afterwards. */
export interface Config {
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  /** First port of the sample apps; the n-th app listens on `apps_port + n`. 0: any free port each. */
  readonly apps_port: number
  readonly data: string
  /** `postgres://…`, or null for the SQLite file in `data`. */
  readonly database: string | null
  /** The address that browsers use, when a proxy stands in front; null: `http://{host}:{port}`. */
  readonly origin: string | null
  /** Address or network of the proxy that is believed about who asks. */
  readonly trust_proxy: string | null
  readonly demo: boolean
  /** How many generated people a demo has besides the sample people; null: none. */
  readonly patients: number | null
  readonly seed: number
  readonly organization: string
  /** Seconds. */
  readonly search_time_limit: number
  /** Expensive searches at a time. */
  readonly long_searches: number
  /** Megabytes (of 1048576 bytes) of the body of a FHIR request. */
  readonly body_limit: number
  /** A file that gets `{ url, apps }` as JSON once the server is ready: for tests and supervisors. */
  readonly ready_file: string | null
}

/** Every complaint about the configuration, together, so that one round of mending is enough. */
export class ConfigError extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

/**
 * Reads flags (which win) and environment into a frozen Config. The only reader of the environment.
 * @throws ConfigError with every problem found.
 */
export function readConfig(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = []
  const given = readFlags(argv, problems)
  const values = new Map<string, unknown>()
  for (const option of options) {
    const raw = given.get(option.name) ?? env[option.env]
    const source = given.has(option.name) ? `--${option.flag}` : option.env
    values.set(
      option.name,
      raw === undefined || raw === '' ? option.default : parseValue(option, raw, source, problems),
    )
  }
  const config = Object.freeze(Object.fromEntries(values)) as unknown as Config
  checkTogether(config, problems)
  if (problems.length > 0) throw new ConfigError(problems)
  return Object.freeze({ ...config, data: resolve(config.data) })
}

function readFlags(argv: readonly string[], problems: string[]): Map<string, string> {
  const given = new Map<string, string>()
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? ''
    const [name = '', inline] = word.startsWith('--') ? splitFlag(word) : [word]
    const option = options.find(
      (candidate) => candidate.flag === name || (candidate.kind === 'switch' && `no-${candidate.flag}` === name),
    )
    if (!word.startsWith('--') || option === undefined) {
      problems.push(`${word} is not an option; the options are ${options.map(flagOf).join(' ')}`)
      continue
    }
    if (option.kind === 'switch') given.set(option.name, name === option.flag ? 'true' : 'false')
    else if (inline !== undefined) given.set(option.name, inline)
    else if (argv[i + 1] === undefined || argv[i + 1]?.startsWith('--')) problems.push(`--${option.flag} needs a value`)
    else given.set(option.name, argv[++i] ?? '')
  }
  return given
}

function splitFlag(word: string): [string, string | undefined] {
  const at = word.indexOf('=')
  return at < 0 ? [word.slice(2), undefined] : [word.slice(2, at), word.slice(at + 1)]
}

const flagOf = (option: Option): string =>
  option.kind === 'switch' && option.default === true ? `--no-${option.flag}` : `--${option.flag}`

function parseValue(option: Option, raw: string, source: string, problems: string[]): unknown {
  const complain = (what: string): unknown => {
    problems.push(`${source}: ${what}`)
    return option.default
  }
  switch (option.kind) {
    case 'switch':
      if (['true', '1', 'yes'].includes(raw)) return true
      return ['false', '0', 'no'].includes(raw) ? false : complain('must be true or false')
    case 'port': {
      const port = Number(raw)
      return /^\d{1,5}$/.test(raw) && port <= 65_535 ? port : complain('must be a port number from 0 to 65535')
    }
    case 'whole': {
      const [least, most] = option.range ?? [0, Number.MAX_SAFE_INTEGER]
      const value = Number(raw)
      const fits = /^\d{1,15}$/.test(raw) && value >= least && value <= most
      return fits ? value : complain(`must be a whole number from ${least} to ${most}`)
    }
    case 'origin':
      return isOrigin(raw) ? raw : complain('must be an origin such as https://chart.example.org, without a path')
    case 'database':
      return /^postgres(ql)?:\/\//.test(raw) ? raw : complain('must begin with postgres://')
    case 'text':
      return raw
  }
}

function isOrigin(raw: string): boolean {
  return URL.canParse(raw) && new URL(raw).origin === raw
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/** "Every address of this machine". */
const everywhere = new Set(['0.0.0.0', '::'])

function checkTogether(config: Config, problems: string[]): void {
  const { hostname } = new URL(config.origin ?? 'http://127.0.0.1')
  if (config.host === 'localhost' || hostname === 'localhost') {
    problems.push('localhost is the name that apps have, and cookies ignore ports: use 127.0.0.1 for the container')
  }
  if (config.demo && !loopback.has(config.host)) {
    problems.push(
      `--host ${config.host} would show the demo accounts to the network: add --no-demo (and a new --data folder), or leave --host out`,
    )
  }
  if (!config.demo && config.patients !== null) {
    problems.push('--patients adds invented people, which only a demo may hold: leave out --no-demo, or --patients')
  }
  if (!config.demo && everywhere.has(config.host) && config.origin === null) {
    problems.push(`--host ${config.host} is no address that browsers use: say which one they do with --origin`)
  }
}
