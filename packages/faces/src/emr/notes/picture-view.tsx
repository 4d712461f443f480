import { useMemo, useState } from 'react'
import { pictureAddress } from '../../shared/fhir/picture-address.ts'
import classes from './attachment-view.module.css'

interface PictureViewProps {
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly title: string
  readonly caption: string | undefined
}

/** A PNG or JPEG, as a data address: it carries no script, and nothing is fetched for it (content-security-policy.ts). */
export function PictureView({ bytes, contentType, title, caption }: PictureViewProps) {
  const address = useMemo(() => pictureAddress(bytes, contentType), [bytes, contentType])
  const [size, setSize] = useState<string | undefined>()
  const [broken, setBroken] = useState(false)
  if (broken || address === undefined)
    return <p className={classes.fault}>The picture is damaged and could not be drawn.</p>
  return (
    <figure className={classes.figure}>
      <img
        src={address}
        alt={title}
        onError={() => setBroken(true)}
        onLoad={({ currentTarget }) => setSize(`${currentTarget.naturalWidth} × ${currentTarget.naturalHeight} pixels`)}
      />
      <figcaption>
        <bdi>{title}</bdi>
        {[caption, size].map((part) => (part === undefined ? null : <span key={part}> · {part}</span>))}
      </figcaption>
    </figure>
  )
}
