/** A page out of sight gives its line back after this: browsers hold six lines to one address, for all their tabs. */
const outOfSight = 10_000

/** Runs something while the page is in sight, and again whenever it comes back; `onPause` is told when it was ended. */
export function whileInSight(begin: () => () => void, onPause: () => void): () => void {
  let end: (() => void) | undefined = begin()
  let timer: ReturnType<typeof setTimeout> | undefined
  const onSight = () => {
    clearTimeout(timer)
    if (!document.hidden) end ??= begin()
    else
      timer = setTimeout(() => {
        end?.()
        end = undefined
        onPause()
      }, outOfSight)
  }
  document.addEventListener('visibilitychange', onSight)
  return () => {
    document.removeEventListener('visibilitychange', onSight)
    clearTimeout(timer)
    end?.()
  }
}
