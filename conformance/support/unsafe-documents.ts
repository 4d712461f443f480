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
  note('as-pdf', 'A report', { contentType: 'application/pdf', url: 'Binary/unsafe-pdf' }),
  {
    resourceType: 'Binary',
    id: 'unsafe-pdf',
    contentType: 'application/pdf',
    securityContext: { reference: 'DocumentReference/as-pdf' },
    data: base64('%PDF-1.4\n1 0 obj << /Type /Pages /Count 3 >> endobj'),
  },
]
