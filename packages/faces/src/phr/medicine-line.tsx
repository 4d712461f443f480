import type { MedicationLine } from '../shared/clinical/read-medication.ts'
import { plainWhen } from './plain-when.ts'
import { Line } from './section.tsx'

/** A medicine as its owner reads it: what, how much and how often, for what, since when. No tall man letters here (ui 3.6). */
export function MedicineLine({ line }: { readonly line: MedicationLine }) {
  const name = `${line.name.toLowerCase()}${line.brand === undefined ? '' : ` (${line.brand})`}`
  const dose = [line.dose, ...line.manner].filter((part) => part !== undefined).join(', ')
  // What was written for the person comes first: it holds what parts cannot, "on an empty stomach".
  const told = [line.instruction, dose].filter((part) => part !== undefined && part !== '')
  const how = told.length === 0 ? 'How to take it is not recorded' : told.join(' · ')
  const reason = line.reason?.display
  const dates = [
    line.status === 'on-hold' ? 'on hold for now' : undefined,
    reason === undefined ? undefined : `for ${reason}`,
    line.since === undefined ? undefined : `${line.renewed ? 'renewed' : 'since'} ${plainWhen(line.since)}`,
    line.stopped === undefined || line.current ? undefined : `until ${plainWhen(line.stopped)}`,
    line.current ? undefined : line.stopReason,
  ]
  return (
    <Line main={[name, line.strength].filter(Boolean).join(' ')} detail={[how, ...dates].filter(Boolean).join(' · ')} />
  )
}
