const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/**
 * Scrolls, and again whenever the page changes its height within `settling` ms: parts that load later, and rows that are
 * measured only once they are rendered, move what was scrolled to. Not against the reader, who may scroll away.
 */
export function keepInView(scroll: () => void, settling: number): () => void {
  const start = performance.now()
  const sizes = new ResizeObserver(scroll)
  const stop = () => {
    sizes.disconnect()
    clearTimeout(timer)
    for (const move of moves) removeEventListener(move, onMove)
  }
  // The press that led here may still be on its way.
  const onMove = (event: Event) => {
    if (event.timeStamp > start) stop()
  }
  const timer = setTimeout(stop, settling)
  sizes.observe(document.body)
  for (const move of moves) addEventListener(move, onMove, { passive: true })
  scroll()
  return stop
}
