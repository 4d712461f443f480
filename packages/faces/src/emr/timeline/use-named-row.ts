import { useEffect, useRef } from 'react'

const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/** Goes to the row that the page's address names, and again while parts that load later move it; not against the reader. */
export function useNamedRow(row: number, go: (row: number) => void): void {
  const moved = useRef(false)
  const goes = useRef(go)
  goes.current = go
  useEffect(() => {
    const stop = () => {
      moved.current = true
    }
    for (const move of moves) addEventListener(move, stop, { passive: true })
    return () => {
      for (const move of moves) removeEventListener(move, stop)
    }
  }, [])
  useEffect(() => {
    if (row >= 0 && !moved.current) goes.current(row)
  }, [row])
}
