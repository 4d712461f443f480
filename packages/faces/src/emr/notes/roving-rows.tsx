import { createContext, type FocusEvent, type KeyboardEvent, type ReactNode, useContext, useState } from 'react'

const Active = createContext<string | undefined>(undefined)

interface RovingRowsProps {
  /** Keys of the rows, in their order. */
  readonly keys: readonly string[]
  /** The row that Tab reaches first: what is being read. */
  readonly start: string | undefined
  readonly children: ReactNode
}

/** Rows with one Tab stop among them: arrows, Home and End go from one to the next, Enter opens (ui 4, keys). */
export function RovingRows({ keys, start, children }: RovingRowsProps) {
  const [focused, setFocused] = useState<string | undefined>()
  const active = [focused, start].find((key) => key !== undefined && keys.includes(key)) ?? keys[0]
  const onFocus = (event: FocusEvent) => {
    const key = event.target.closest<HTMLElement>('[data-row]')?.dataset.row
    if (key !== undefined) setFocused(key)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const key = active === undefined ? undefined : target(event, keys, active)
    if (key === undefined) return
    event.preventDefault()
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
    rows.find((row) => row.dataset.row === key)?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows inside are the controls; their keys bubble here
    <div onFocus={onFocus} onKeyDown={onKeyDown}>
      <Active value={active}>{children}</Active>
    </div>
  )
}

/** For the link of a row; outside of `RovingRows` a row is a Tab stop of its own. */
export function useRovingRow(key: string): { readonly 'data-row'?: string; readonly tabIndex?: number } {
  const active = useContext(Active)
  return active === undefined ? {} : { 'data-row': key, tabIndex: key === active ? 0 : -1 }
}

function target(event: KeyboardEvent, keys: readonly string[], active: string): string | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined
  const at = keys.indexOf(active)
  const to: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: keys.length - 1 }
  return Object.hasOwn(to, event.key) ? keys[to[event.key] ?? at] : undefined
}
