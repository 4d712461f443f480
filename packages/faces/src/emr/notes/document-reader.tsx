import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { whenText } from '../../shared/fhir/when.ts'
import { Names } from '../encounters/names.tsx'
import { Details } from '../lists/details.tsx'
import { Tag } from '../lists/tag.tsx'
import { AttachmentView } from './attachment-view.tsx'
import classes from './document-reader.module.css'
import { readMarkup } from './markup-text.ts'
import { PlainText } from './plain-text.tsx'
import type { DocumentEntry } from './read-document.ts'
import { shownAtMost } from './shown-words.ts'
import { takeTurns } from './take-turns.ts'

interface DocumentReaderProps {
  readonly entry: DocumentEntry
  readonly href: string | undefined
  /** Takes the focus when it becomes the document of the page's address, but not with the page's own first paint. */
  readonly named: boolean
  readonly encounter: ReactNode
  /** Links to what it replaces and what replaces it. */
  readonly versions: readonly (readonly [label: string, link: ReactNode])[]
}

/** One document: what, by whom, when, in which encounter, how it stands; then its content. */
export function DocumentReader({ entry, href, named, encounter, versions }: DocumentReaderProps) {
  const heading = useId()
  const key = `${entry.type}/${entry.id}`
  const title = useTitleFocus(named, key)
  return (
    <article className={classes.reader} aria-labelledby={heading}>
      <h2 id={heading} ref={title} tabIndex={-1} className={classes.title}>
        <bdi>{entry.title}</bdi>
      </h2>
      <p className={classes.line}>
        <span>
          <bdi>{entry.kind}</bdi> · {whenText(entry.when, true) ?? 'date not recorded'}
        </span>
        {entry.standing.map((word) => (
          <Tag key={word} tone="abn">
            {word}
          </Tag>
        ))}
        {entry.withdrawn ? <Tag tone="crit">withdrawn</Tag> : null}
      </p>
      {entry.withdrawn ? (
        // Asking for one withdrawn document is not asking for the next.
        <Withdrawn key={key}>
          <Content key={key} entry={entry} />
        </Withdrawn>
      ) : (
        <Content key={key} entry={entry} />
      )}
      <footer className={classes.about}>
        <Details
          href={href}
          details={[
            ['Author', <Names key="authors" references={entry.authors} />],
            ['Date', whenText(entry.when, true)],
            ['Encounter', encounter],
            ['Status', entry.withdrawn ? 'entered in error' : entry.standing.join(', ') || entry.status],
            ...versions,
          ]}
        />
      </footer>
    </article>
  )
}

/** Entered in error: said first, and read only by whoever asks (ui 3.12). */
function Withdrawn({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <p className={classes.withdrawn}>
        <strong>Entered in error.</strong> Do not rely on anything in it.{' '}
        <button type="button" className={classes.opener} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide what was withdrawn' : 'Show what was withdrawn'}
        </button>
      </p>
      {open ? <div className={classes.struck}>{children}</div> : null}
    </>
  )
}

function Content({ entry }: { readonly entry: DocumentEntry }) {
  const turn = useMemo(takeTurns, [])
  const silent = entry.attachments.length === 0 && entry.words.length === 0
  return (
    <>
      {entry.words.map(([label, text], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two notes may say the same
        <section key={at} className={classes.part}>
          <h3>{label}</h3>
          <PlainText text={text} />
        </section>
      ))}
      {entry.facts.length === 0 ? null : (
        <dl className={classes.facts}>
          {entry.facts.map(([label, text], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two series may have one number
            <div key={at}>
              <dt>{label}</dt>
              <dd>
                <bdi>{text}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {entry.attachments.map((attachment, at) => (
        <AttachmentView
          // biome-ignore lint/suspicious/noArrayIndexKey: the files of one version have a fixed order
          key={at}
          attachment={attachment}
          name={`${entry.type}/${entry.id}/${entry.version ?? ''}/${at}`}
          title={entry.title}
          caption={whenText(entry.when)}
          turn={turn}
        />
      ))}
      {entry.type === 'ImagingStudy' ? <p className={classes.quiet}>The images are kept in another system.</p> : null}
      {silent && entry.narrative !== undefined ? <Narrative markup={entry.narrative} /> : null}
      {silent && entry.narrative === undefined && entry.type !== 'ImagingStudy' ? (
        <p className={classes.quiet}>No content recorded in this document.</p>
      ) : null}
    </>
  )
}

function Narrative({ markup }: { readonly markup: string }) {
  const { text, cut } = useMemo(
    () => (markup.length > shownAtMost ? { text: markup, cut: false } : readMarkup(markup)),
    [markup],
  )
  if (text === '') return <p className={classes.quiet}>Its summary text is not readable here.</p>
  const note = `Summary text, shown as plain text${cut ? '; the rest of it is not readable here' : ''}.`
  return <PlainText text={text} note={note} />
}

function useTitleFocus(named: boolean, key: string) {
  const title = useRef<HTMLHeadingElement>(null)
  const before = useRef(key)
  useEffect(() => {
    if (before.current === key) return
    before.current = key
    if (!named) return
    title.current?.focus({ preventScroll: true })
    title.current?.scrollIntoView({ block: 'nearest' })
  }, [key, named])
  return title
}
