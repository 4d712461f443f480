import { systems } from '../codes/systems.ts'
import type { Coding } from '../fhir.ts'

/** Everyday codes that no sample person needs; those that one does stand in `src/codes`. */
const snomed = (code: string, display: string): Coding => ({ system: systems.snomed, code, display })
const rxnorm = (code: string, display: string): Coding => ({ system: systems.rxnorm, code, display })

export const everydayProblems = {
  acuteBronchitis: snomed('10509002', 'Acute bronchitis'),
  anxiety: snomed('21897009', 'Generalized anxiety disorder'),
  colonCancer: snomed('363406005', 'Malignant neoplasm of colon'),
  concussion: snomed('110030002', 'Concussion injury of brain'),
  epilepsy: snomed('84757009', 'Epilepsy'),
  forearmLaceration: snomed('283371005', 'Laceration of forearm'),
  majorDepression: snomed('370143000', 'Major depressive disorder'),
  prostateEnlargement: snomed('266569009', 'Benign prostatic hyperplasia'),
  sprainOfWrist: snomed('70704007', 'Sprain of wrist'),
  streptococcalSoreThroat: snomed('43878008', 'Streptococcal sore throat'),
  urinaryInfection: snomed('68566005', 'Urinary tract infectious disease'),
  viralPharyngitis: snomed('195662009', 'Acute viral pharyngitis'),
} as const

export const everydayProcedures = {
  colonOperation: snomed('43075005', 'Partial resection of colon'),
  cesarean: snomed('11466000', 'Cesarean section'),
  delivery: snomed('309469004', 'Spontaneous vertex delivery'),
  prostateOperation: snomed('90470006', 'Prostatectomy'),
  radiotherapy: snomed('108290001', 'Radiation oncology AND/OR radiotherapy'),
  suture: snomed('288086009', 'Suture open wound'),
} as const

/** What people are allergic to besides medicines. */
export const everydayAllergies = {
  beeVenom: snomed('424213003', 'Allergy to bee venom'),
  cat: snomed('232346004', 'Cat dander allergy'),
  egg: snomed('91930004', 'Allergy to eggs'),
  grassPollen: snomed('418689008', 'Allergy to grass pollen'),
  latex: snomed('300916003', 'Latex allergy'),
  peanut: snomed('91935009', 'Allergy to peanut'),
} as const

export const everydayDrugs = {
  amoxicillin500: rxnorm('308191', 'amoxicillin 500 MG Oral Capsule'),
  letrozole25: rxnorm('200064', 'letrozole 2.5 MG Oral Tablet'),
  nitrofurantoin: rxnorm(
    '1648755',
    'nitrofurantoin, macrocrystals 25 MG / nitrofurantoin, monohydrate 75 MG Oral Capsule',
  ),
  sumatriptan50: rxnorm('313161', 'sumatriptan 50 MG Oral Tablet'),
  tamoxifen20: rxnorm('198240', 'tamoxifen 20 MG Oral Tablet'),
  tamsulosin04: rxnorm('863669', 'tamsulosin hydrochloride 0.4 MG Oral Capsule'),
} as const
