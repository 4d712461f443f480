import { type Chart, idIn } from '../chart.ts'
import { type Coding, concept, type Resource, resource } from '../fhir.ts'

export type DeviceFacts = {
  /** What kind of thing it is: a code, or words where no code says it. */
  readonly type: Coding | string
  /** The name under which patient and clinician know it. */
  readonly name: string
  readonly model: string
  /** Makers are invented. */
  readonly manufacturer: string
  readonly serialNumber: string
  readonly lotNumber?: string
  readonly manufactured?: string
  /** The day after which it is not to be used, which may lie ahead. */
  readonly expires?: string
  readonly status?: 'active' | 'inactive'
  /** For a cuff or pump that is worn, or a thing that was implanted: how, when, and what to mind. */
  readonly note?: string
}

/** Something that the patient has in or on the body, or uses (R4 Device). */
export function device(chart: Chart, name: string, facts: DeviceFacts): Resource {
  return resource('Device', idIn(chart, name), {
    status: facts.status ?? 'active',
    manufacturer: facts.manufacturer,
    manufactureDate: facts.manufactured,
    expirationDate: facts.expires,
    lotNumber: facts.lotNumber,
    serialNumber: facts.serialNumber,
    deviceName: [
      { name: facts.name, type: 'user-friendly-name' },
      { name: facts.model, type: 'model-name' },
    ],
    type: typeof facts.type === 'string' ? { text: facts.type } : concept(facts.type),
    patient: chart.subject,
    note: facts.note === undefined ? undefined : [{ text: facts.note }],
  })
}
