import classes from './chips.module.css'

export interface Chip<K extends string> {
  readonly key: K
  readonly label: string
  /** `pending`: not known yet, or could not be loaded; its place is kept. */
  readonly count?: number | 'pending' | undefined
}

interface ChipsProps<K extends string> {
  readonly label: string
  readonly chips: readonly Chip<K>[]
  /** Empty: all are shown. */
  readonly chosen: ReadonlySet<K>
  readonly choose: (chosen: ReadonlySet<K>) => void
}

/** Filters of which any number can be on; none on means all. */
export function Chips<K extends string>({ label, chips, chosen, choose }: ChipsProps<K>) {
  const toggle = (key: K) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    choose(next)
  }
  return (
    <fieldset className={classes.chips}>
      <legend className="cr-hidden-text">{label}</legend>
      {chips.map(({ key, label: words, count }) => (
        <button
          key={key}
          type="button"
          className={classes.chip}
          aria-pressed={chosen.has(key)}
          onClick={() => toggle(key)}
        >
          {words}
          {count === undefined ? null : (
            <span className={classes.count}> {count === 'pending' ? '' : count.toLocaleString('en')}</span>
          )}
        </button>
      ))}
      {chosen.size === 0 ? null : (
        <button type="button" className={classes.clear} onClick={() => choose(new Set())}>
          Show all
        </button>
      )}
    </fieldset>
  )
}
