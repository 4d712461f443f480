/** Whether the person smokes, from the social history. PREVENT asks for cigarettes within the last 30 days. */

import type { SocialHistory } from '@chartroom/client'
import { type Finding, gap, known } from './finding.ts'
import { countedUnread } from './unread.ts'

/** SNOMED CT codes of SMART's closed list. */
const SMOKES: Readonly<Record<string, boolean>> = {
  '449868002': true,
  '428041000124106': true,
  '8517006': false,
  '266919005': false,
}

/** The social history gives no date of its status. `unread`: how many observations of it are on record and not told. */
export function smokingIn(history: SocialHistory | undefined, unread: number): Finding<boolean> {
  const status = history?.smokingStatus
  if (status === undefined)
    return unread > 0 ? gap('not-whole', [], countedUnread('social', unread)) : gap('not-recorded')
  const source = { name: status.dcterms__title, value: '', date: undefined }
  const smokes = SMOKES[status.code.dcterms__identifier]
  return smokes === undefined ? gap('unclear', [source]) : known(smokes, [source])
}
