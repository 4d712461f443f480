/** Lasting conditions that other modules ask about. */
export type Disease =
  | 'asthma'
  | 'atopic-dermatitis'
  | 'allergic-rhinitis'
  | 'hypertension'
  | 'diabetes'
  | 'hyperlipidemia'
  | 'obesity'
  | 'copd'
  | 'depression'
  | 'anxiety'
  | 'migraine'
  | 'epilepsy'
  | 'hypothyroidism'
  | 'gout'
  | 'reflux'
  | 'knee-osteoarthritis'
  | 'osteoporosis'
  | 'coronary-disease'
  | 'atrial-fibrillation'
  | 'heart-failure'
  | 'kidney-disease'
  | 'stroke'
  | 'breast-cancer'
  | 'prostate-cancer'
  | 'colon-cancer'
  | 'prostate-enlargement'

/** What a treatment changes in later measurements. */
export type Treatment =
  | 'statin'
  | 'blood-pressure'
  | 'glucose'
  | 'thyroxine'
  | 'urate'
  | 'antidepressant'
  | 'beta-blocker'
  | 'anticoagulant'
  | 'antiplatelet'

/** What must not be prescribed to somebody. */
export type DrugAllergy = 'penicillin' | 'sulfonamide' | 'codeine' | 'ibuprofen'

/** What a laboratory is asked for. */
export type Panel = 'metabolic' | 'lipids' | 'hba1c' | 'blood-count' | 'thyroid' | 'urate' | 'prostate' | 'iron'
