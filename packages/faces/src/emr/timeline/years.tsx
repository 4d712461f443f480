import classes from './years.module.css'

interface YearsProps {
  readonly years: readonly { readonly year: number | 'undated'; readonly row: number }[]
  /** The first row in view. */
  readonly first: number
  readonly go: (row: number) => void
}

/** Jumps to where a year begins; the year in view is marked. */
export function Years({ years, first, go }: YearsProps) {
  if (years.length < 2) return null
  const current = years.findLast(({ row }) => row <= first)
  return (
    <nav className={classes.years} aria-label="Years">
      <ul>
        {years.map(({ year, row }) => (
          <li key={year}>
            <button
              type="button"
              className={classes.year}
              aria-current={row === current?.row ? 'true' : undefined}
              onClick={() => go(row)}
            >
              {year === 'undated' ? 'No date' : year}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
