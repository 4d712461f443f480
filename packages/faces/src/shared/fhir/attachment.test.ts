import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { attachmentKind, charsetOf, downloadName, kindName, pdfPages, sizeText } from './attachment-kind.ts'
import { binaryIdOf, check, checkBinary } from './load-attachment.ts'

const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64')
const png = '\x89PNG\r\n\x1a\n...'

describe('only plain text, PNG, JPEG and the words of markup are shown (design §3.6)', () => {
  it.each([
    ['text/plain; charset=utf-8', 'text'],
    ['TEXT/HTML', 'markup'],
    ['application/xhtml+xml', 'markup'],
    ['text/markdown', 'source'],
    ['image/png', 'image'],
    ['image/svg+xml', 'other'],
    ['image/gif', 'other'],
    ['text/javascript', 'other'],
    ['constructor', 'other'],
    [undefined, 'other'],
  ])('%s: %s', (type, kind) => expect(attachmentKind(type)).toBe(kind))
})

it('a download has a name without anything of the person, and no ending that runs (ui 3.17)', () => {
  expect(['text/html', 'application/x-msdownload', 'constructor', undefined].map(downloadName)).toEqual([
    'document.bin',
    'document.bin',
    'document.bin',
    'document.bin',
  ])
  expect(downloadName('application/pdf')).toBe('document.pdf')
  // Opened from the disk, a file of XML with an XHTML script in it is a page that runs.
  for (const type of ['application/xml', 'text/xml', 'application/xhtml+xml', 'image/svg+xml']) {
    expect(downloadName(type)).toMatch(/^document\.(txt|bin)$/)
  }
  expect([kindName('application/dicom'), kindName(undefined)]).toEqual([
    'application/dicom',
    'file of no recorded kind',
  ])
})

describe('the bytes are fetched from this container only', () => {
  const origin = 'http://127.0.0.1:7000'
  it.each([
    'https://elsewhere.example/fhir/Binary/1',
    'http://127.0.0.1:7000.evil.example/fhir/Binary/1',
    'Binary/../Patient/1',
    'Binary/1?x=y',
    '//elsewhere.example/Binary/1',
    'javascript:alert(1)',
    'Patient/1',
    '/fhir/Binary/1',
    '',
    undefined,
  ])('not from %s', (url) => expect(binaryIdOf(url, origin)).toBeUndefined())

  it.each(['Binary/a-1', `${origin}/fhir/Binary/a-1`, 'Binary/a-1/_history/2'])('from %s', (url) => {
    expect(binaryIdOf(url, origin)).toBe('a-1')
  })
})

describe('a file that is not what the record says it is, is said to be so', () => {
  const faults = async (attachment: object, data: string, heldAs?: string) => {
    const loaded = await check(attachment, data, heldAs)
    return loaded.state === 'bytes' ? loaded.faults : loaded.state
  }
  const sha1 = (text: string) => createHash('sha1').update(text, 'latin1').digest('base64')

  it('empty or no base64', async () => {
    expect(await faults({}, '')).toBe('empty')
    expect(await faults({}, ' \n ')).toBe('empty')
    for (const data of ['<script>', 'QUJ', 'QQ=A', '====']) expect(await faults({}, data)).toBe('broken')
  })

  it('another size, another hash, another type', async () => {
    expect(await faults({ size: 4 }, base64('abc'))).toEqual(['size-differs'])
    expect(await faults({ hash: sha1('abd') }, base64('abc'))).toEqual(['hash-differs'])
    expect(await faults({ contentType: 'image/png' }, base64('<svg onload=alert(1)>'))).toEqual(['not-its-type'])
    expect(await faults({ contentType: 'image/png' }, base64(png), 'text/html')).toEqual(['types-differ'])
    expect(await faults({ contentType: 'application/pdf' }, base64('MZ'))).toEqual(['not-its-type'])
  })

  it('another version than the one that its address names', async () => {
    const versions = async (url: string, versionId: string) => {
      const meta = { versionId }
      const loaded = await checkBinary({ url }, { resourceType: 'Binary', id: 'a', meta, data: base64('abc') })
      return loaded.state === 'bytes' ? loaded.faults : loaded.state
    }
    expect(await versions('Binary/a/_history/1', '2')).toEqual(['other-version'])
    expect(await versions('Binary/a/_history/2', '2')).toEqual([])
    expect(await versions('Binary/a', '2')).toEqual([])
  })

  it('nothing is said of one that is right', async () => {
    const right = { contentType: 'image/png', size: png.length, hash: sha1(png) }
    expect(await faults(right, base64(png), 'image/png')).toEqual([])
    expect(await faults({ contentType: 'text/plain; charset=utf-8' }, base64('abc'), 'text/plain')).toEqual([])
  })
})

it('sizes, charsets and pages are told as far as they are known', () => {
  expect([sizeText(1), sizeText(999), sizeText(32_400), sizeText(4_120_000)]).toEqual([
    '1 byte',
    '999 bytes',
    '32 kB',
    '4.1 MB',
  ])
  expect([charsetOf('text/plain; charset="ISO-8859-1"'), charsetOf('text/plain'), charsetOf(undefined)]).toEqual([
    'ISO-8859-1',
    'utf-8',
    'utf-8',
  ])
  const pages = (text: string) => pdfPages(new TextEncoder().encode(text))
  expect([
    pages('<< /Type /Pages /Kids [3 0 R] /Count 12 >>'),
    pages('<</Count 2/Type/Pages>>'),
    pages('%PDF'),
  ]).toEqual([12, 2, undefined])
})

describe('the pages of a PDF are counted in one pass over what nobody vouches for', () => {
  const pages = (text: string) => pdfPages(new TextEncoder().encode(text))
  const of = (part: string): string => part.repeat(Math.floor(4_900_000 / part.length))

  it.each(['/Type/Pages ', '/Type /Pages /Count ', '/Count 1 ', '/Type ', '/Count   '])('%s without an end', (part) => {
    expect(pages(of(part))).toBeUndefined()
  })

  it.each(['/Type', '/Count'])('%s and blanks', (part) => {
    expect(pages(`${part}${of(' ')}`)).toBeUndefined()
  })

  it('a quarter of a million page trees have one greatest count', () => {
    expect(pages(`${'</Type/Pages/Count 1>'.repeat(230_000)}</Type/Pages/Count 7>`)).toBe(7)
  })

  it('a tree whose count cannot be read leaves the number open: it may be the root', () => {
    expect(pages('<</Type/Pages/Count 2>> <</Type/Pages/Resources<<>>/Count 9>>')).toBeUndefined()
  })
})
