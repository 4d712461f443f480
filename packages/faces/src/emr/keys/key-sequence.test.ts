import { describe, expect, it } from 'vitest'
import type { Command } from './command.ts'
import { KeySequence, type Pressed } from './key-sequence.ts'

const command = (keys: string): Command => ({ id: keys, group: 'Go', label: keys, keys, run: () => {} })
const commands = [command('g s'), command('g r'), command('/'), command('[')]
const key = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
})

function typed(...presses: (readonly [Pressed, number])[]): string | undefined {
  const sequence = new KeySequence()
  let last: Command | undefined
  for (const [pressed, at] of presses) last = sequence.press(pressed, commands, at)
  return last?.id
}

describe('keys', () => {
  it('leaves keys with Ctrl, ⌘ and Alt to the browser', () => {
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) {
      expect(typed([key('/', { [modifier]: true }), 0])).toBeUndefined()
    }
  })

  it('forgets the first letter after a second', () => {
    expect(typed([key('g'), 0], [key('s'), 1001])).toBeUndefined()
  })

  it('does not act on the second letter alone', () => {
    expect(typed([key('s'), 0])).toBeUndefined()
  })

  it('goes with g and a letter', () => {
    expect(typed([key('g'), 0], [key('r'), 300])).toBe('g r')
  })

  it('acts on a single key, also after an unfinished pair', () => {
    expect(typed([key('g'), 0], [key('['), 100])).toBe('[')
  })
})
