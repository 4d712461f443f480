import { usePathname } from '../shared/navigation.ts'
import { type Route, readRoute } from './route.ts'

/** The route of the current address. */
export function useRoute(): Route {
  return readRoute(usePathname())
}
