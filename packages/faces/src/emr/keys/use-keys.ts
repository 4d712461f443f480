import { useEffect, useRef } from 'react'
import type { Command } from './command.ts'
import { KeySequence } from './key-sequence.ts'

/** Listens for the keys of the commands, and Ctrl/⌘ K; never acts in a field (ui §4, WCAG 2.1.4). */
export function useKeys(commands: readonly Command[], singleKeys: boolean, openPalette: () => void): void {
  const current = useRef({ commands, singleKeys, openPalette })
  current.current = { commands, singleKeys, openPalette }
  useEffect(() => {
    const sequence = new KeySequence()
    const listen = (event: KeyboardEvent) => {
      const { commands, singleKeys, openPalette } = current.current
      if (event.defaultPrevented || event.isComposing) return
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k' && !event.altKey && !event.shiftKey) {
        event.preventDefault()
        openPalette()
        return
      }
      if (!singleKeys || isField(event.target)) return
      const command = sequence.press(event, commands, event.timeStamp)
      if (command === undefined) return
      event.preventDefault()
      command.run()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
