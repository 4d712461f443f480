import { type ProgressBar, progressBar } from './progress-bar.ts'

/** Says how far the search index is made anew; nothing where there is nothing to index. */
export function indexProgress(): (done: number, of: number) => void {
  let bar: ProgressBar | null = null
  let shown = 0
  return (done, of) => {
    if (of === 0 || shown >= of) return
    bar ??= progressBar('Search index', of)
    bar.step(done - shown)
    shown = done
    if (done >= of) bar.end()
  }
}
