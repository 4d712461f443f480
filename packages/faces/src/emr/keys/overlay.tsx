import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import classes from './overlay.module.css'

interface OverlayProps {
  readonly label: string
  readonly close: () => void
  readonly children: ReactNode
}

/** A dialog that opens below the banner, which it never covers (ui §2 layers). Esc closes; focus returns to its opener. */
export function Overlay({ label, close, children }: OverlayProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    const first = box.current?.querySelector<HTMLElement>('input, button')
    first?.focus()
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
    if (event.key === 'Tab') keepInside(event, box.current)
  }
  return (
    <div className={classes.back} onPointerDown={(event) => event.target === event.currentTarget && close()}>
      <div ref={box} className={classes.box} role="dialog" aria-modal="true" aria-label={label} onKeyDown={onKeyDown}>
        {children}
      </div>
    </div>
  )
}

function keepInside(event: KeyboardEvent, box: HTMLElement | null): void {
  const stops = [...(box?.querySelectorAll<HTMLElement>('input, button, a[href], [tabindex="0"]') ?? [])]
  const edge = event.shiftKey ? stops[0] : stops.at(-1)
  if (document.activeElement !== edge) return
  event.preventDefault()
  const other = event.shiftKey ? stops.at(-1) : stops[0]
  other?.focus()
}
