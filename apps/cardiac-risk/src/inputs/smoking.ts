/** Whether the person smokes, from the social history. PREVENT asks for cigarettes within the last 30 days. */

import type { SocialHistory } from '@chartroom/client'
import { type Finding, gap, known } from './finding.ts'

/** SNOMED CT codes of SMART's closed list. */
const SMOKES: Readonly<Record<string, boolean>> = {
  '449868002': true,
  '428041000124106': true,
  '8517006': false,
  '266919005': false,
}

/** The social history gives no date of its status. */
export function smokingIn(history: SocialHistory | undefined): Finding<boolean> {
  const status = history?.smokingStatus
  if (status === undefined) return gap('not-recorded')
  const source = { name: status.dcterms__title, value: '', date: undefined }
  const smokes = SMOKES[status.code.dcterms__identifier]
  return smokes === undefined ? gap('unclear', [source]) : known(smokes, [source])
}
