import { Fragment } from 'react'
import type { MedicationLine } from '../../shared/clinical/read-medication.ts'
import classes from './medication-words.module.css'

/** **metFORMIN** Glucophage — 500 mg tablet — DOSE **1,000 mg** — by mouth — twice daily (ui 3.6). Never cut. */
export function MedicationWords({ line }: { readonly line: MedicationLine }) {
  const parts = [
    ...(line.strength === undefined ? [] : [line.strength]),
    ...(line.dose === undefined ? [] : [<Dose key="dose" text={line.dose} />]),
    ...line.manner,
  ]
  return (
    <>
      <bdi className={classes.name} data-medicine={line.id} data-status={line.status}>
        {line.name}
      </bdi>
      {line.brand === undefined ? null : ` ${line.brand}`}
      {line.status === 'on-hold' ? <span className={classes.hold}>on hold</span> : null}
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line have a fixed order
        <Fragment key={i}>{[' — ', part]}</Fragment>
      ))}
      {line.instruction === undefined ? null : <bdi className={classes.instruction}>{line.instruction}</bdi>}
      {line.dose === undefined && line.instruction === undefined ? (
        <span className={classes.missing}> — dose not recorded</span>
      ) : null}
    </>
  )
}

/** The label never parts from its value at the end of a line. */
function Dose({ text }: { readonly text: string }) {
  return (
    <span className={classes.dose}>
      <span className={classes.label}>DOSE</span> <strong>{text}</strong>
    </span>
  )
}
