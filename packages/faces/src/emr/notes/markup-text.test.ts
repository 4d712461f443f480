import { describe, expect, it } from 'vitest'
import { readMarkup } from './markup-text.ts'

const names: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&eacute;': 'é' }
const read = (markup: string) => readMarkup(markup, (reference) => names[reference] ?? reference)
const text = (markup: string): string => read(markup).text

describe('only words leave markup', () => {
  it.each(['script', 'STYLE', 'template', 'svg', 'iframe', 'textarea', 'title'])(
    'what stands in %s is not read',
    (name) => {
      expect(text(`a<${name} x="1">alert("</p>")</${name}>b`)).toBe('ab')
      expect(text(`a<${name}>never closed`)).toBe('a')
    },
  )

  it.each([
    ['comments and declarations', '<!doctype html><?xml version="1.0"?>a<!-- <b>no</b> > -->b<!-- open', 'ab'],
    ['handlers and quoted ends of tags', `<img src=x onerror="alert('>')"><b title='a>b'>ok</b>`, 'ok'],
    ['a script within the end of another', '<script>"</scriptx>"</script >ok', 'ok'],
    ['characters that look like tags once decoded', '&lt;script&gt;x &amp;lt;', '<script>x &lt;'],
    ['a lone bracket', '5 < 7 and <3', '5 < 7 and <3'],
    ['a tag that breaks off', 'a<b title="', 'a<b title="'],
  ])('%s', (_title, markup, expected) => expect(text(markup)).toBe(expected))

  it('numbers of characters are the characters, and those that are none are seen', () => {
    expect(text('&#233;&#xE9;&eacute;&#0;&#xD800;&#9999999;&unknown;')).toBe('ééé\ufffd\ufffd\ufffd&unknown;')
  })
})

it('blocks, breaks, lists and cells stay apart', () => {
  const markup = `<p> One\n  two <b>three</b></p><ul><li>a</li><li><p>b</p></li></ul>x<br/>y
    <table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table><pre>k  l\n  m</pre>`
  expect(text(markup)).toBe('One two three\n• a\n• b\nx\ny\n1\t2\n3\nk  l\n  m')
})

describe('hostile markup costs a bounded number of looks at each character', () => {
  // Each of these is quadratic where a search starts anew for every tag: hours, not milliseconds.
  const many = 2_000_000
  const of = (part: string): string => part.repeat(many / part.length)

  it.each([
    ['levels', `${of('<div>')}deep${of('</div>')}`, 'deep'],
    ['brackets', `${of('<')}x`, `${of('<')}x`],
    ['tags without an end', of('<a '), of('<a ').trim()],
    ['names without an end', of('<a'), of('<a')],
    ['quotes that open tags', `${of('<a "')}"`, `${of('<a "')}"`],
    ['quotes of both kinds', `${of(`<a '<b "`)}`, of(`<a '<b "`)],
    ['tags before one pair of quotes', `${of('<a ')}"x"`, `${of('<a ')}"x"`],
    ['ends without an end', `a<script>${of('</script ')}`, 'a'],
    ['comments without an end', `a${of('<!-- ')}`, 'a'],
    ['blanks that end no line', `<pre>a${' '.repeat(many)}b</pre>`, `a${' '.repeat(many)}b`],
    [
      'blanks between words',
      of('a <b> </b>'),
      of('a <b> </b>')
        .replaceAll(/ <b> <\/b>/g, ' ')
        .trim(),
    ],
    ['breaks', of('a<br>'), of('a<br>').replaceAll('<br>', '\n').trim()],
  ])('%s', (_title, markup, expected) => expect(text(markup) === expected).toBe(true))
})

describe('names of characters are looked up once each, and no more of them than there are', () => {
  const asked = (markup: string) => {
    const all: string[] = []
    const { text: told } = readMarkup(markup, (reference) => {
      all.push(reference)
      return 'é'
    })
    return { all, told }
  }

  it('the same name a hundred thousand times is one look-up, and those of XML are none', () => {
    expect(asked('&eacute;'.repeat(100_000))).toEqual({ all: ['&eacute;'], told: 'é'.repeat(100_000) })
    expect(asked('&lt;&amp;&gt;')).toEqual({ all: [], told: '<&>' })
  })

  it('names that nobody has given are left as they are written from the 2,500th on', () => {
    const { all, told } = asked(`${Array.from({ length: 10_000 }, (_, at) => `&n${at};`).join('')}&amp;`)
    expect(all.length).toBeLessThanOrEqual(2_500)
    expect(told.endsWith('é&n9999;&') || told.endsWith('&n9998;&n9999;&')).toBe(true)
  })
})

it.each(['a<svg>b', 'a<title>b', 'a<script>b</script ', 'a<!-- b', 'a<?b'])(
  '%s: what is hidden is known to be',
  (markup) => {
    expect(read(markup)).toEqual({ text: 'a', cut: true })
    expect(read('a<svg>b</svg>c<!-- d -->')).toEqual({ text: 'ac', cut: false })
  },
)
