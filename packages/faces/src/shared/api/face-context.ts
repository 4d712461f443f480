import { createContext, useContext } from 'react'
import type { Api } from './api.ts'
import type { Container, Session } from './types.ts'

export interface FaceContextValue {
  readonly api: Api
  readonly container: Container
  /** Missing on the sign-in page only. */
  readonly session: Session | undefined
}

export const FaceContext = createContext<FaceContextValue | undefined>(undefined)

export function useFace(): FaceContextValue {
  const face = useContext(FaceContext)
  if (face === undefined) throw new TypeError('useFace is called outside of a mounted face')
  return face
}

export const useApi = (): Api => useFace().api

/** The person who is signed in. Faces are shown to nobody else. */
export function useSession(): Session {
  const { session } = useFace()
  if (session === undefined) throw new TypeError('useSession is called where nobody is signed in')
  return session
}
