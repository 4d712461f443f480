import { attachmentKind, kindName } from '../../shared/fhir/attachment-kind.ts'
import { whenText } from '../../shared/fhir/when.ts'
import { Link } from '../link.tsx'
import { Tag } from '../lists/tag.tsx'
import { chartPath } from '../route.ts'
import type { DocumentGroup } from './arrange-documents.ts'
import classes from './document-list.module.css'
import type { DocumentEntry } from './read-document.ts'
import { RovingRows, useRovingRow } from './roving-rows.tsx'
import { useRowInView } from './use-row-in-view.ts'

interface DocumentListProps {
  readonly recordId: string
  readonly groups: readonly DocumentGroup[]
  readonly shown: DocumentEntry | undefined
  /** True when the page's address names the shown one. */
  readonly named: boolean
  readonly addressOf: (entry: DocumentEntry) => string
}

/** Titles by kind. A title wraps and is never cut. */
export function DocumentList({ groups, ...rest }: DocumentListProps) {
  const keyOf = (entry: DocumentEntry) => `${entry.type}/${entry.id}`
  const { shown } = rest
  return (
    <RovingRows
      keys={groups.flatMap(({ entries }) => entries.map(keyOf))}
      start={shown === undefined ? undefined : keyOf(shown)}
    >
      {groups.map(({ kind, entries }) => (
        <section key={kind} className={classes.group}>
          <h2 className={classes.kind}>
            <bdi>{kind}</bdi> <span className={classes.count}>{entries.length}</span>
          </h2>
          <ul className={classes.list}>
            {entries.map((entry) => (
              <DocumentRow key={`${entry.type}/${entry.id}`} entry={entry} {...rest} />
            ))}
          </ul>
        </section>
      ))}
    </RovingRows>
  )
}

type DocumentRowProps = Omit<DocumentListProps, 'groups'> & { readonly entry: DocumentEntry }

export function DocumentRow({ entry, recordId, shown, named, addressOf }: DocumentRowProps) {
  const current = entry === shown
  const row = useRowInView<HTMLAnchorElement>(current && named)
  const roving = useRovingRow(`${entry.type}/${entry.id}`)
  return (
    <li>
      <Link
        ref={row}
        {...roving}
        to={chartPath(recordId, 'notes', addressOf(entry))}
        className={classes.row}
        aria-current={current && named ? 'page' : undefined}
        data-shown={current || undefined}
      >
        <bdi className={classes.title}>{entry.title}</bdi>
        <span className={classes.side}>
          {whenText(entry.when) ?? 'no date'}
          {filesText(entry)}
        </span>
        {entry.standing.length === 0 ? null : (
          <span className={classes.tags}>
            {entry.standing.map((word) => (
              <Tag key={word} tone="abn">
                {word}
              </Tag>
            ))}
          </span>
        )}
      </Link>
    </li>
  )
}

/** " · PDF": only what is not text. */
function filesText({ attachments }: DocumentEntry): string {
  const kinds = attachments
    .map(({ contentType }) => contentType)
    .filter((type) => !['text', 'markup', 'source'].includes(attachmentKind(type)))
    .map(kindName)
  return kinds.length === 0 ? '' : ` · ${[...new Set(kinds)].join(', ')}`
}
