import { useCallback, useEffect, useState } from 'react'

export type Loadable<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown; readonly retry: () => void }
  | { readonly state: 'ready'; readonly value: T }

type Outcome<T> = { readonly key: string; readonly attempt: number } & (
  | { readonly value: T }
  | { readonly error: unknown }
)

const loading = { state: 'loading' } as const

/**
 * Loads what `key` names. An answer is kept together with its key and shown only under that key, and the request
 * is aborted when the key changes: a late answer about the old record never renders under the new one (design §3.13).
 */
export function useLoadable<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Loadable<T> {
  const [outcome, setOutcome] = useState<Outcome<T> | undefined>()
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt((n) => n + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` names everything that `load` depends on
  useEffect(() => {
    const abort = new AbortController()
    load(abort.signal).then(
      (value) => abort.signal.aborted || setOutcome({ key, attempt, value }),
      (error: unknown) => abort.signal.aborted || setOutcome({ key, attempt, error }),
    )
    return () => abort.abort()
  }, [key, attempt])

  if (outcome === undefined || outcome.key !== key || outcome.attempt !== attempt) return loading
  return 'value' in outcome
    ? { state: 'ready', value: outcome.value }
    : { state: 'failed', error: outcome.error, retry }
}

/** Turns what was loaded into what is shown, keeping the other states. */
export function mapLoadable<T, U>(loadable: Loadable<T>, read: (value: T) => U): Loadable<U> {
  return loadable.state === 'ready' ? { state: 'ready', value: read(loadable.value) } : loadable
}
