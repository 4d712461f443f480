/** Requests that are made to hurt. Each is answered with one of its statuses, and a refusal with an OperationOutcome. */
export interface HostileRequest {
  readonly name: string
  readonly method: string
  /** Below the FHIR address; `{own}` is the record of the token. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  readonly status: readonly number[]
  /** HTTP itself was broken: the parser refuses before there is a request, in no form of FHIR's. */
  readonly beforeHttp?: true
}

const json = { 'content-type': 'application/fhir+json' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const patch = { 'content-type': 'application/json-patch+json' }
const nested = (open: string, inner: string, close: string, times: number): string =>
  open.repeat(times) + inner + close.repeat(times)
const observation = (more: string): string =>
  `{"resourceType":"Observation","status":"final","code":{"text":"x"},"subject":{"reference":"Patient/{own}"}${more}}`
const post = (
  name: string,
  body: string | Buffer,
  status: readonly number[],
  headers: Readonly<Record<string, string>> = json,
): HostileRequest => ({
  name,
  method: 'POST',
  path: 'Observation',
  headers,
  body,
  status,
})
const get = (name: string, path: string, status: readonly number[]): HostileRequest => ({
  name,
  method: 'GET',
  path,
  status,
})
const bad: readonly number[] = [400]
const fine: readonly number[] = [200]

const nesting: readonly HostileRequest[] = [
  post('lists in lists', observation(`,"extension":${nested('[', '1', ']', 100_000)}`), bad),
  post(
    'objects in objects',
    observation(`,"extension":[${nested('{"extension":[', '{"url":"x"}', ']}', 50_000)}]`),
    bad,
  ),
  post(
    'as deep as is read',
    observation(`,"extension":[${nested('{"url":"x","extension":[', '{"url":"x","valueString":"y"}', ']}', 120)}]`),
    [201, 400],
  ),
  post('never closed', nested('[', '', '', 1_000_000), bad),
  post('never opened', nested('', '', ']', 1_000_000), bad),
  post('one long text without an end', `"${'\\'.repeat(1_000_001)}`, bad),
  {
    name: 'Bundles in Bundles',
    method: 'POST',
    path: '',
    headers: json,
    body: nested('{"resourceType":"Bundle","type":"batch","entry":[{"resource":', '{}', '}]}', 5_000),
    status: bad,
  },
  {
    name: 'a Bundle in a Bundle',
    method: 'POST',
    path: '',
    headers: json,
    body: '{"resourceType":"Bundle","type":"batch","entry":[{"request":{"method":"POST","url":""},"resource":{"resourceType":"Bundle","type":"batch","entry":[]}}]}',
    status: [200, 400],
  },
  get('a chain of fifty steps', `Observation?${'subject:Patient.link:'.repeat(50)}Patient.name=x`, bad),
  get('a hundred reverse chains', `Patient?${'_has:Observation:subject:'.repeat(100)}code=x`, bad),
  {
    name: 'a patch by a long way',
    method: 'PATCH',
    path: 'Patient/{own}',
    headers: patch,
    body: JSON.stringify([{ op: 'add', path: '/a'.repeat(200_000), value: 1 }]),
    status: [400, 422],
  },
  {
    name: 'a patch of many operations',
    method: 'PATCH',
    path: 'Patient/{own}',
    headers: patch,
    body: `[${'{"op":"add","path":"/name/-","value":{"family":"x"}},'.repeat(50_000)}{"op":"test","path":"/id","value":"no"}]`,
    status: [400, 413, 422],
  },
]

const lists: readonly HostileRequest[] = [
  {
    name: 'a million ids',
    method: 'POST',
    path: 'Observation/_search',
    headers: form,
    body: `_id=${Array.from({ length: 1_000_000 }, (_, n) => n).join(',')}`,
    status: [400, 413],
  },
  {
    name: 'a million parameters',
    method: 'POST',
    path: 'Observation/_search',
    headers: form,
    body: 'a=1&'.repeat(1_000_000),
    status: [400, 413],
  },
  {
    name: 'a million empty alternatives',
    method: 'POST',
    path: 'Observation/_search',
    headers: form,
    body: `code=${','.repeat(1_000_000)}`,
    status: [400, 413],
  },
  {
    name: 'a million backslashes',
    method: 'POST',
    path: 'Observation/_search',
    headers: form,
    body: `code=${'%5C'.repeat(300_000)}`,
    status: [400, 413],
  },
  get('two thousand ids', `Observation?_id=${Array.from({ length: 2000 }, (_, n) => n).join(',')}`, bad),
  get('ten thousand sort keys', `Observation?_sort=${'date,'.repeat(2500)}date`, bad),
  get('a thousand includes', `Observation?${'_include=Observation:subject&'.repeat(400)}`, [200, 400]),
  get(
    'a thousand different includes',
    `Observation?${Array.from({ length: 100 }, (_, n) => `_include=Observation:subject:T${n}`).join('&')}`,
    bad,
  ),
  get('a thousand elements', `Observation?_elements=${Array.from({ length: 1500 }, (_, n) => `e${n}`).join(',')}`, bad),
  {
    name: 'a batch of thirty thousand',
    method: 'POST',
    path: '',
    headers: json,
    body: `{"resourceType":"Bundle","type":"batch","entry":[${'{"request":{"method":"GET","url":"Patient/x"}},'.repeat(30_000)}{"request":{"method":"GET","url":"Patient/x"}}]}`,
    status: [200, 400, 413],
  },
]

const signs: readonly HostileRequest[] = [
  ...[
    '(a+)+$',
    '^(.*)*$',
    '((((((((((',
    '[[:alpha:]]+',
    '.*',
    '*',
    '%',
    '_',
    '%%%%',
    "' or 1=1 --",
    '"; drop table resource; --',
    '$1',
    ':param',
    '?',
    '😀',
    '\u202e',
  ].map((text) =>
    get(`a name that is ${JSON.stringify(text)}`, `Patient?name:contains=${encodeURIComponent(text)}`, fine),
  ),
  get('a thousand letters', `Patient?name=${'a'.repeat(1000)}`, fine),
  get('more than a thousand', `Patient?name=${'a'.repeat(1001)}`, bad),
  get('words without end', `Patient?_content=${'a%20'.repeat(300)}`, [200, 400]),
  get('NUL in a string', 'Patient?name=a%00b', bad),
  get('NUL in a token', 'Patient?identifier=urn:x%7Ca%00b', bad),
  get('NUL in an id', 'Patient?_id=%00', bad),
  get('NUL in a name', 'Patient?na%00me=x', [200, 400]),
  get('NUL in a path', 'Patient/a%00b', [400, 404]),
  get('no UTF-8 in a query', 'Patient?name=%ff%fe', bad),
  get('a surrogate in a query', 'Patient?name=%ED%A0%80', bad),
  get('half of a percent sign', 'Patient?name=%E0%A4%A', bad),
  get('no UTF-8 in a path', 'Patient/%ff', [400, 404]),
  post('NUL in a text', observation(',"valueString":"a\\u0000b"'), [400, 422]),
  post('NUL itself', observation(',"valueString":"a\u0000b"'), bad),
  post('a surrogate alone', observation(',"valueString":"\\ud800"'), [400, 422]),
  post('surrogates the wrong way round', observation(',"valueString":"\\udc00\\ud800"'), [400, 422]),
  post(
    'no UTF-8',
    Buffer.concat([
      Buffer.from('{"resourceType":"Observation","status":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}'),
    ]),
    bad,
  ),
  post(
    'UTF-8 too long for its letter',
    Buffer.concat([
      Buffer.from('{"resourceType":"Observation","status":"'),
      Buffer.from([0xc0, 0xaf]),
      Buffer.from('"}'),
    ]),
    bad,
  ),
  post('UTF-16', Buffer.from('{"resourceType":"Observation"}', 'utf16le'), bad),
  { ...post('NUL in a condition', observation(''), bad), headers: { ...json, 'if-none-exist': 'identifier=a%00b' } },
]

const names: readonly HostileRequest[] = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'].flatMap((name) => [
    get(`parameter ${name}`, `Patient?${name}=x`, fine),
    get(`parameter ${name} that is missing`, `Patient?${name}:missing=true`, fine),
    get(`chain to ${name}`, `Observation?subject:Patient.${name}=x`, [200, 400]),
    get(`chain through ${name}`, `Observation?${name}.name=x`, [200, 400]),
    get(`chain to type ${name}`, `Observation?subject:${name}.name=x`, bad),
    get(`_has of ${name}`, `Patient?_has:${name}:subject:code=x`, bad),
    get(`_has by ${name}`, `Patient?_has:Observation:${name}:code=x`, [200, 400]),
    get(`include of ${name}`, `Observation?_include=Observation:${name}`, bad),
    get(`include of type ${name}`, `Observation?_include=${name}:subject`, bad),
    get(`sort by ${name}`, `Observation?_sort=${name}`, bad),
    get(`elements ${name}`, `Observation?_elements=${name}`, [200, 400]),
    get(`type ${name}`, `${name}?x=y`, [404]),
    get(`id ${name}`, `Patient/${name}`, [400, 404]),
    get(`_type ${name}`, `?_type=${name}`, [400, 404]),
    get(`summary ${name}`, `Patient?_summary=${name}`, bad),
    post(`a member ${name}`, observation(`,"${name}":{"polluted":"yes"}`), [201, 400, 422]),
    post(`a type ${name}`, `{"resourceType":"${name}"}`, bad),
    {
      name: `a patch of ${name}`,
      method: 'PATCH',
      path: 'Patient/{own}',
      headers: patch,
      body: JSON.stringify([{ op: 'add', path: `/${name}/polluted`, value: 'yes' }]),
      status: [400, 422],
    },
    {
      name: `a patch to ${name}`,
      method: 'PATCH',
      path: 'Patient/{own}',
      headers: patch,
      body: JSON.stringify([{ op: 'copy', from: `/${name}`, path: '/language' }]),
      status: [400, 422],
    },
  ]),
]

const forms: readonly HostileRequest[] = [
  ...[
    '',
    ' ',
    'null',
    '[]',
    '"x"',
    '1',
    'true',
    '{',
    '{}',
    '{"resourceType":"Observation"',
    '{"resourceType":"Observation"}}',
    '\ufeff{}',
    "{'resourceType':'Observation'}",
    '{"resourceType":null}',
    '{"resourceType":["Observation"]}',
    'NaN',
  ].map((body) => post(`the body ${JSON.stringify(body)}`, body, bad)),
  post('a member twice', observation(',"status":"amended"'), bad),
  post('a member twice, deep', observation(',"valueQuantity":{"value":1,"value":2}'), bad),
  post('a member twice, spelled otherwise', observation(',"st\\u0061tus":"amended"'), bad),
  ...['1e400', '-1e400', '1e-400', `1${'0'.repeat(5000)}`, `0.${'0'.repeat(5000)}1`, '1e999999999'].map((number) =>
    post(`the number ${number.slice(0, 12)}`, observation(`,"valueQuantity":{"value":${number}}`), [201, 400, 422]),
  ),
  ...['01', '+1', '.5', '1.', '0x10', 'Infinity', '1e', '--1'].map((number) =>
    post(`what is no number: ${number}`, observation(`,"valueQuantity":{"value":${number}}`), bad),
  ),
  post('XML', '<Observation xmlns="http://hl7.org/fhir"/>', [415], { 'content-type': 'application/fhir+xml' }),
  post('no type', observation(''), [415], { 'content-type': '' }),
  post('another alphabet', observation(''), [415], { 'content-type': 'application/fhir+json; charset=utf-16' }),
  post('packed', Buffer.alloc(1000), [415], { ...json, 'content-encoding': 'gzip' }),
  ...['-1', 'NaN', '1e3', '0x10', '99999999999', '1.5', '%00', '1,2'].map((count) =>
    get(`_count=${count}`, `Patient?_count=${count}`, bad),
  ),
  ...['x', 'eyJhIjoxfQ', '..', 'a'.repeat(5000), '%00', '__proto__'].map((cursor) =>
    get(`_cursor=${cursor.slice(0, 12)}`, `Patient?_cursor=${cursor}`, bad),
  ),
  ...['x', 'eyJhIjoxfQ', '%00'].map((cursor) =>
    get(`history _cursor=${cursor}`, `Patient/_history?_cursor=${cursor}`, bad),
  ),
  ...[
    '2010-13',
    '2010-02-30',
    '2010-05-12T25:00Z',
    '2010-05-12T10:00+15:00',
    'yesterday',
    '20100512',
    '-2010',
    '12010',
    `2010-05-12T10:00:00.${'1'.repeat(40)}Z`,
  ].map((date) => get(`the date ${date.slice(0, 24)}`, `Observation?date=${encodeURIComponent(date)}`, bad)),
  ...['5|', '|', 'a', '1e9999', 'NaN', '5|a', '5|a|b|c', '--5', '5..4'].map((quantity) =>
    get(`the quantity ${quantity}`, `Observation?value-quantity=${encodeURIComponent(quantity)}`, bad),
  ),
  ...[';drop table', '-', '--date', 'date desc', 'date,', "date'"].map((sort) =>
    get(`_sort=${sort}`, `Observation?_sort=${encodeURIComponent(sort)}`, bad),
  ),
]

const headers: readonly HostileRequest[] = [
  get('a line end in an id', 'Patient/x%0d%0aset-cookie:%20hostile=1', [400, 404]),
  get('a line end in a type', 'Pa%0d%0aset-cookie:%20hostile=1', [400, 404]),
  get('a line end in a parameter', 'Patient?name=x%0d%0aset-cookie:%20hostile=1', fine),
  get('a line end in _format', 'Patient?_format=json%0d%0aset-cookie:%20hostile=1', [200, 406]),
  {
    ...get('a version without end', 'Patient/{own}', [200, 304, 400]),
    headers: { 'if-none-match': `W/"${'9'.repeat(8000)}"` },
  },
  {
    ...get('versions without end', 'Patient/{own}', [200, 304, 400]),
    headers: { 'if-none-match': 'W/"9",'.repeat(1200) },
  },
  { ...get('what is no time', 'Patient/{own}', [200, 400]), headers: { 'if-modified-since': 'yesterday'.repeat(500) } },
  {
    ...get('formats without end', 'Patient/{own}', [200, 406]),
    headers: { accept: 'application/json;q=0.1 ,'.repeat(500) },
  },
  { ...get('blanks without end', 'Patient/{own}', [200, 406]), headers: { accept: `a${' '.repeat(8000)};` } },
  { ...get('wishes without end', 'Patient/{own}', fine), headers: { prefer: 'handling=strict,'.repeat(800) } },
  {
    ...post('a condition without end', observation(''), bad),
    headers: { ...json, 'if-none-exist': 'code=a&'.repeat(1000) },
  },
  {
    ...get('headers without end', 'Patient/{own}', [431]),
    headers: { 'x-long': 'a'.repeat(20_000) },
    beforeHttp: true,
  },
  { ...get('an address without end', `Patient?name=${'a'.repeat(20_000)}`, [414, 431]), beforeHttp: true },
]

export const hostileRequests: readonly HostileRequest[] = [
  ...nesting,
  ...lists,
  ...signs,
  ...names,
  ...forms,
  ...headers,
]
