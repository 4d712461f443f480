import { useEffect, useState } from 'react'
import { ApiError } from './api/api.ts'

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: ApiError }

/**
 * Loads under a key. Another key forgets the old value in the same render and aborts its request, so that nothing of one
 * record is ever shown under another (design §3.13). `again` loads anew without forgetting.
 */
export function useLoaded<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
): Loaded<T> & { readonly again: () => void } {
  const [turn, setTurn] = useState(0)
  const [held, setHeld] = useState<{ readonly key: string; readonly loaded: Loaded<T> }>({
    key,
    loaded: { state: 'loading' },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is loaded
  useEffect(() => {
    const abort = new AbortController()
    const keep = (loaded: Loaded<T>): void => {
      if (!abort.signal.aborted) setHeld({ key, loaded })
    }
    load(abort.signal).then(
      (value) => keep({ state: 'ready', value }),
      (error: unknown) =>
        keep({
          state: 'failed',
          error: error instanceof ApiError ? error : new ApiError('face/failed', 0, 'This could not be loaded.'),
        }),
    )
    return () => abort.abort()
  }, [key, turn])
  const loaded: Loaded<T> = held.key === key ? held.loaded : { state: 'loading' }
  return { ...loaded, again: () => setTurn((now) => now + 1) }
}
