import type { MedicationLine } from '../../shared/clinical/read-medication.ts'
import { whenText } from '../../shared/fhir/when.ts'
import { MedicationWords } from '../medications/medication-words.tsx'
import { isTold, type Medicines, takenNow } from '../medications/medicines.ts'
import { statusWords } from '../medications/order-words.ts'
import classes from './print-document.module.css'
import { isRecent } from './print-period.ts'
import { PrintNote } from './print-section.tsx'

interface PrintMedicationsProps {
  readonly medicines: Medicines
  /** Epoch ms. */
  readonly now: number
}

/** The same medicines in the same groups as the medications view; of what is over, that of the last two years. */
export function PrintMedications({ medicines, now }: PrintMedicationsProps) {
  const { orders, taken } = medicines
  const current = takenNow(medicines)
  const over = [...orders.past, ...(taken?.past ?? [])]
  const recent = over.filter((line) => isRecent(line.stopped ?? line.since, now))
  const nothing = current.length + over.length + orders.unclear.length === 0
  return (
    <>
      {taken === undefined ? (
        <p className={classes.gap}>What is taken without a prescription could not be loaded, and is missing here.</p>
      ) : null}
      {nothing ? <p className={classes.gap}>Not recorded</p> : null}
      {!nothing && current.length === 0 ? <p>No current medicines.</p> : null}
      <ul className={classes.list}>
        {current.map((line) => (
          <li key={line.id}>
            <MedicationWords line={line} />
            {isTold(line) ? <b> [{[line.source ?? 'not prescribed', line.state].filter(Boolean).join(', ')}]</b> : null}
            <span className={classes.under}>since {whenText(line.since) ?? 'date not recorded'}</span>
          </li>
        ))}
      </ul>
      <Group heading="Status unclear" lines={orders.unclear} />
      <Group heading="Stopped or ended in the last two years" lines={recent} />
      {over.length > recent.length ? (
        <PrintNote>{over.length - recent.length} ended earlier, not printed.</PrintNote>
      ) : null}
    </>
  )
}

function Group({ heading, lines }: { readonly heading: string; readonly lines: readonly MedicationLine[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h4>{heading}</h4>
      <ul className={classes.list}>
        {lines.map((line) => (
          <li key={line.id}>
            <MedicationWords line={line} />
            <span className={classes.under}>
              {statusWords(line.status)}
              {line.stopped === undefined ? '' : `, until ${whenText(line.stopped)}`}
              {line.stopReason === undefined ? null : (
                <>
                  , <bdi>{line.stopReason}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
