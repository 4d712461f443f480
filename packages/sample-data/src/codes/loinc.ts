import type { Coding } from '../fhir.ts'
import { systems } from './systems.ts'

/** A measurement: its LOINC code, UCUM unit, and the usual adult range of our invented laboratory. */
export type Measure = {
  readonly coding: Coding
  readonly text: string
  readonly unit: string
  readonly low?: number
  readonly high?: number
  readonly criticalLow?: number
  readonly criticalHigh?: number
}

const loinc = (code: string, display: string): Coding => ({ system: systems.loinc, code, display })

type Range = {
  readonly low?: number
  readonly high?: number
  readonly criticalLow?: number
  readonly criticalHigh?: number
}

function measure(code: string, display: string, text: string, unit: string, range: Range = {}): Measure {
  return { coding: loinc(code, display), text, unit, ...range }
}

export const vitals = {
  systolic: measure('8480-6', 'Systolic blood pressure', 'Systolic', 'mm[Hg]'),
  diastolic: measure('8462-4', 'Diastolic blood pressure', 'Diastolic', 'mm[Hg]'),
  heartRate: measure('8867-4', 'Heart rate', 'Heart rate', '/min'),
  respiratoryRate: measure('9279-1', 'Respiratory rate', 'Respiratory rate', '/min'),
  temperature: measure('8310-5', 'Body temperature', 'Temperature', 'Cel'),
  oxygenSaturation: measure('2708-6', 'Oxygen saturation in Arterial blood', 'Oxygen saturation', '%'),
  height: measure('8302-2', 'Body height', 'Height', 'cm'),
  weight: measure('29463-7', 'Body weight', 'Weight', 'kg'),
  bodyMassIndex: measure('39156-5', 'Body mass index (BMI) [Ratio]', 'BMI', 'kg/m2'),
  headCircumference: measure('9843-4', 'Head Occipital-frontal circumference', 'Head circumference', 'cm'),
} as const

export const labs = {
  albuminCreatinineRatio: measure(
    '9318-7',
    'Albumin/Creatinine [Mass Ratio] in Urine',
    'Albumin-creatinine ratio',
    'mg/g',
    { high: 30 },
  ),
  antiCcp: measure(
    '33935-8',
    'Cyclic citrullinated peptide IgG Ab [Units/volume] in Serum or Plasma',
    'Anti-CCP',
    'U/mL',
    {
      high: 20,
    },
  ),
  antiTpo: measure('8099-4', 'Thyroperoxidase Ab [Units/volume] in Serum or Plasma', 'Anti-TPO', '[IU]/mL', {
    high: 34,
  }),
  basophils: measure('706-2', 'Basophils/Leukocytes in Blood by Automated count', 'Basophils', '%', { high: 2 }),
  cd4: measure('24467-3', 'CD3+CD4+ (T4 helper) cells [#/volume] in Blood', 'CD4 cells', '/uL', { low: 500 }),
  eosinophils: measure('713-8', 'Eosinophils/Leukocytes in Blood by Automated count', 'Eosinophils', '%', { high: 6 }),
  freeT4: measure('3024-7', 'Thyroxine (T4) free [Mass/volume] in Serum or Plasma', 'Free T4', 'ng/dL', {
    low: 0.8,
    high: 1.8,
  }),
  hivRna: measure(
    '20447-9',
    'HIV 1 RNA [#/volume] (viral load) in Serum or Plasma by NAA with probe detection',
    'HIV RNA',
    '{copies}/mL',
    { high: 20 },
  ),
  lymphocytes: measure('736-9', 'Lymphocytes/Leukocytes in Blood by Automated count', 'Lymphocytes', '%', {
    low: 18,
    high: 45,
  }),
  monocytes: measure('5905-5', 'Monocytes/Leukocytes in Blood by Automated count', 'Monocytes', '%', { high: 11 }),
  neutrophilCount: measure(
    '751-8',
    'Neutrophils [#/volume] in Blood by Automated count',
    'Neutrophil count',
    '10*3/uL',
    {
      low: 1.8,
      high: 7.7,
      criticalLow: 0.5,
    },
  ),
  neutrophils: measure('770-8', 'Neutrophils/Leukocytes in Blood by Automated count', 'Neutrophils', '%', {
    low: 40,
    high: 75,
  }),
  ntProBnp: measure(
    '33762-6',
    'Natriuretic peptide.B prohormone N-Terminal [Mass/volume] in Serum or Plasma',
    'NT-proBNP',
    'pg/mL',
    { high: 125 },
  ),
  rheumatoidFactor: measure(
    '11572-5',
    'Rheumatoid factor [Units/volume] in Serum or Plasma',
    'Rheumatoid factor',
    '[IU]/mL',
    {
      high: 14,
    },
  ),
  sedimentationRate: measure('30341-2', 'Erythrocyte sedimentation rate', 'Sedimentation rate', 'mm/h', { high: 20 }),
  psa: measure('2857-1', 'Prostate specific Ag [Mass/volume] in Serum or Plasma', 'PSA', 'ng/mL', { high: 4 }),
  urate: measure('3084-1', 'Urate [Mass/volume] in Serum or Plasma', 'Uric acid', 'mg/dL', { low: 3.5, high: 7.2 }),
  gammaGT: measure(
    '2324-2',
    'Gamma glutamyl transferase [Enzymatic activity/volume] in Serum or Plasma',
    'GGT',
    'U/L',
    {
      high: 60,
    },
  ),
  cobalamin: measure('2132-9', 'Cobalamin (Vitamin B12) [Mass/volume] in Serum or Plasma', 'Vitamin B12', 'pg/mL', {
    low: 200,
    high: 900,
  }),
  mcv: measure('787-2', 'MCV [Entitic mean volume] in Red Blood Cells by Automated count', 'MCV', 'fL', {
    low: 80,
    high: 100,
  }),
  reticulocytes: measure('17849-1', 'Reticulocytes/Erythrocytes in Blood by Automated count', 'Reticulocytes', '%', {
    low: 0.5,
    high: 2.5,
  }),
  ldh: measure('2532-0', 'Lactate dehydrogenase [Enzymatic activity/volume] in Serum or Plasma', 'LDH', 'U/L', {
    low: 125,
    high: 220,
  }),
  hemoglobinF: measure('4576-5', 'Hemoglobin F/Hemoglobin.total in Blood', 'Hemoglobin F', '%', { high: 2 }),
  hemoglobinS: measure('4625-0', 'Hemoglobin S/Hemoglobin.total in Blood', 'Hemoglobin S', '%', { high: 0 }),
  sweatChloride: measure('2077-6', 'Chloride [Moles/volume] in Sweat', 'Sweat chloride', 'mmol/L', { high: 29 }),
  magnesium: measure('19123-9', 'Magnesium [Mass/volume] in Serum or Plasma', 'Magnesium', 'mg/dL', {
    low: 1.7,
    high: 2.3,
  }),
  hba1c: measure('4548-4', 'Hemoglobin A1c/Hemoglobin.total in Blood', 'HbA1c', '%', { low: 4, high: 5.6 }),
  glucose: measure('2345-7', 'Glucose [Mass/volume] in Serum or Plasma', 'Glucose', 'mg/dL', { low: 70, high: 99 }),
  creatinine: measure('2160-0', 'Creatinine [Mass/volume] in Serum or Plasma', 'Creatinine', 'mg/dL', {
    low: 0.6,
    high: 1.2,
  }),
  egfr: measure(
    '98979-8',
    'Glomerular filtration rate [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI 2021)/1.73 sq M',
    'eGFR',
    'mL/min/{1.73_m2}',
    { low: 60 },
  ),
  potassium: measure('2823-3', 'Potassium [Moles/volume] in Serum or Plasma', 'Potassium', 'mmol/L', {
    low: 3.5,
    high: 5.1,
    criticalLow: 2.8,
    criticalHigh: 6.2,
  }),
  sodium: measure('2951-2', 'Sodium [Moles/volume] in Serum or Plasma', 'Sodium', 'mmol/L', { low: 136, high: 145 }),
  cholesterol: measure('2093-3', 'Cholesterol [Mass/volume] in Serum or Plasma', 'Total cholesterol', 'mg/dL', {
    high: 200,
  }),
  hdl: measure('2085-9', 'Cholesterol in HDL [Mass/volume] in Serum or Plasma', 'HDL cholesterol', 'mg/dL', {
    low: 40,
  }),
  ldl: measure(
    '13457-7',
    'Cholesterol in LDL [Mass/volume] in Serum or Plasma by calculation',
    'LDL cholesterol',
    'mg/dL',
    {
      high: 100,
    },
  ),
  triglycerides: measure('2571-8', 'Triglyceride [Mass/volume] in Serum or Plasma', 'Triglycerides', 'mg/dL', {
    high: 150,
  }),
  inr: measure('6301-6', 'INR in Platelet poor plasma by Coagulation assay', 'INR', '{INR}', {
    low: 0.9,
    high: 1.1,
    criticalHigh: 5,
  }),
  hemoglobin: measure('718-7', 'Hemoglobin [Mass/volume] in Blood', 'Hemoglobin', 'g/dL', { low: 12, high: 16 }),
  leukocytes: measure('6690-2', 'Leukocytes [#/volume] in Blood by Automated count', 'White cells', '10*3/uL', {
    low: 4,
    high: 11,
  }),
  platelets: measure('777-3', 'Platelets [#/volume] in Blood by Automated count', 'Platelets', '10*3/uL', {
    low: 150,
    high: 400,
  }),
  ferritin: measure('2276-4', 'Ferritin [Mass/volume] in Serum or Plasma', 'Ferritin', 'ng/mL', { low: 15, high: 150 }),
  hematocrit: measure('4544-3', 'Hematocrit [Volume Fraction] of Blood by Automated count', 'Hematocrit', '%', {
    low: 36,
    high: 46,
  }),
  alt: measure('1742-6', 'Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma', 'ALT', 'U/L', {
    high: 40,
  }),
  ast: measure('1920-8', 'Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma', 'AST', 'U/L', {
    high: 40,
  }),
  albumin: measure('1751-7', 'Albumin [Mass/volume] in Serum or Plasma', 'Albumin', 'g/dL', { low: 3.5, high: 5 }),
  bilirubin: measure('1975-2', 'Bilirubin.total [Mass/volume] in Serum or Plasma', 'Bilirubin', 'mg/dL', { high: 1.2 }),
  alkalinePhosphatase: measure(
    '6768-6',
    'Alkaline phosphatase [Enzymatic activity/volume] in Serum or Plasma',
    'Alkaline phosphatase',
    'U/L',
    { low: 40, high: 130 },
  ),
  bicarbonate: measure('1963-8', 'Bicarbonate [Moles/volume] in Serum or Plasma', 'Bicarbonate', 'mmol/L', {
    low: 22,
    high: 29,
    criticalLow: 10,
  }),
  chloride: measure('2075-0', 'Chloride [Moles/volume] in Serum or Plasma', 'Chloride', 'mmol/L', {
    low: 98,
    high: 107,
  }),
  ureaNitrogen: measure('3094-0', 'Urea nitrogen [Mass/volume] in Serum or Plasma', 'Urea nitrogen', 'mg/dL', {
    low: 7,
    high: 20,
  }),
  ureaBeforeDialysis: measure(
    '11064-3',
    'Urea nitrogen [Mass/volume] in Serum or Plasma --pre dialysis',
    'Urea nitrogen before dialysis',
    'mg/dL',
    { low: 7, high: 20 },
  ),
  ureaAfterDialysis: measure(
    '11065-0',
    'Urea nitrogen [Mass/volume] in Serum or Plasma --post dialysis',
    'Urea nitrogen after dialysis',
    'mg/dL',
    { low: 7, high: 20 },
  ),
  calcium: measure('17861-6', 'Calcium [Mass/volume] in Serum or Plasma', 'Calcium', 'mg/dL', {
    low: 8.6,
    high: 10.3,
    criticalLow: 6.5,
    criticalHigh: 13,
  }),
  phosphate: measure('2777-1', 'Phosphate [Mass/volume] in Serum or Plasma', 'Phosphate', 'mg/dL', {
    low: 2.5,
    high: 4.5,
  }),
  parathyroidHormone: measure('2731-8', 'Parathyrin.intact [Mass/volume] in Serum or Plasma', 'PTH', 'pg/mL', {
    low: 15,
    high: 65,
  }),
  transferrinSaturation: measure(
    '2502-3',
    'Iron saturation [Mass Fraction] in Serum or Plasma',
    'Transferrin saturation',
    '%',
    { low: 20, high: 50 },
  ),
  lactate: measure('2524-7', 'Lactate [Moles/volume] in Serum or Plasma', 'Lactate', 'mmol/L', {
    low: 0.5,
    high: 2,
    criticalHigh: 4,
  }),
  venousPh: measure('2746-6', 'pH of Venous blood', 'Venous pH', '[pH]', {
    low: 7.32,
    high: 7.43,
    criticalLow: 7.1,
    criticalHigh: 7.6,
  }),
  alphaFetoprotein: measure('1834-1', 'Alpha-1-Fetoprotein [Mass/volume] in Serum or Plasma', 'AFP', 'ng/mL', {
    high: 9,
  }),
  hepatitisBVirusDna: measure(
    '42595-9',
    'Hepatitis B virus DNA [Units/volume] (viral load) in Serum or Plasma by NAA with probe detection',
    'Hepatitis B virus DNA',
    '[IU]/mL',
    { high: 10 },
  ),
  crp: measure('1988-5', 'C reactive protein [Mass/volume] in Serum or Plasma', 'CRP', 'mg/L', { high: 5 }),
  vitaminD: measure(
    '62292-8',
    '25-hydroxyvitamin D3+25-hydroxyvitamin D2 [Mass/volume] in Serum or Plasma',
    'Vitamin D (25-OH)',
    'ng/mL',
    { low: 30, high: 100 },
  ),
  testosterone: measure('2986-8', 'Testosterone [Mass/volume] in Serum or Plasma', 'Testosterone', 'ng/dL', {
    low: 300,
    high: 1000,
  }),
  tsh: measure('3016-3', 'Thyrotropin [Units/volume] in Serum or Plasma', 'TSH', 'm[IU]/L', { low: 0.4, high: 4.5 }),
} as const

/** The same substances in amounts of substance, as laboratories outside the United States report them. */
export const molarLabs = {
  glucose: measure('14749-6', 'Glucose [Moles/volume] in Serum or Plasma', 'Glucose', 'mmol/L', {
    low: 3.9,
    high: 5.5,
  }),
  creatinine: measure('14682-9', 'Creatinine [Moles/volume] in Serum or Plasma', 'Creatinine', 'umol/L', {
    low: 53,
    high: 97,
  }),
  cholesterol: measure('14647-2', 'Cholesterol [Moles/volume] in Serum or Plasma', 'Total cholesterol', 'mmol/L', {
    high: 5.2,
  }),
  hba1c: measure('59261-8', 'Hemoglobin A1c/Hemoglobin.total in Blood by IFCC protocol', 'HbA1c (IFCC)', 'mmol/mol', {
    low: 20,
    high: 38,
  }),
} as const

/** What somebody blows, scores or tells: numbers that no laboratory measures. */
export const scores = {
  ejectionFraction: measure('10230-1', 'Left ventricular Ejection fraction', 'Ejection fraction', '%'),
  gestationalAge: measure('76516-4', 'Gestational age--at birth', 'Gestational age at birth', 'wk'),
  glucoseInRange: measure(
    '97510-2',
    'Glucose measurements in range out of Total glucose measurements during reporting period',
    'Time in range',
    '%',
  ),
  phq9: measure('44261-6', 'Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]', 'PHQ-9', '{score}'),
  fev1: measure('20150-9', 'FEV1', 'FEV1', 'L'),
  fvc: measure('19868-9', 'Forced vital capacity [Volume] Respiratory system by Spirometry', 'FVC', 'L'),
  pain: measure(
    '72514-3',
    'Pain severity - 0-10 verbal numeric rating [Score] - Reported',
    'Pain (0 to 10)',
    '{score}',
  ),
  strokeScale: measure('72089-6', 'Total score [NIH Stroke Scale]', 'NIH Stroke Scale', '{score}'),
  auditC: measure('75626-2', 'Total score [AUDIT-C]', 'AUDIT-C', '{score}'),
  waist: measure('8280-0', 'Waist Circumference at umbilicus by Tape measure', 'Waist', 'cm'),
} as const

/** Codes of panels and of observations that are not plain numbers. */
export const loincCodes = {
  chestXRay: loinc('36643-5', 'XR Chest 2 Views'),
  diagnosticMammography: loinc('24605-8', 'MG Breast Diagnostic'),
  screeningMammography: loinc('24606-6', 'MG Breast Screening'),
  spineXRay: loinc('24928-4', 'XR Spine AP and Lateral'),
  bloodPressure: loinc('85354-9', 'Blood pressure panel with all children optional'),
  smokingStatus: loinc('72166-2', 'Tobacco smoking status'),
  lipidPanel: loinc('24331-1', 'Lipid 1996 panel - Serum or Plasma'),
  metabolicPanel: loinc('24321-2', 'Basic metabolic 2000 panel - Serum or Plasma'),
  bloodCount: loinc('58410-2', 'CBC panel - Blood by Automated count'),
  pronouns: loinc('90778-2', 'Personal pronouns - Reported'),
  pronounsHe: loinc('LA29518-0', 'he/him/his/his/himself'),
  drinksPerDay: loinc('11287-0', 'Alcoholic drinks per drinking day - Reported'),
  liverPanel: loinc('24325-3', 'Hepatic function 2000 panel - Serum or Plasma'),
  sputumCulture: loinc('624-7', 'Bacteria identified in Sputum by Respiratory culture'),
  hepatitisBSurfaceAntigen: loinc(
    '5196-1',
    'Hepatitis B virus surface Ag [Presence] in Serum or Plasma by Immunoassay',
  ),
  hipTScore: loinc('38264-8', 'DXA Hip [T-score] Bone density'),
  spineTScore: loinc('38267-1', 'DXA Lumbar spine [T-score] Bone density'),
  estimatedDelivery: loinc('11778-8', 'Delivery date Estimated'),
} as const

/** The questions of PHQ-9, in their order. */
export const phq9Items = [
  loinc('44250-9', 'Little interest or pleasure in doing things'),
  loinc('44255-8', 'Feeling down, depressed, or hopeless'),
  loinc('44259-0', 'Trouble falling or staying asleep, or sleeping too much'),
  loinc('44254-1', 'Feeling tired or having little energy'),
  loinc('44251-7', 'Poor appetite or overeating'),
  loinc('44258-2', 'Feeling bad about yourself'),
  loinc('44252-5', 'Trouble concentrating on things'),
  loinc('44253-3', 'Moving or speaking slowly, or being restless'),
  loinc('44260-8', 'Thoughts of being better off dead or of hurting oneself'),
] as const
