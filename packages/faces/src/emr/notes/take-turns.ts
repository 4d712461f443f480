type Job<T> = (signal: AbortSignal) => Promise<T>

/**
 * Runs jobs one after another, in the order in which they are asked for: the files of one document never ask the server
 * for all of them at once. A job that nobody waits for any more is passed over; one that fails stops no other.
 */
export function takeTurns(): <T>(job: Job<T>, signal: AbortSignal) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (job, signal) => {
    const mine = last.then(() => {
      signal.throwIfAborted()
      return job(signal)
    })
    last = mine.then(
      () => undefined,
      () => undefined,
    )
    return mine
  }
}
