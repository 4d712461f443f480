import type { Observation } from '../../shared/fhir/resources.ts'
import type { Procedure } from '../../shared/fhir/treatment-resources.ts'
import { chartPart } from '../chart/chart-part.ts'
import {
  type BackgroundLine,
  readConsents,
  readCoverage,
  readDevices,
  readRelatives,
  readTeam,
} from './read-background.ts'
import { type ProcedureEntry, readProcedures } from './read-procedures.ts'
import { readSocial, type SocialLine } from './read-social.ts'
import type { CareTeam, Consent, Coverage, Device, FamilyMemberHistory } from './resources.ts'

type Lines = readonly BackgroundLine[]

/** What stands behind a person's care; each is loaded by itself. */
export const backgroundParts = {
  procedures: chartPart<Procedure, readonly ProcedureEntry[]>('Procedures', 'Procedure', '_sort=-date', readProcedures),
  relatives: chartPart<FamilyMemberHistory, Lines>('Family history', 'FamilyMemberHistory', '', readRelatives),
  social: chartPart<Observation, readonly SocialLine[]>(
    'Social history',
    'Observation',
    'category=social-history&_sort=-date',
    readSocial,
  ),
  team: chartPart<CareTeam, Lines>('Care team', 'CareTeam', '', readTeam),
  devices: chartPart<Device, Lines>('Devices', 'Device', '', readDevices),
  coverage: chartPart<Coverage, Lines>('Coverage', 'Coverage', '', readCoverage),
  consents: chartPart<Consent, Lines>('Consents and decisions ahead', 'Consent', '_sort=-date', readConsents),
}
