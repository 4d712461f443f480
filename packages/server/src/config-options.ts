/** One thing that can be set. From this list come the parser, the help text and `docs/reference/configuration.md`. */
export interface Option {
  readonly name: string
  readonly flag: string
  readonly env: string
  readonly kind: 'port' | 'text' | 'switch' | 'origin' | 'database' | 'whole'
  /** Least and greatest of a whole number. */
  readonly range?: readonly [least: number, most: number]
  readonly default: string | number | boolean | null
  readonly doc: string
}

export const options: readonly Option[] = [
  {
    name: 'port',
    flag: 'port',
    env: 'CHARTROOM_PORT',
    kind: 'port',
    default: 7000,
    doc: 'Port of the container. 0 takes any free one.',
  },
  {
    name: 'apps_port',
    flag: 'apps-port',
    env: 'CHARTROOM_APPS_PORT',
    kind: 'port',
    default: 7001,
    doc: 'Port of the first sample app; each further app takes the next. 0 takes any free ones.',
  },
  {
    name: 'host',
    flag: 'host',
    env: 'CHARTROOM_HOST',
    kind: 'text',
    default: '127.0.0.1',
    doc: 'Address to listen on. Anything but loopback needs --no-demo, and 0.0.0.0 or :: needs --origin too.',
  },
  {
    name: 'data',
    flag: 'data',
    env: 'CHARTROOM_DATA',
    kind: 'text',
    default: './data',
    doc: 'Folder of the database, the keys and the audit logs. Made on the first start.',
  },
  {
    name: 'database',
    flag: 'database',
    env: 'CHARTROOM_DATABASE',
    kind: 'database',
    default: null,
    doc: 'postgres://user:password@host:port/name to use PostgreSQL instead of the SQLite file.',
  },
  {
    name: 'origin',
    flag: 'origin',
    env: 'CHARTROOM_ORIGIN',
    kind: 'origin',
    default: null,
    doc: 'The address that browsers use, when a proxy stands in front.',
  },
  {
    name: 'trust_proxy',
    flag: 'trust-proxy',
    env: 'CHARTROOM_TRUST_PROXY',
    kind: 'text',
    default: null,
    doc: 'Address or network of the proxy in front, whose X-Forwarded-For is believed when sign-ins are counted.',
  },
  {
    name: 'demo',
    flag: 'demo',
    env: 'CHARTROOM_DEMO',
    kind: 'switch',
    default: true,
    doc: 'Demo accounts and sample people. --no-demo starts empty, with one administrator whose password is printed once.',
  },
  {
    name: 'patients',
    flag: 'patients',
    env: 'CHARTROOM_PATIENTS',
    kind: 'whole',
    range: [1, 1_000_000],
    default: null,
    doc: 'Generated people to add to the sample people of a demo, 1 to 1000000. Added once; a start that was ended goes on where it was.',
  },
  {
    name: 'seed',
    flag: 'seed',
    env: 'CHARTROOM_SEED',
    kind: 'whole',
    range: [0, 999_999_999],
    default: 1,
    doc: 'Which generated people: the same seed gives the same ones, 0 to 999999999.',
  },
  {
    name: 'organization',
    flag: 'organization',
    env: 'CHARTROOM_ORGANIZATION',
    kind: 'text',
    default: 'harbour-clinic',
    doc: 'Organization id under which imported patients are filed when their record names none.',
  },
  {
    name: 'search_time_limit',
    flag: 'search-time-limit',
    env: 'CHARTROOM_SEARCH_TIME_LIMIT',
    kind: 'whole',
    range: [1, 600],
    default: 5,
    doc: 'Seconds after which an expensive search is ended, 1 to 600.',
  },
  {
    name: 'long_searches',
    flag: 'long-searches',
    env: 'CHARTROOM_LONG_SEARCHES',
    kind: 'whole',
    range: [1, 64],
    default: 2,
    doc: 'Expensive searches at a time, 1 to 64: processes that read the SQLite file, or connections to PostgreSQL. Others wait.',
  },
  {
    name: 'body_limit',
    flag: 'body-limit',
    env: 'CHARTROOM_BODY_LIMIT',
    kind: 'whole',
    range: [1, 512],
    default: 16,
    doc: 'Megabytes (of 1048576 bytes) that the body of a FHIR request may have, 1 to 512. Each is held in memory as it is read.',
  },
  {
    name: 'ready_file',
    flag: 'ready-file',
    env: 'CHARTROOM_READY_FILE',
    kind: 'text',
    default: null,
    doc: 'File that gets the addresses as JSON once the server is ready.',
  },
]
