import type { Access } from '../../auth/access.ts'
import type { RecordHistory } from '../../record/history-service.ts'
import type { RecordService } from '../../record/record-service.ts'
import { PAGE_BYTES } from '../../store/page-bytes.ts'
import type { HistoryPlace } from '../../store/record-store.ts'
import { parseExact } from '../exact-json.ts'
import type { PageLinks } from '../paging/page-links.ts'
import { parseHistory } from '../parse-history.ts'
import { parseShaping } from '../write/parse-shaping.ts'
import { prettyText, shapeResource } from '../write/subsetted.ts'
import { type HistoryLink, writeHistory } from '../write/write-history.ts'
import type { InteractionAnswer } from './answer.ts'
import { refuseCount } from './read.ts'

export interface HistoryInput {
  readonly of: RecordHistory['of']
  readonly query: URLSearchParams
  /** `Prefer: handling=strict`. */
  readonly strict: boolean
}

export interface HistoryDeps {
  readonly record: Pick<RecordService, 'history'>
  readonly fhirBase: string
  readonly pages: PageLinks
  readonly clock: () => number
}

/** What a resource, a type or the record was — https://hl7.org/fhir/R4/http.html#history */
export async function history(
  access: Access,
  { of, query, strict }: HistoryInput,
  { record, fhirBase, pages, clock }: HistoryDeps,
): Promise<InteractionAnswer> {
  const shaping = parseShaping(query)
  refuseCount(shaping)
  const { asked, used, ignored, cursor } = parseHistory(query, strict)
  const path = pathOf(of)
  const linked = { access, of: ['history', path, used] }
  const opened = cursor === undefined ? undefined : pages.open<HistoryPlace>(cursor, linked)
  const page = await record.history(access, {
    ...asked,
    ...(opened && { after: opened.place }),
    bytes: PAGE_BYTES,
    of,
  })
  const address = (at: string | undefined): string => {
    const parameters = new URLSearchParams(used.map(([name, value]): [string, string] => [name, value]))
    if (at !== undefined) parameters.append('_cursor', at)
    return `${fhirBase}${path}${parameters.size > 0 ? `?${parameters}` : ''}`
  }
  const links: HistoryLink[] = [{ relation: 'self', url: address(cursor) }]
  const last = page.versions.at(-1)
  if (page.more && last !== undefined) {
    const { type, id, updated, version } = last
    const next = pages.seal({ type, id, updated, version }, opened?.began ?? clock(), linked)
    links.push({ relation: 'next', url: address(next) })
  }
  const plain = { ...shaping, pretty: false }
  const versions = page.versions.map((one) => (one.deleted ? one : { ...one, text: shapeResource(one.text, plain) }))
  const bundle = writeHistory({ versions, links, ignored }, fhirBase)
  return { status: 200, body: shaping.pretty ? prettyText(parseExact(bundle)) : bundle }
}

function pathOf(of: RecordHistory['of']): string {
  if (of === 'system') return '/_history'
  return 'id' in of ? `/${of.type}/${of.id}/_history` : `/${of.type}/_history`
}
