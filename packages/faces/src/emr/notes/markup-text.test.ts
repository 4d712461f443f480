import { describe, expect, it } from 'vitest'
import { markupText } from './markup-text.ts'

const names: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&eacute;': 'é' }
const text = (markup: string): string => markupText(markup, (reference) => names[reference] ?? reference)

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

it('a hundred thousand levels, and as many brackets, are read in one pass', () => {
  expect(text(`${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}`)).toBe('deep')
  expect(text('<'.repeat(100_000))).toHaveLength(100_000)
})
