import { useId } from 'react'
import classes from './search-field.module.css'

interface SearchFieldProps {
  readonly label: string
  readonly words: string
  readonly change: (words: string) => void
}

/** The search of a page: `/` goes there (ui 4). */
export function SearchField({ label, words, change }: SearchFieldProps) {
  const id = useId()
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        data-page-search
        value={words}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </div>
  )
}
