export const chartViews = [
  'summary',
  'timeline',
  'results',
  'medications',
  'problems',
  'allergies',
  'vital-signs',
  'immunizations',
  'encounters',
  'notes',
  'growth',
  'print',
] as const

export type ChartView = (typeof chartViews)[number]

export type Route =
  | { readonly page: 'home' }
  /** `item` is one thing of the view: the id of a resource, or the key of a test. */
  | { readonly page: 'chart'; readonly recordId: string; readonly view: ChartView; readonly item?: string }
  | { readonly page: 'unknown' }

/** `/emr` · `/emr/records/{id}` · `…/{view}` · `…/{view}/{item}`; anything else is an unknown page. */
export function readRoute(path: string): Route {
  const parts = path.replace(/\/+$/, '').split('/').slice(2)
  if (parts.length === 0) return { page: 'home' }
  const [records, id, view = 'summary', item, ...rest] = parts
  if (records !== 'records' || !id || rest.length > 0) return { page: 'unknown' }
  const known = chartViews.find((candidate) => candidate === view)
  const recordId = fhirId(id)
  if (known === undefined || recordId === undefined) return { page: 'unknown' }
  if (item === undefined) return { page: 'chart', recordId, view: known }
  const named = fhirId(item)
  return named === undefined || known === 'summary'
    ? { page: 'unknown' }
    : { page: 'chart', recordId, view: known, item: named }
}

/** A FHIR id is `[A-Za-z0-9\-.]{1,64}`; what is none never reaches an address. */
function fhirId(id: string): string | undefined {
  return /^[A-Za-z0-9\-.]{1,64}$/.test(id) ? id : undefined
}

export function chartPath(recordId: string, view: ChartView = 'summary', item?: string): string {
  const chart = `/emr/records/${encodeURIComponent(recordId)}${view === 'summary' ? '' : `/${view}`}`
  return item === undefined ? chart : `${chart}/${encodeURIComponent(item)}`
}

export const homePath = '/emr'
