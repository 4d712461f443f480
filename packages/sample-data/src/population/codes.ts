import type { Measure } from '../codes/loinc.ts'
import { systems } from '../codes/systems.ts'
import type { Coding } from '../fhir.ts'

/** Everyday codes that no sample person needs; those that one does stand in `src/codes`. */
const snomed = (code: string, display: string): Coding => ({ system: systems.snomed, code, display })
const rxnorm = (code: string, display: string): Coding => ({ system: systems.rxnorm, code, display })
const loinc = (code: string, display: string): Coding => ({ system: systems.loinc, code, display })

export const everydayProblems = {
  acuteBronchitis: snomed('10509002', 'Acute bronchitis'),
  anxiety: snomed('21897009', 'Generalized anxiety disorder'),
  asthma: snomed('195967001', 'Asthma'),
  breastCancer: snomed('254837009', 'Malignant neoplasm of breast'),
  cerebralInfarction: snomed('230690007', 'Cerebrovascular accident'),
  colonCancer: snomed('363406005', 'Malignant neoplasm of colon'),
  concussion: snomed('110030002', 'Concussion injury of brain'),
  epilepsy: snomed('84757009', 'Epilepsy'),
  forearmFracture: snomed('65966004', 'Fracture of forearm'),
  forearmLaceration: snomed('283371005', 'Laceration of forearm'),
  hypothyroidism: snomed('40930008', 'Hypothyroidism'),
  ironDeficiencyAnemia: snomed('87522002', 'Iron deficiency anemia'),
  majorDepression: snomed('370143000', 'Major depressive disorder'),
  obesity: snomed('414916001', 'Obesity'),
  prostateCancer: snomed('399068003', 'Malignant neoplasm of prostate'),
  prostateEnlargement: snomed('266569009', 'Benign prostatic hyperplasia'),
  sprainOfWrist: snomed('70704007', 'Sprain of wrist'),
  streptococcalSoreThroat: snomed('43878008', 'Streptococcal sore throat'),
  urinaryInfection: snomed('68566005', 'Urinary tract infectious disease'),
  viralPharyngitis: snomed('195662009', 'Acute viral pharyngitis'),
} as const

export const everydayProcedures = {
  breastOperation: snomed('392021009', 'Lumpectomy of breast'),
  colonOperation: snomed('43075005', 'Partial resection of colon'),
  cesarean: snomed('11466000', 'Cesarean section'),
  delivery: snomed('309469004', 'Spontaneous vertex delivery'),
  mammography: snomed('71651007', 'Mammography'),
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
  amoxicillin250: rxnorm('308182', 'amoxicillin 250 MG Oral Capsule'),
  amoxicillin500: rxnorm('308191', 'amoxicillin 500 MG Oral Capsule'),
  apixaban5: rxnorm('1364445', 'apixaban 5 MG Oral Tablet'),
  azithromycin250: rxnorm('308460', 'azithromycin 250 MG Oral Tablet'),
  hydrochlorothiazide25: rxnorm('310798', 'hydrochlorothiazide 25 MG Oral Tablet'),
  letrozole25: rxnorm('200064', 'letrozole 2.5 MG Oral Tablet'),
  levetiracetam500: rxnorm('311289', 'levetiracetam 500 MG Oral Tablet'),
  levothyroxine50: rxnorm('966247', 'levothyroxine sodium 0.05 MG Oral Tablet'),
  nitrofurantoin: rxnorm(
    '1648755',
    'nitrofurantoin, macrocrystals 25 MG / nitrofurantoin, monohydrate 75 MG Oral Capsule',
  ),
  sertraline50: rxnorm('312941', 'sertraline 50 MG Oral Tablet'),
  sumatriptan50: rxnorm('313161', 'sumatriptan 50 MG Oral Tablet'),
  tamoxifen20: rxnorm('198240', 'tamoxifen 20 MG Oral Tablet'),
  tamsulosin04: rxnorm('863669', 'tamsulosin hydrochloride 0.4 MG Oral Capsule'),
} as const

const measure = (coding: Coding, text: string, unit: string, range: { low?: number; high?: number } = {}): Measure => ({
  coding,
  text,
  unit,
  ...range,
})

export const everydayLabs = {
  prostateAntigen: measure(loinc('2857-1', 'Prostate specific Ag [Mass/volume] in Serum or Plasma'), 'PSA', 'ng/mL', {
    high: 4,
  }),
  urate: measure(loinc('3084-1', 'Urate [Mass/volume] in Serum or Plasma'), 'Uric acid', 'mg/dL', {
    low: 2.4,
    high: 7,
  }),
} as const

/** Patient Health Questionnaire, nine questions, 0 to 27. */
export const depressionScore = loinc('44261-6', 'Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]')
