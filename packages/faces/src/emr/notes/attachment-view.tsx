import { attachmentKind, kindName, pdfPages, sizeText } from '../../shared/fhir/attachment-kind.ts'
import type { Attachment } from '../../shared/fhir/documents.ts'
import { type Fault, type LoadedBytes, loadAttachment } from '../../shared/fhir/load-attachment.ts'
import { LoadFailure } from '../cards/load-failure.tsx'
import { useLoadable } from '../fhir/use-loadable.ts'
import classes from './attachment-view.module.css'
import { markupText } from './markup-text.ts'
import { PictureView } from './picture-view.tsx'
import { decoded, PlainText } from './plain-text.tsx'
import { saveFile } from './save-file.ts'

interface AttachmentViewProps {
  readonly attachment: Attachment
  /** Names these bytes among all: another document's answer is never shown here. */
  readonly name: string
  readonly title: string
  readonly caption: string | undefined
}

/** One file of a document, shown as far as that is safe; everything else is a download. */
export function AttachmentView({ attachment, name, title, caption }: AttachmentViewProps) {
  const loaded = useLoadable(`attachment ${name}`, (signal) => loadAttachment(attachment, signal))
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
  return <File file={file} attachment={attachment} title={title} caption={caption} />
}

interface FileProps extends Omit<AttachmentViewProps, 'name'> {
  readonly file: LoadedBytes
}

function File({ file: { bytes, faults }, attachment, title, caption }: FileProps) {
  const { contentType } = attachment
  const kind = attachmentKind(contentType)
  const pages = kind === 'pdf' ? pdfPages(bytes) : undefined
  const doubted = faults.includes('not-its-type') || faults.includes('types-differ')
  return (
    <div className={classes.file}>
      {faults.map((fault) => (
        <p key={fault} className={fault === 'hash-unchecked' ? classes.quiet : classes.fault}>
          {faultWords[fault]}
        </p>
      ))}
      {kind === 'text' ? <PlainText text={decoded(bytes, contentType)} /> : null}
      {kind === 'markup' ? <PlainText text={markupText(decoded(bytes, contentType))} note={asText} /> : null}
      {kind === 'source' ? <PlainText text={decoded(bytes, contentType)} note={asText} /> : null}
      {kind === 'image' && !doubted ? (
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

const asText = 'Shown as plain text: its formatting is left out.'

const faultWords: Readonly<Record<Fault, string>> = {
  'size-differs': 'Its size is not the recorded one: the file may be incomplete or changed.',
  'hash-differs': 'It does not match its recorded checksum: the file was changed or damaged.',
  'hash-unchecked': 'Its checksum could not be checked on this connection.',
  'not-its-type': 'It is not the kind of file that it is recorded as, so it is not shown.',
  'types-differ': 'The document and its file are recorded as different kinds.',
}
