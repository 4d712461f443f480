import classes from './print-view.module.css'

/** What a printed chart can hold; the person stands on every one. */
export const printSections = {
  allergies: 'Allergies',
  problems: 'Problems',
  medications: 'Medicines',
  results: 'Results',
  vitalSigns: 'Vital signs',
  immunizations: 'Immunizations',
  encounters: 'Encounters',
} as const

export type PrintSectionKey = keyof typeof printSections

export const allSections = Object.keys(printSections) as readonly PrintSectionKey[]

interface PrintChoicesProps {
  readonly chosen: ReadonlySet<PrintSectionKey>
  readonly choose: (chosen: ReadonlySet<PrintSectionKey>) => void
  /** What is still loading; printing waits for it. */
  readonly waiting: readonly string[]
  readonly missing: readonly string[]
}

/** Which sections, and the button. Allergies can be left out only knowingly: the sheet then says so. */
export function PrintChoices({ chosen, choose, waiting, missing }: PrintChoicesProps) {
  const toggle = (key: PrintSectionKey) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    choose(next)
  }
  return (
    <div className={classes.choices}>
      <fieldset className={classes.sections}>
        <legend>Sections</legend>
        {allSections.map((key) => (
          <label key={key} className={classes.choice}>
            <input type="checkbox" checked={chosen.has(key)} onChange={() => toggle(key)} /> {printSections[key]}
          </label>
        ))}
      </fieldset>
      <div className={classes.actions}>
        <button type="button" className={classes.print} disabled={waiting.length > 0} onClick={() => window.print()}>
          Print chart
        </button>
        <p role="status" className={classes.status}>
          {waiting.length > 0 ? `Still loading: ${waiting.join(', ')}` : null}
          {waiting.length === 0 && missing.length > 0
            ? `Could not load: ${missing.join(', ')}. The sheet says so.`
            : null}
          {waiting.length === 0 && missing.length === 0 ? 'Everything is loaded.' : null}
        </p>
      </div>
    </div>
  )
}
