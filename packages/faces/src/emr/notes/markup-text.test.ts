import { expect, it } from 'vitest'
import { type MarkupNode, textOf } from './markup-text.ts'

const text = (nodeValue: string): MarkupNode => ({ nodeType: 3, nodeName: '#text', nodeValue, childNodes: [] })
const element = (nodeName: string, ...children: readonly (MarkupNode | string)[]): MarkupNode => ({
  nodeType: 1,
  nodeName,
  nodeValue: null,
  childNodes: children.map((child) => (typeof child === 'string' ? text(child) : child)),
})

it.each(['SCRIPT', 'style', 'TEMPLATE', 'svg', 'IFRAME', 'TEXTAREA'])('what stands in %s is not read', (name) => {
  expect(textOf(element('BODY', 'a', element(name, 'alert(1)'), 'b'))).toBe('ab')
})

it('blocks, breaks, lists and cells stay apart', () => {
  const body = element(
    'BODY',
    element('P', ' One\n  two ', element('B', 'three')),
    element('UL', element('LI', 'a'), element('LI', element('P', 'b'))),
    'x',
    element('BR'),
    'y',
    element('TABLE', element('TR', element('TD', '1'), element('TD', '2')), element('TR', element('TD', '3'))),
    element('PRE', 'k  l\n  m'),
  )
  expect(textOf(body)).toBe('One two three\n• a\n• b\nx\ny\n1\t2\n3\nk  l\n  m')
})

it('comments are not words, and entities that look like markup stay characters', () => {
  const comment: MarkupNode = { nodeType: 8, nodeName: '#comment', nodeValue: 'hidden', childNodes: [] }
  expect(textOf(element('BODY', comment, '<script>'))).toBe('<script>')
})

it('a hundred thousand levels are no deeper than one', () => {
  let node = element('DIV', 'deep')
  for (let level = 0; level < 100_000; level++) node = element('DIV', node)
  expect(textOf(node)).toBe('deep')
})
