import type { Allergy, AllergyState } from '../../shared/clinical/read-allergies.ts'
import { whenText } from '../../shared/fhir/when.ts'
import { Card } from '../cards/card.tsx'
import { Row } from '../cards/row.tsx'
import { RowList } from '../cards/row-list.tsx'
import { Who } from '../cards/who.tsx'
import type { Loadable } from '../fhir/use-loadable.ts'
import classes from './allergies-card.module.css'
import { dangerText } from './danger-text.ts'

interface AllergiesCardProps {
  readonly data: Loadable<AllergyState>
  readonly limit: number
}

export function AllergiesCard({ data, limit }: AllergiesCardProps) {
  return (
    <Card title="Allergies" data={data} count={(state) => counted(state)}>
      {(state) => (
        <>
          {state.state === 'none-known' ? (
            <p className={classes.none}>
              {state.noneWords}
              <span className={classes.date}> recorded {whenText(state.noneSince) ?? 'without a date'}</span>
            </p>
          ) : null}
          {state.state === 'not-recorded' ? <p className={classes.gap}>Allergies not recorded</p> : null}
          <RowList items={state.allergies} row={allergyRow} limit={allRisks(state, limit)} empty="" />
          {state.past > 0 ? <p className={classes.past}>{state.past} past, ruled out or withdrawn</p> : null}
        </>
      )}
    </Card>
  )
}

/** All high-risk ones stay, however many (ui 3.14). */
function allRisks(state: AllergyState, limit: number): number {
  return Math.max(limit, state.allergies.filter((allergy) => allergy.severe).length)
}

function counted(state: AllergyState): string | undefined {
  return state.allergies.length === 0 ? undefined : `${state.allergies.length} known`
}

function allergyRow(allergy: Allergy) {
  const kind = allergy.kind === 'intolerance' ? 'intolerance' : undefined
  return (
    <Row
      key={allergy.id}
      side={kind}
      details={[
        ['Kind', allergy.kind],
        ['Severity', allergy.severity],
        ['What happened', allergy.description],
        ['Recorded', whenText(allergy.recorded, true)],
        ['By', <Who key="by" reference={allergy.recorder} />],
      ]}
    >
      <span className={allergy.severe ? classes.severe : classes.mild}>{dangerText(allergy)}</span>{' '}
      {allergy.doubt === undefined ? null : 'Suspected: '}
      <bdi className={classes.substance}>{allergy.substance}</bdi>
      {allergy.reaction === undefined ? (
        <span className={classes.date}> — reaction not recorded</span>
      ) : (
        ` — ${allergy.reaction}`
      )}
    </Row>
  )
}
