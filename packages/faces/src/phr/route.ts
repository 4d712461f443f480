import { usePathname } from '../shared/navigation.ts'

export const pages = ['home', 'health', 'apps', 'sharing'] as const
export type Page = (typeof pages)[number]

export interface Route {
  readonly recordId: string | null
  readonly page: Page
}

/** `/phr` · `/phr/{record}/{page}`: whose record, and which part of it. */
export function readRoute(path: string): Route {
  const [, , recordId, page = 'home'] = path.replace(/\/+$/, '').split('/')
  const known = pages.find((candidate) => candidate === page) ?? 'home'
  // An id that is none is no reason to show another record: it is asked for, and not found.
  return { recordId: recordId === undefined || recordId === '' ? null : recordId, page: known }
}

export const pathOf = (recordId: string, page: Page): string =>
  `/phr/${encodeURIComponent(recordId)}${page === 'home' ? '' : `/${page}`}`

export function useRoute(): Route {
  return readRoute(usePathname())
}
