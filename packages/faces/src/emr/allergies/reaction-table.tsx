import { whenText } from '../../shared/fhir/when.ts'
import classes from '../lists/record-table.module.css'
import type { Reaction } from './read-allergy-list.ts'

/** Each reaction that was recorded: what happened, how bad it was, and when. */
export function ReactionTable({ reactions }: { readonly reactions: readonly Reaction[] }) {
  if (reactions.length === 0) return <p className={classes.missing}>Reactions: not recorded</p>
  return (
    <table className={classes.table}>
      <caption>{reactions.length === 1 ? '1 reaction' : `${reactions.length} reactions`}</caption>
      <thead>
        <tr>
          <th scope="col">Reaction</th>
          <th scope="col">Severity</th>
          <th scope="col">When</th>
          <th scope="col">What happened</th>
        </tr>
      </thead>
      <tbody>
        {reactions.map((reaction, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the reactions of one entry have a fixed order
          <tr key={i}>
            <td data-label="Reaction">
              <span>
                <bdi>{reaction.manifestations.join(', ') || <Missing />}</bdi>
                {reaction.substance === undefined ? null : <bdi> to {reaction.substance}</bdi>}
              </span>
            </td>
            <td data-label="Severity">
              {reaction.severity === undefined ? <Missing /> : <Severity grade={reaction.severity} />}
            </td>
            <td data-label="When">{whenText(reaction.when) ?? <Missing />}</td>
            <td data-label="What happened">
              <span>
                {reaction.description === undefined ? <Missing /> : <bdi>{reaction.description}</bdi>}
                {reaction.route === undefined ? null : <bdi> ({reaction.route})</bdi>}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Severity({ grade }: { readonly grade: string }) {
  return grade === 'severe' ? <strong className={classes.severe}>⚠ severe</strong> : grade
}

function Missing() {
  return <span className={classes.missing}>Not recorded</span>
}
