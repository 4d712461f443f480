import { whenText } from '../../shared/fhir/when.ts'
import { Who } from '../cards/who.tsx'
import classes from '../lists/record-table.module.css'
import type { Fill } from './read-fills.ts'

interface FillTableProps {
  readonly fills: readonly Fill[]
  /** Names the medicine of each row, where the rows are of several. */
  readonly named?: boolean
}

/** When, how much, for how long, from where: each filling of a prescription, newest first. */
export function FillTable({ fills, named = false }: FillTableProps) {
  if (fills.length === 0) return <p className={classes.none}>Fills: not recorded</p>
  return (
    <table className={classes.table}>
      <caption>{fills.length === 1 ? '1 fill' : `${fills.length} fills`}</caption>
      <thead>
        <tr>
          {named ? <th scope="col">Medicine</th> : null}
          <th scope="col">Handed over</th>
          <th scope="col">Quantity</th>
          <th scope="col">Supply</th>
          <th scope="col">Pharmacy</th>
        </tr>
      </thead>
      <tbody>
        {fills.map((fill) => (
          <tr key={fill.id}>
            {named ? (
              <td data-label="Medicine">
                <bdi>{fill.name}</bdi>
              </td>
            ) : null}
            <td data-label="Handed over">
              <span>
                {whenText(fill.when) ?? <Missing />}
                {fill.prepared ? ' (prepared)' : null}
                {fill.state === undefined ? null : <strong className={classes.state}> {fill.state}</strong>}
              </span>
            </td>
            <td data-label="Quantity">{fill.quantity ?? <Missing />}</td>
            <td data-label="Supply">{fill.daysText ?? <Missing />}</td>
            <td data-label="Pharmacy">
              <Who reference={fill.pharmacy} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Missing() {
  return <span className={classes.missing}>Not recorded</span>
}
