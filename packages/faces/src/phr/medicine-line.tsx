import type { MedicationLine } from '../shared/clinical/read-medication.ts'
import { plainWhen } from './plain-when.ts'
import { Line } from './section.tsx'

/** A medicine as its owner reads it: what, how much and how often, for what, since when. No tall man letters here (ui 3.6). */
export function MedicineLine({ line }: { readonly line: MedicationLine }) {
  const name = `${line.name.toLowerCase()}${line.brand === undefined ? '' : ` (${line.brand})`}`
  const dose = [line.dose, ...line.manner].filter((part) => part !== undefined).join(', ')
  const how = dose !== '' ? dose : (line.instruction ?? 'How to take it is not recorded')
  const dates = [
    line.reason === undefined ? undefined : `for ${line.reason}`,
    line.since === undefined ? undefined : `since ${plainWhen(line.since)}`,
    line.stopped === undefined || line.current ? undefined : `until ${plainWhen(line.stopped)}`,
    line.current ? undefined : line.stopReason,
  ]
  return (
    <Line main={[name, line.strength].filter(Boolean).join(' ')} detail={[how, ...dates].filter(Boolean).join(' · ')} />
  )
}
