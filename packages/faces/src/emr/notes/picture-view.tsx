import { useMemo, useState } from 'react'
import { mediaType } from './attachment-kind.ts'
import classes from './attachment-view.module.css'

interface PictureViewProps {
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly title: string
  readonly caption: string | undefined
}

/** A PNG or JPEG, as a data address: it carries no script, and nothing is fetched for it (content-security-policy.ts). */
export function PictureView({ bytes, contentType, title, caption }: PictureViewProps) {
  const address = useMemo(() => `data:${mediaType(contentType)};base64,${base64(bytes)}`, [bytes, contentType])
  const [size, setSize] = useState<string | undefined>()
  const [broken, setBroken] = useState(false)
  if (broken) return <p className={classes.fault}>The picture is damaged and could not be drawn.</p>
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

function base64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)))
  return btoa(parts.join(''))
}
