import type { Resource } from '../caller.ts'

/** A transaction of made-up resources that refer to each other in every way that must be rewritten (e.3). */
const uuid = (at: number): string => `urn:uuid:00000000-0000-4000-8000-0000000000${at.toString().padStart(2, '0')}`
const [person, visit, finding, report, document, binary, answers] = Array.from({ length: 7 }, (_, at) => uuid(at + 10))

interface Entry {
  readonly fullUrl: string
  readonly resource: Resource
  readonly request: { readonly method: 'POST'; readonly url: string }
}

const created = (fullUrl = '', resource: Resource): Entry => ({
  fullUrl,
  resource,
  request: { method: 'POST', url: resource.resourceType },
})

const canonical = `http://chartroom.example.org/Questionnaire/family`

const entries: readonly Entry[] = [
  created(person, {
    resourceType: 'Patient',
    name: [{ family: 'Family', given: ['Of references'] }],
    gender: 'unknown',
    managingOrganization: { reference: 'Organization/harbour-clinic' },
  }),
  created(visit, {
    resourceType: 'Encounter',
    status: 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
    subject: { reference: person },
  }),
  created(finding, {
    resourceType: 'Observation',
    status: 'final',
    code: { text: 'a finding' },
    subject: { reference: person },
    encounter: { reference: visit },
    derivedFrom: [{ reference: document }],
    contained: [{ resourceType: 'Specimen', id: 'inner', subject: { reference: person } }],
    specimen: { reference: '#inner' },
  }),
  created(report, {
    resourceType: 'DiagnosticReport',
    status: 'final',
    code: { text: 'a report' },
    subject: { reference: person },
    result: [{ reference: finding }],
  }),
  created(document, {
    resourceType: 'DocumentReference',
    text: {
      status: 'additional',
      div: `<div xmlns="http://www.w3.org/1999/xhtml"><a href="${person}">who</a><img src="${binary}" alt="scan"/></div>`,
    },
    status: 'current',
    subject: { reference: person },
    content: [{ attachment: { contentType: 'text/plain', url: binary } }],
    context: { related: [{ reference: report }] },
  }),
  created(binary, {
    resourceType: 'Binary',
    contentType: 'text/plain',
    securityContext: { reference: person },
    data: 'aGVsbG8=',
  }),
  created(answers, {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    questionnaire: canonical,
    subject: { reference: person },
  }),
]

type Order = (entries: readonly Entry[]) => readonly Entry[]

export const family = {
  entries,
  canonical,
  orders: [
    ['their', (list) => list],
    ['reversed', (list) => [...list].reverse()],
    ['mixed', (list) => [...list.filter((_, at) => at % 2 === 1), ...list.filter((_, at) => at % 2 === 0)]],
  ] satisfies readonly (readonly [string, Order])[],
}
