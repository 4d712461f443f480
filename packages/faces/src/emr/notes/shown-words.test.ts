import { describe, expect, it } from 'vitest'
import { shownAtMost, shownWords } from './shown-words.ts'

const words = (text: string, type: string) => shownWords(new TextEncoder().encode(text), type)

describe('what is shown of a file is its words, or why there are none', () => {
  it('a picture and a file of an unknown kind have none', () => {
    expect([words('x', 'image/png'), words('x', 'application/x')]).toEqual([undefined, undefined])
  })

  it('more than a page can lay out is not shown, whatever it holds', () => {
    const large = 'x'.repeat(shownAtMost + 1)
    for (const type of ['text/plain', 'text/html', 'text/markdown']) {
      expect(words(large, type)).toEqual({ state: 'too-large' })
    }
    expect(words(large.slice(1), 'text/plain')?.state).toBe('words')
  })

  it.each([
    ['text/html', '<title>Discharge: stop the warfarin'],
    ['application/xhtml+xml', '<svg><text>Discharge</text>'],
    ['text/html', '<!-- Discharge'],
    ['text/plain', ' \n '],
  ])('%s: %s is never said to be without words', (type, text) => {
    expect(words(text, type)).toEqual({ state: 'nothing-readable' })
  })

  it('what stands before the part that hides the rest is shown, and known not to be all', () => {
    expect(words('<p>Dear colleague</p><title>stop the warfarin', 'text/html')).toEqual({
      state: 'words',
      text: 'Dear colleague',
      plain: false,
      cut: true,
    })
    expect(words('a<b', 'text/plain')).toEqual({ state: 'words', text: 'a<b', plain: true, cut: false })
  })

  it('a charset that nobody knows is read as UTF-8', () => {
    expect(words('é', 'text/plain; charset=x-unknown')).toMatchObject({ text: 'é' })
  })
})
