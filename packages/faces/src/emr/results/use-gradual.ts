import { useEffect, useState } from 'react'

/** Rows drawn at once, and in each frame after: a long sheet fills without a long task. */
const step = 24

/** How many of so many rows may be drawn now; grows frame by frame. */
export function useGradual(total: number): number {
  const [drawn, setDrawn] = useState(step)
  useEffect(() => {
    if (drawn >= total) return
    const frame = requestAnimationFrame(() => setDrawn(drawn + step))
    return () => cancelAnimationFrame(frame)
  }, [drawn, total])
  return Math.min(drawn, total)
}
