import { useState } from 'react'
import { whenText } from '../../shared/fhir/when.ts'
import { LoadFailure } from '../cards/load-failure.tsx'
import { parts } from '../chart/chart-parts.ts'
import type { ChartViewProps } from '../chart/chart-view-props.ts'
import { useChartPart } from '../chart/use-chart.ts'
import { encounterName } from '../encounters/encounter-words.ts'
import { Link } from '../link.tsx'
import { Chips } from '../lists/chips.tsx'
import { NamedItemNote } from '../lists/named-item-note.tsx'
import { OnRequest, withdrawnWords } from '../lists/on-request.tsx'
import { PartNote } from '../lists/part-note.tsx'
import { SearchField } from '../lists/search-field.tsx'
import { chartPath } from '../route.ts'
import { addressOf, arrangeDocuments, entryAt, matches, replacedBy, replacedEntries } from './arrange-documents.ts'
import { DocumentList, DocumentRow } from './document-list.tsx'
import { documentParts } from './document-parts.ts'
import { DocumentReader } from './document-reader.tsx'
import classes from './notes-view.module.css'
import type { DocumentEntry } from './read-document.ts'

/** Notes, letters, reports and pictures: titles by kind, and one of them to read. */
export function NotesView({ chart, item }: ChartViewProps) {
  const loading = useDocuments(chart)
  const [words, setWords] = useState('')
  const [kinds, setKinds] = useState<ReadonlySet<string>>(new Set())
  const all = loading.flatMap((part) => (part.state === 'ready' ? part.value : []))
  const { groups, withdrawn } = arrangeDocuments(all)
  const found = arrangeDocuments(
    all.filter((entry) => matches(entry, words) && (kinds.size === 0 || kinds.has(entry.kind))),
  )
  const named = entryAt(item, all)
  const newest = arrangeDocuments(all).groups[0]?.entries[0]
  const shown = named ?? (item === undefined ? (found.groups[0]?.entries[0] ?? newest) : undefined)
  const pathOf = (entry: DocumentEntry) => chartPath(chart.recordId, 'notes', addressOf(entry, all))
  const linkTo = (entry: DocumentEntry) => (
    <Link key={entry.id} to={pathOf(entry)}>
      <bdi>{entry.title}</bdi>, {whenText(entry.when) ?? 'no date'}
    </Link>
  )
  const list = {
    recordId: chart.recordId,
    shown,
    named: named !== undefined,
    addressOf: (entry: DocumentEntry) => addressOf(entry, all),
  }
  const waiting = loading.some(({ state }) => state === 'loading')
  return (
    <div className={classes.view} data-reading={named !== undefined || undefined}>
      <div className={classes.titles} data-scrolls>
        <div className={classes.tools}>
          <SearchField label="Find in titles" words={words} change={setWords} />
          {groups.length > 1 ? (
            <Chips
              label="Kinds of documents"
              chips={groups.map(({ kind, entries }) => ({ key: kind, label: kind, count: entries.length }))}
              chosen={kinds}
              choose={setKinds}
            />
          ) : null}
        </div>
        <NamedItemNote item={item} parts={loading} found={named !== undefined} />
        {loading.map((part, at) =>
          part.state === 'failed' ? (
            <LoadFailure
              key={partNames[at]}
              what={partNames[at] ?? 'Documents'}
              error={part.error}
              retry={part.retry}
            />
          ) : (
            <PartNote key={partNames[at]} what={partNames[at] ?? ''} part={part} />
          ),
        )}
        {waiting && all.length === 0 ? <p className={classes.quiet}>Loading…</p> : null}
        {!waiting && all.length === 0 && loading.every(({ state }) => state === 'ready') ? (
          <p className={classes.quiet}>No notes or documents recorded.</p>
        ) : null}
        {groups.length > 0 && found.groups.length === 0 ? (
          <p className={classes.quiet}>
            No title matches.{' '}
            <button type="button" className={classes.clear} onClick={() => [setWords(''), setKinds(new Set())]}>
              Show all {groups.reduce((sum, { entries }) => sum + entries.length, 0)}
            </button>
          </p>
        ) : null}
        <DocumentList groups={found.groups} {...list} />
        <OnRequest
          items={withdrawn}
          id={(entry) => addressOf(entry, all)}
          words={withdrawnWords}
          row={(entry) => <DocumentRow key={`${entry.type}/${entry.id}`} entry={entry} {...list} />}
        />
      </div>
      <div className={classes.pane}>
        <p className={classes.back}>
          <Link to={chartPath(chart.recordId, 'notes')}>← All documents</Link>
        </p>
        {shown === undefined ? null : (
          <DocumentReader
            entry={shown}
            named={named !== undefined}
            href={shown.id === '' ? undefined : pathOf(shown)}
            encounter={<EncounterOf key="encounter" chart={chart} entry={shown} />}
            versions={[
              ...replacedEntries(shown, all).map((old) => ['Replaces', linkTo(old)] as const),
              ...[replacedBy(shown, all)].flatMap((one) =>
                one === undefined ? [] : [['Replaced by', linkTo(one)] as const],
              ),
            ]}
          />
        )}
      </div>
    </div>
  )
}

const partNames = Object.values(documentParts).map(({ name }) => name)

function useDocuments(chart: ChartViewProps['chart']) {
  return [
    useChartPart(chart, documentParts.documents),
    useChartPart(chart, documentParts.reports),
    useChartPart(chart, documentParts.media),
    useChartPart(chart, documentParts.imaging),
  ]
}

/** The encounter as its own reference says, never by date. */
function EncounterOf({ chart, entry }: Pick<ChartViewProps, 'chart'> & { readonly entry: DocumentEntry }) {
  const encounters = useChartPart(chart, parts.encounters)
  const id = /^Encounter\/([A-Za-z0-9\-.]{1,64})$/.exec(entry.encounter?.reference ?? '')?.[1]
  if (entry.encounter === undefined) return 'Not recorded'
  if (encounters.state === 'loading') return '…'
  const known = encounters.state === 'ready' ? encounters.value.find((one) => one.id === id) : undefined
  if (id === undefined || known === undefined) return <bdi>{entry.encounter.display ?? 'Recorded, but not found'}</bdi>
  return (
    <Link to={chartPath(chart.recordId, 'encounters', id)}>
      <bdi>{encounterName(known)}</bdi>
    </Link>
  )
}
