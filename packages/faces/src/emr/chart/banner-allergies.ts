import type { BannerAllergies } from '../../shared/banner/allergies.tsx'
import type { AllergyState } from '../../shared/clinical/read-allergies.ts'
import { whenText } from '../../shared/fhir/when.ts'
import type { Loadable } from '../fhir/use-loadable.ts'

/** The four states of ui 3.14: a failed request is "unavailable", never "none". */
export function bannerAllergies(loaded: Loadable<AllergyState>): BannerAllergies {
  if (loaded.state === 'loading') return { state: 'loading' }
  if (loaded.state === 'failed') return { state: 'unavailable' }
  const { state, allergies, noneWords, noneSince } = loaded.value
  if (state === 'not-recorded') return { state }
  if (state === 'none-known') return { state, words: noneWords, date: whenText(noneSince) }
  return {
    state,
    items: allergies.map((allergy) => ({
      substance: allergy.doubt === undefined ? allergy.substance : `suspected ${allergy.substance}`,
      reaction: allergy.reaction,
      severe: allergy.severe,
      intolerance: allergy.kind === 'intolerance',
    })),
  }
}
