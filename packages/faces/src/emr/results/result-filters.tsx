import type { FlowsheetFilter } from './flowsheet.ts'
import classes from './results-view.module.css'

interface ResultFiltersProps {
  readonly filter: FlowsheetFilter
  readonly panels: readonly string[]
  readonly trends: boolean
  readonly onFilter: (filter: FlowsheetFilter) => void
  readonly onTrends: (trends: boolean) => void
}

const yearMs = 365.25 * 86_400_000

/** Years back; '' is everything. */
const periods = [
  ['', 'All dates'],
  ['1', 'Last year'],
  ['2', 'Last 2 years'],
  ['5', 'Last 5 years'],
] as const

/** Abnormal, panel, period and text; values or trends (ui 4.3). */
export function ResultFilters({ filter, panels, trends, onFilter, onTrends }: ResultFiltersProps) {
  return (
    <search className={classes.filters}>
      <label className={classes.search}>
        <span className="cr-hidden-text">Find a test</span>
        <input
          type="search"
          data-page-search=""
          placeholder="Find a test"
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        />
      </label>
      <label className={classes.choice}>
        Panel{' '}
        <select
          value={filter.panel ?? ''}
          onChange={(event) =>
            onFilter({ ...filter, panel: event.target.value === '' ? undefined : event.target.value })
          }
        >
          <option value="">All panels</option>
          {panels.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className={classes.choice}>
        Period{' '}
        <select
          onChange={(event) => {
            const years = Number(event.target.value)
            onFilter({ ...filter, from: years === 0 ? undefined : Date.now() - years * yearMs })
          }}
        >
          {periods.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className={classes.toggle}
        aria-pressed={filter.abnormal}
        onClick={() => onFilter({ ...filter, abnormal: !filter.abnormal })}
      >
        ▲▼ Abnormal only
      </button>
      <button
        type="button"
        className={classes.toggle}
        data-values-or-trends=""
        aria-pressed={trends}
        onClick={() => onTrends(!trends)}
      >
        Trends <kbd>v</kbd>
      </button>
    </search>
  )
}
