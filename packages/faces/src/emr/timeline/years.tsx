import { useEffect, useState } from 'react'
import classes from './years.module.css'

interface YearsProps {
  readonly years: readonly { readonly year: number | 'undated'; readonly row: number }[]
  /** The first row that is in view now. */
  readonly first: () => number
  readonly go: (row: number) => void
}

/** Jumps to where a year begins; the year in view is marked. */
export function Years({ years, first, go }: YearsProps) {
  const current = useCurrent(years, first)
  if (years.length < 2) return null
  return (
    <nav className={classes.years} aria-label="Years">
      <ul>
        {years.map(({ year, row }) => (
          <li key={year}>
            <button
              type="button"
              className={classes.year}
              aria-current={row === current ? 'true' : undefined}
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

/** The row that begins the year in view. */
function useCurrent(years: YearsProps['years'], first: YearsProps['first']): number | undefined {
  const [current, setCurrent] = useState<number | undefined>()
  useEffect(() => {
    const look = () => {
      const row = first()
      setCurrent(years.findLast((year) => year.row <= row)?.row)
    }
    look()
    addEventListener('scroll', look, { passive: true })
    return () => removeEventListener('scroll', look)
  }, [years, first])
  return current
}
