/** A record whose documents are what nobody should open: markup, a script called a picture, files that are not what they say. */
const patient = { reference: 'Patient/unsafe-documents' }
const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64')

export const attack = `<script>document.title='taken'</script><img src=x onerror="document.title='taken'" style="position:fixed">`

const note = (id: string, title: string, attachment: object, more: object = {}) => ({
  resourceType: 'DocumentReference',
  id,
  status: 'current',
  type: { text: 'Progress note' },
  subject: patient,
  date: '2026-05-01',
  description: title,
  content: [{ attachment }],
  ...more,
})

/** The bytes of a note, kept beside it. */
const held = (id: string, of: string, contentType: string, data: string) => ({
  resourceType: 'Binary',
  id,
  contentType,
  securityContext: { reference: `DocumentReference/${of}` },
  data: base64(data),
})

/** What makes a reader that searches anew for each tag, name or count stand still for minutes. */
const costly: readonly (readonly [id: string, contentType: string, part: string])[] = [
  ['tags', 'text/html', '<a '],
  ['names', 'text/html', '<a'],
  ['quotes', 'text/html', '<a "'],
  ['ends', 'text/html', '<script></script '],
  ['references', 'text/html', '&eacute;'],
  ['blanks', 'text/html', '<pre> x<b>  '],
  ['pages', 'application/pdf', '/Type /Pages /Count '],
]
export const costlyDocuments = costly.map(([id]) => `costly-${id}`)

export const unsafeDocuments: readonly object[] = [
  {
    resourceType: 'Patient',
    id: 'unsafe-documents',
    name: [{ family: 'Safe', given: ['Reading'] }],
    birthDate: '1970-01-01',
    identifier: [{ type: { coding: [{ code: 'MR' }] }, value: '00770077' }],
    managingOrganization: { reference: 'Organization/harbour-clinic' },
  },
  note('as-html', 'A letter', {
    contentType: 'text/html',
    data: base64(`<p>Dear <b>colleague</b>,</p>${attack}<p>thanks</p>`),
  }),
  note('as-markdown', 'A draft', { contentType: 'text/markdown', data: base64(`# Plan\n${attack}`) }),
  note('as-picture', 'A picture', {
    contentType: 'image/png',
    data: base64(`<svg xmlns="http://www.w3.org/2000/svg">${attack}</svg>`),
  }),
  note('as-vector', 'A drawing', { contentType: 'image/svg+xml', data: base64(`<svg>${attack}</svg>`) }),
  note('elsewhere', 'Kept elsewhere', { contentType: 'application/pdf', url: 'https://elsewhere.example/letter.pdf' }),
  note('altered', 'Altered since', {
    contentType: 'text/plain',
    data: base64('abc'),
    size: 4,
    hash: base64('another'),
  }),
  note(
    'withdrawn',
    'Of somebody else',
    { contentType: 'text/plain', data: base64('never true') },
    { status: 'entered-in-error' },
  ),
  note(
    'withdrawn-too',
    'Of yet another person',
    { contentType: 'text/plain', data: base64('nor was this') },
    { status: 'entered-in-error' },
  ),
  note('hidden', 'Hidden by its title', {
    contentType: 'text/html',
    data: base64('<title>Stop the warfarin<p>today</p>'),
  }),
  note('half-hidden', 'Half hidden', {
    contentType: 'text/html',
    data: base64('<p>Dear colleague</p><svg><p>Stop the warfarin</p>'),
  }),
  note('as-xml', 'A page called data', {
    contentType: 'application/xml',
    data: base64(`<html xmlns="http://www.w3.org/1999/xhtml">${attack}</html>`),
  }),
  note('too-large', 'Too large', { contentType: 'text/plain', url: 'Binary/unsafe-large' }),
  held('unsafe-large', 'too-large', 'text/plain', 'x'.repeat(1_000_001)),
  note('earlier', 'An earlier version', { contentType: 'text/plain', url: 'Binary/unsafe-earlier/_history/earlier' }),
  held('unsafe-earlier', 'earlier', 'text/plain', 'what stands there now'),
  ...costly.flatMap(([id, contentType, part]) => [
    note(`costly-${id}`, `Costly ${id}`, { contentType, url: `Binary/unsafe-${id}` }),
    held(`unsafe-${id}`, `costly-${id}`, contentType, part.repeat(600_000 / part.length)),
  ]),
  note('as-pdf', 'A report', { contentType: 'application/pdf', url: 'Binary/unsafe-pdf' }),
  held('unsafe-pdf', 'as-pdf', 'application/pdf', '%PDF-1.4\n1 0 obj << /Type /Pages /Count 3 >> endobj'),
]
