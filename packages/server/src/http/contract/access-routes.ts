/**
 * What every route below `/fhir`, `/smart` and `/api` shows or changes of a record, beside the ways of `access-rules.ts`: the
 * table of routes is walked over, and one that neither knows fails the matrix. A `*` at an end stands for any rest.
 */
export interface RouteRule {
  /** `*` is every method. */
  readonly route: string
  /** Why it tells nothing of a record. */
  readonly tells?: string
  /** Asked of each person's record: by whom, and how it answers to whom it is not open, as for one that never was. */
  readonly of?: {
    readonly by: 'session' | 'connect'
    readonly ask: string
    readonly body?: object
    readonly hidden: number
  }
}

const app = 'tests@apps.chartroom.example'

export const routeRules: readonly RouteRule[] = [
  { route: 'GET /fhir/metadata', tells: 'what this server can do, to anybody' },
  { route: '* /fhir', tells: 'a refusal, to whoever said who asks' },
  { route: '* /fhir/', tells: 'a refusal, to whoever said who asks' },
  { route: '* /fhir/*', tells: 'a refusal, to whoever said who asks' },

  { route: '* /smart', tells: 'that there is nothing' },
  { route: '* /smart/*', tells: 'that there is nothing' },
  { route: '* /smart/manifest', tells: 'what this container can do' },
  { route: '* /smart/records/:record_id/…', of: { by: 'connect', ask: '{path}', hidden: 403 } },

  { route: 'GET /api/container', tells: 'who this container is, to anybody' },
  { route: '* /api/session', tells: 'who is signed in' },
  { route: 'GET /api/records', tells: 'the names of the records that the account holds' },
  { route: 'GET /api/apps', of: { by: 'session', ask: '/api/apps?record={person}', hidden: 404 } },
  { route: 'GET /api/grants', tells: 'what the account itself allowed' },
  {
    route: 'POST /api/grants',
    of: {
      by: 'session',
      ask: '/api/grants',
      body: { app_id: app, record_id: '{person}', scopes: ['patient/Patient.rs'], days: 1 },
      hidden: 404,
    },
  },
  { route: 'DELETE /api/grants/:id', tells: 'whether the account had such a grant' },
  {
    route: 'POST /api/launches',
    of: { by: 'session', ask: '/api/launches', body: { app_id: app, record_id: '{person}' }, hidden: 404 },
  },
  { route: 'POST /api/launches/:id/lease', tells: 'whether the account has such an instance' },
  { route: 'DELETE /api/launches/:id', tells: 'nothing: an end is an end' },
  { route: '* /api/admin/apps', tells: 'which apps there are' },
  { route: '* /api/admin/apps/:id', tells: 'which apps there are' },
  {
    route: 'GET /api/records/:record_id/events',
    of: { by: 'session', ask: '/api/records/{person}/events', hidden: 404 },
  },
]
