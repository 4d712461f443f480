import {
  IconCalendar,
  IconClipboardList,
  IconFileText,
  IconFlask,
  IconPill,
  IconStethoscope,
  IconTargetArrow,
  IconVaccine,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { TimelineKind } from './entry.ts'

interface Kind {
  /** One of them. */
  readonly name: string
  readonly plural: string
  readonly Icon: ComponentType<{ size: number; 'aria-hidden': 'true' }>
}

export const kinds: Readonly<Record<TimelineKind, Kind>> = {
  encounter: { name: 'Encounter', plural: 'Encounters', Icon: IconCalendar },
  problem: { name: 'Problem', plural: 'Problems', Icon: IconClipboardList },
  medicine: { name: 'Medicine', plural: 'Medicines', Icon: IconPill },
  result: { name: 'Results', plural: 'Results', Icon: IconFlask },
  procedure: { name: 'Procedure', plural: 'Procedures', Icon: IconStethoscope },
  immunization: { name: 'Immunization', plural: 'Immunizations', Icon: IconVaccine },
  document: { name: 'Document', plural: 'Notes and documents', Icon: IconFileText },
  plan: { name: 'Plan', plural: 'Plans and goals', Icon: IconTargetArrow },
}
