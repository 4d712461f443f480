import { useMemo } from 'react'
import { attachmentKind, kindName, pdfPages, sizeText } from '../../shared/fhir/attachment-kind.ts'
import type { Attachment } from '../../shared/fhir/documents.ts'
import { type Fault, type Loaded, type LoadedBytes, loadAttachment } from '../../shared/fhir/load-attachment.ts'
import { LoadFailure } from '../cards/load-failure.tsx'
import { ErrorBoundary } from '../chart/error-boundary.tsx'
import { useLoadable } from '../fhir/use-loadable.ts'
import classes from './attachment-view.module.css'
import { PictureView } from './picture-view.tsx'
import { PlainText } from './plain-text.tsx'
import { saveFile } from './save-file.ts'
import { type ShownWords, shownAtMost, shownWords } from './shown-words.ts'

interface AttachmentViewProps {
  readonly attachment: Attachment
  /** Names these bytes among all: another document's answer is never shown here. */
  readonly name: string
  /** Of the document, for a file without one of its own. */
  readonly title: string
  readonly caption: string | undefined
  /** Lets the files of a document load one after another. */
  readonly turn: (load: (signal: AbortSignal) => Promise<Loaded>, signal: AbortSignal) => Promise<Loaded>
}

/** One file of a document, shown as far as that is safe; everything else is a download. One that fails fails alone. */
export function AttachmentView(props: AttachmentViewProps) {
  return (
    <ErrorBoundary
      of={props.name}
      instead={() => (
        <p className={classes.fault} role="alert">
          <strong>File not shown.</strong> It could not be drawn. The record and the rest of this document are not
          affected. Ask where it comes from.
        </p>
      )}
    >
      <LoadedAttachment {...props} />
    </ErrorBoundary>
  )
}

function LoadedAttachment({ attachment, name, title, caption, turn }: AttachmentViewProps) {
  const loaded = useLoadable(`attachment ${name}`, (signal) => turn((open) => loadAttachment(attachment, open), signal))
  if (loaded.state === 'loading') return <p className={classes.quiet}>Loading…</p>
  if (loaded.state === 'failed') return <LoadFailure what="Document" error={loaded.error} retry={loaded.retry} />
  const file = loaded.value
  if (file.state === 'empty') return <p className={classes.quiet}>No content recorded in this document.</p>
  if (file.state === 'broken') {
    return (
      <p className={classes.fault}>
        <strong>Damaged file.</strong> Its content is not readable as it was sent. Ask where it comes from.
      </p>
    )
  }
  if (file.state === 'elsewhere') {
    return (
      <p className={classes.quiet}>
        Kept on another server, and not opened from here: <bdi>{file.address}</bdi>
      </p>
    )
  }
  return <File file={file} attachment={attachment} title={attachment.title?.trim() || title} caption={caption} />
}

interface FileProps extends Omit<AttachmentViewProps, 'name' | 'turn'> {
  readonly file: LoadedBytes
}

function File({ file: { bytes, faults }, attachment, title, caption }: FileProps) {
  const { contentType } = attachment
  const kind = attachmentKind(contentType)
  const pages = useMemo(() => (kind === 'pdf' ? pdfPages(bytes) : undefined), [kind, bytes])
  const words = useMemo(() => shownWords(bytes, contentType), [bytes, contentType])
  const doubted = faults.includes('not-its-type') || faults.includes('types-differ')
  return (
    <div className={classes.file}>
      {faults.map((fault) => (
        <p key={fault} className={fault === 'hash-unchecked' ? classes.quiet : classes.fault}>
          {faultWords[fault]}
        </p>
      ))}
      {words === undefined ? null : <WordsOf words={words} />}
      {kind === 'image' && bytes.length > pictureAtMost ? <p className={classes.quiet}>{tooLarge}</p> : null}
      {kind === 'image' && bytes.length <= pictureAtMost && !doubted ? (
        <PictureView bytes={bytes} contentType={contentType ?? ''} title={title} caption={caption} />
      ) : null}
      {kind === 'other' ? <p className={classes.quiet}>This kind of file is not shown here.</p> : null}
      <p className={classes.actions}>
        <button type="button" className={classes.save} onClick={() => saveFile(bytes, contentType)}>
          {kind === 'pdf' ? 'Open PDF' : 'Download file'}
        </button>
        <span className={classes.quiet}>
          {kind === 'pdf' ? 'as a download · ' : null}
          <bdi>{kindName(contentType)}</bdi> · {sizeText(bytes.length)}
          {pages === undefined ? null : ` · ${pages === 1 ? '1 page' : `${pages} pages`}`}
        </span>
      </p>
    </div>
  )
}

function WordsOf({ words }: { readonly words: ShownWords }) {
  if (words.state !== 'words') {
    return (
      <p className={classes.quiet}>{words.state === 'too-large' ? tooLarge : 'Nothing readable here. Download it.'}</p>
    )
  }
  return (
    <>
      <PlainText text={words.text} {...(words.plain ? {} : { note: asText })} />
      {words.cut ? (
        <p className={classes.fault}>
          <strong>Not all of it is shown.</strong> The rest is not readable here. Download it.
        </p>
      ) : null}
    </>
  )
}

/** Bytes of a picture; those of a hospital's camera stay below. */
const pictureAtMost = 20 * shownAtMost

const tooLarge = 'Too large to show here. Download it.'

const asText = 'Shown as plain text: its formatting is left out.'

const faultWords: Readonly<Record<Fault, string>> = {
  'size-differs': 'Its size is not the recorded one: the file may be incomplete or changed.',
  'hash-differs': 'It does not match its recorded checksum: the file was changed or damaged.',
  'hash-unchecked': 'Its checksum could not be checked on this connection.',
  'not-its-type': 'It is not the kind of file that it is recorded as, so it is not shown.',
  'types-differ': 'The document and its file are recorded as different kinds.',
  'other-version': 'The document names another version of this file. What is here is the current one.',
}
