import classes from './banner.module.css'

/** The four states of allergies, in these words (ui 3.14). */
export type BannerAllergies =
  | { readonly state: 'loading' }
  | { readonly state: 'unavailable' }
  | { readonly state: 'not-recorded' }
  | { readonly state: 'none-known'; readonly words: string; readonly date?: string | undefined }
  | { readonly state: 'known'; readonly items: readonly BannerAllergy[] }

export interface BannerAllergy {
  readonly substance: string
  readonly reaction?: string | undefined
  /** Said only of an intolerance: the heading says allergy (ui 3.14). */
  readonly intolerance?: boolean | undefined
  /** Criticality high or a severe reaction: never behind "more". */
  readonly severe: boolean
}

export function Allergies({ allergies }: { readonly allergies: BannerAllergies }) {
  switch (allergies.state) {
    case 'loading':
      return <span className={classes.quiet}>Allergies: loading…</span>
    case 'unavailable':
      return <span className={classes.gap}>Allergies unavailable</span>
    case 'not-recorded':
      return <span className={classes.gap}>Allergies not recorded</span>
    case 'none-known':
      return (
        <span>
          {allergies.words}
          {allergies.date === undefined ? '' : <span className={classes.quiet}> ({allergies.date})</span>}
        </span>
      )
    case 'known': {
      const severe = allergies.items.some((item) => item.severe)
      return (
        <span>
          <span className={severe ? classes.severe : classes.known}>⚠ Known allergies</span>{' '}
          {allergies.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole
            <span key={index} className={classes.allergy}>
              {index > 0 ? ', ' : ''}
              <b>{item.substance}</b>
              {about(item) === '' ? '' : ` (${about(item)})`}
            </span>
          ))}
        </span>
      )
    }
  }
}

function about({ reaction, intolerance }: BannerAllergy): string {
  return [reaction, intolerance ? 'intolerance' : undefined].filter((part) => part !== undefined).join('; ')
}
