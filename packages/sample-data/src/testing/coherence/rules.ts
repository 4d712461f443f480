import { attachmentsAreWhole } from './attachments.ts'
import type { Rule } from './chart-under-test.ts'
import { nothingOutsideLife } from './life-span.ts'
import { fillsBelongToPrescriptions, medicinesHaveReasons, reasonsComeFirst, suppliesLastAsSaid } from './medicines.ts'
import { notesNameNoLaterDay, notesQuoteWhatWasMeasured, notesReferBack } from './notes.ts'
import { bodyMassIndexFollows, flagsAgreeWithRanges, panelsAddUp, scoresAreSums } from './numbers.ts'
import { chartsHaveOnePatient, findingsLieInTheirEncounters, referencesLeadSomewhere } from './references.ts'

export type RuleOptions = {
  /** Undoes RFC 1950, e.g. Node's `inflateSync`. */
  readonly inflate: (data: Uint8Array) => Uint8Array
  /** Prescriptions or charts whose story is that nobody said why. */
  readonly withoutReason?: ReadonlySet<string>
}

/** All rules of coherence by family; each family's test lies beside the charts, and generated people pass them too. */
export function coherenceRules({
  inflate,
  withoutReason = new Set(),
}: RuleOptions): Readonly<Record<string, readonly Rule[]>> {
  return {
    dates: [nothingOutsideLife],
    notes: [notesReferBack, notesNameNoLaterDay, notesQuoteWhatWasMeasured],
    medicines: [medicinesHaveReasons(withoutReason), reasonsComeFirst, fillsBelongToPrescriptions, suppliesLastAsSaid],
    numbers: [bodyMassIndexFollows, panelsAddUp, scoresAreSums, flagsAgreeWithRanges],
    references: [referencesLeadSomewhere, chartsHaveOnePatient, findingsLieInTheirEncounters],
    attachments: [attachmentsAreWhole(inflate)],
  }
}
