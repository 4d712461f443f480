export const chartViews = [
  'summary',
  'results',
  'medications',
  'problems',
  'allergies',
  'vital-signs',
  'immunizations',
  'encounters',
] as const

export type ChartView = (typeof chartViews)[number]

export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'chart'; readonly recordId: string; readonly view: ChartView }
  | { readonly page: 'unknown' }

/** `/emr` · `/emr/records/{id}` · `/emr/records/{id}/{view}`; anything else is an unknown page. */
export function readRoute(path: string): Route {
  const parts = path.replace(/\/+$/, '').split('/').slice(2)
  if (parts.length === 0) return { page: 'home' }
  const [records, id, view = 'summary', ...rest] = parts
  if (records !== 'records' || !id || rest.length > 0) return { page: 'unknown' }
  const known = chartViews.find((candidate) => candidate === view)
  const recordId = decoded(id)
  if (known === undefined || recordId === undefined) return { page: 'unknown' }
  return { page: 'chart', recordId, view: known }
}

/** A FHIR id is `[A-Za-z0-9\-.]{1,64}`; what is none never reaches an address. */
function decoded(id: string): string | undefined {
  return /^[A-Za-z0-9\-.]{1,64}$/.test(id) ? id : undefined
}

export function chartPath(recordId: string, view: ChartView = 'summary'): string {
  return `/emr/records/${encodeURIComponent(recordId)}${view === 'summary' ? '' : `/${view}`}`
}

export const homePath = '/emr'
