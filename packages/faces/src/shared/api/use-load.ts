import { useCallback, useEffect, useState } from 'react'

export type Load<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: unknown }

/**
 * Loads when `key` changes and on `again()`. What belongs to another key is never returned, not for one frame: a value
 * of the record before must not stand under the next one's name (ui 7.4).
 */
export function useLoad<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Load<T> & { again: () => void } {
  const [held, setHeld] = useState<{ key: string; load: Load<T> }>({ key, load: { state: 'loading' } })
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for everything that `load` reads
  useEffect(() => {
    const abort = new AbortController()
    const hold = (next: Load<T>) => {
      if (!abort.signal.aborted) setHeld({ key, load: next })
    }
    load(abort.signal).then(
      (value) => hold({ state: 'ready', value }),
      (error: unknown) => hold({ state: 'failed', error }),
    )
    return () => abort.abort()
  }, [key, turn])
  const again = useCallback(() => setTurn((before) => before + 1), [])
  return { ...(held.key === key ? held.load : { state: 'loading' }), again }
}
