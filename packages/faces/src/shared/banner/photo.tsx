import { useEffect, useState } from 'react'
import type { Attachment } from '../fhir/documents.ts'
import { FhirFailure } from '../fhir/fhir-fetch.ts'
import { loadAttachment } from '../fhir/load-attachment.ts'
import type { Patient } from '../fhir/person.ts'
import { pictureAddress } from '../fhir/picture-address.ts'
import classes from './photo.module.css'

/**
 * The person's own photograph, if there is one that is what it says it is; never initials or a drawn face (ui 1, 3.1).
 * The name beside it identifies her, so without it nothing is said to be missing.
 */
export function Photo({ patient }: { readonly patient: Patient }) {
  const photo = usePhoto(patient.photo?.[0], `${patient.id ?? ''} ${patient.meta?.versionId ?? ''}`)
  if (photo === 'none') return null
  // Its place is kept while it comes: nothing in the banner moves.
  if (photo === 'coming') return <span className={classes.photo} aria-hidden="true" />
  return <img className={classes.photo} src={photo} alt="Photograph" />
}

/** A data address; `none` also for a photo that is not sound or could not be had. */
function usePhoto(photo: Attachment | undefined, key: string): string {
  const [shown, setShown] = useState<{ readonly key: string; readonly address: string } | undefined>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names the version of the person whose photo it is
  useEffect(() => {
    if (photo === undefined) return
    const abort = new AbortController()
    const show = (address: string | undefined): void => {
      if (!abort.signal.aborted) setShown({ key, address: address ?? 'none' })
    }
    loadAttachment(photo, abort.signal).then(
      (file) => {
        const sound = file.state === 'bytes' && file.faults.every((fault) => fault === 'hash-unchecked')
        show(sound ? pictureAddress(file.bytes, photo.contentType) : undefined)
      },
      (error: unknown) => {
        show(undefined)
        if (!abort.signal.aborted && !(error instanceof FhirFailure)) throw error
      },
    )
    return () => abort.abort()
  }, [key])
  if (photo === undefined) return 'none'
  return shown?.key === key ? shown.address : 'coming'
}
