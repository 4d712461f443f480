import { useState } from 'react'
import './print-page.css'
import { plotDate } from '@chartroom/plot'
import { readSession } from '../../shared/api/session.ts'
import { useLoaded } from '../../shared/use-loaded.ts'
import { parts } from '../chart/chart-parts.ts'
import type { ChartViewProps } from '../chart/chart-view-props.ts'
import { Corrected } from '../chart/corrected.tsx'
import { mostOfAPart, type PartState } from '../chart/part-loader.ts'
import { useChartPart } from '../chart/use-chart.ts'
import { useMedicines } from '../medications/medicines.ts'
import { allSections, PrintChoices, type PrintSectionKey, printSections } from './print-choices.tsx'
import classes from './print-document.module.css'
import { PrintIdentity, SheetHead } from './print-identity.tsx'
import { PrintAllergies, PrintProblems } from './print-lists.tsx'
import { PrintMedications } from './print-medications.tsx'
import { PrintSection } from './print-section.tsx'
import { PrintEncounters, PrintImmunizations, PrintResults, printedEncounters } from './print-tables.tsx'
import view from './print-view.module.css'
import { useNames } from './use-names.ts'

/** The chart as sheets of paper: chosen sections, all of each, with the person at the head of every sheet. */
export function PrintView({ chart, patient }: ChartViewProps) {
  const [chosen, choose] = useState<ReadonlySet<PrintSectionKey>>(new Set(allSections))
  const [now] = useState(() => Date.now())
  const session = useLoaded('session', readSession)
  const loaded = {
    allergies: useChartPart(chart, parts.allergies),
    problems: useChartPart(chart, parts.problems),
    medications: useMedicines(chart),
    results: useChartPart(chart, parts.results),
    vitalSigns: useChartPart(chart, parts.vitalSigns),
    immunizations: useChartPart(chart, parts.immunizations),
    encounters: useChartPart(chart, parts.encounters),
  } satisfies Record<PrintSectionKey, PartState<unknown>>
  const encounters = loaded.encounters.state === 'ready' ? printedEncounters(loaded.encounters.value, now) : []
  const names = useNames(encounters.map((one) => one.participant?.[0]?.individual))
  if (patient === undefined) return <p className={view.status}>Loading…</p>
  const wanted = allSections.filter((key) => chosen.has(key))
  const waiting = wanted.filter((key) => isWaiting(loaded[key])).map((key) => printSections[key])
  const missing = wanted.filter((key) => loaded[key].state === 'failed').map((key) => printSections[key])
  const who = session.state === 'ready' ? session.value.account.full_name : '…'
  const printed = `Printed ${plotDate(now, 'time')} by ${who}`
  const others = [
    ...(names.ready ? [] : ['names']),
    ...(session.state === 'ready' || session.state === 'failed' ? [] : ['your name']),
  ]
  return (
    <div className={view.view}>
      <PrintChoices chosen={chosen} choose={choose} waiting={[...waiting, ...others]} missing={missing} />
      <div className={view.paper} data-print-document>
        {/* A table, because its head is drawn again on every sheet. */}
        <table className={classes.sheets} role="presentation">
          <thead>
            <tr>
              <td className={classes.cell}>
                <SheetHead patient={patient} printed={printed} demo={session.state === 'ready' && session.value.demo} />
              </td>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td className={classes.cell}>
                <Corrected chart={chart} patient={patient}>
                  {(corrected) => <PrintIdentity patient={patient} at={new Date(now)} corrected={corrected} />}
                </Corrected>
                {chosen.has('allergies') ? (
                  <PrintSection title="Allergies" part={loaded.allergies}>
                    {(state) => <PrintAllergies {...state} />}
                  </PrintSection>
                ) : null}
                {chosen.has('problems') ? (
                  <PrintSection title="Problems" part={loaded.problems}>
                    {(problems) => <PrintProblems {...problems} />}
                  </PrintSection>
                ) : null}
                {chosen.has('medications') ? (
                  <PrintSection title="Medicines" part={loaded.medications}>
                    {(medicines) => <PrintMedications medicines={medicines} now={now} />}
                  </PrintSection>
                ) : null}
                {chosen.has('results') ? (
                  <PrintSection title="Results" part={loaded.results}>
                    {(grouped) => <PrintResults {...grouped} now={now} />}
                  </PrintSection>
                ) : null}
                {chosen.has('vitalSigns') ? (
                  <PrintSection title="Vital signs" part={loaded.vitalSigns}>
                    {(grouped) => <PrintResults {...grouped} now={now} />}
                  </PrintSection>
                ) : null}
                {chosen.has('immunizations') ? (
                  <PrintSection title="Immunizations" part={loaded.immunizations}>
                    {(all) => <PrintImmunizations all={all} />}
                  </PrintSection>
                ) : null}
                {chosen.has('encounters') ? (
                  <PrintSection title="Encounters of the last two years" part={loaded.encounters}>
                    {(all) => <PrintEncounters all={all} now={now} nameOf={names.nameOf} />}
                  </PrintSection>
                ) : null}
                <LeftOut keys={allSections.filter((key) => !chosen.has(key))} />
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </div>
  )
}

function isWaiting(part: PartState<unknown>): boolean {
  return part.state === 'loading' || (part.state === 'ready' && !part.complete && part.loaded < mostOfAPart)
}

/** A reader of the paper must not take what was not printed for what is not there. */
function LeftOut({ keys }: { readonly keys: readonly PrintSectionKey[] }) {
  if (keys.length === 0) return null
  return (
    <p className={classes.note}>
      Left out when printing: {keys.map((key) => printSections[key].toLowerCase()).join(', ')}.
    </p>
  )
}
