import type { Life } from '../life.ts'
import { allergicRhinitis } from './allergic-rhinitis.ts'
import { anxiety } from './anxiety.ts'
import { asthma } from './asthma.ts'
import { atopicDermatitis } from './atopic-dermatitis.ts'
import { atrialFibrillation } from './atrial-fibrillation.ts'
import { breastCancer } from './breast-cancer.ts'
import { colonCancer } from './colon-cancer.ts'
import { copd } from './copd.ts'
import { coronaryDisease } from './coronary-disease.ts'
import { depression } from './depression.ts'
import { diabetes } from './diabetes.ts'
import { epilepsy } from './epilepsy.ts'
import { type Episode, happensTo } from './episode.ts'
import { gout } from './gout.ts'
import { heartFailure } from './heart-failure.ts'
import { hyperlipidemia } from './hyperlipidemia.ts'
import { hypertension } from './hypertension.ts'
import { hypothyroidism } from './hypothyroidism.ts'
import { infections } from './infections.ts'
import { injuries } from './injuries.ts'
import { ironDeficiency } from './iron-deficiency.ts'
import { kidneyDisease } from './kidney-disease.ts'
import { kneeOsteoarthritis } from './knee-osteoarthritis.ts'
import type { Lasting } from './lasting.ts'
import { migraine } from './migraine.ts'
import { obesity } from './obesity.ts'
import { osteoporosis } from './osteoporosis.ts'
import { pregnancies } from './pregnancy.ts'
import { prostateCancer } from './prostate-cancer.ts'
import { prostateEnlargement } from './prostate-enlargement.ts'
import { reflux } from './reflux.ts'
import { stroke } from './stroke.ts'

/**
 * Lasting diseases. What raises the risk of another stands before it, and so does what takes precedence in treatment:
 * who has coronary disease gets one statin, not two.
 */
export const lasting: readonly Lasting[] = [
  obesity,
  atopicDermatitis,
  asthma,
  allergicRhinitis,
  diabetes,
  hypertension,
  atrialFibrillation,
  coronaryDisease,
  heartFailure,
  stroke,
  hyperlipidemia,
  kidneyDisease,
  copd,
  depression,
  anxiety,
  migraine,
  epilepsy,
  hypothyroidism,
  gout,
  reflux,
  kneeOsteoarthritis,
  osteoporosis,
  breastCancer,
  prostateCancer,
  prostateEnlargement,
  colonCancer,
]

const episodes: readonly Episode[] = [...infections, ...injuries]

/** What comes and goes, after what lasts is known. */
export function writeEpisodes(life: Life): void {
  pregnancies(life)
  ironDeficiency(life)
  for (const episode of episodes) happensTo(life, episode)
}
