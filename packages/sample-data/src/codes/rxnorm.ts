import type { Coding } from '../fhir.ts'
import { systems } from './systems.ts'

const rxnorm = (code: string, display: string): Coding => ({ system: systems.rxnorm, code, display })

/** What is prescribed: semantic clinical drugs (SCD), i.e. ingredient, strength and form without a brand. */
export const drugs = {
  acetaminophen325: rxnorm('313782', 'acetaminophen 325 MG Oral Tablet'),
  albuterolInhaler: rxnorm('745679', '200 ACTUAT albuterol 0.09 MG/ACTUAT Metered Dose Inhaler'),
  alendronate70: rxnorm('904431', 'alendronic acid 70 MG Oral Tablet'),
  alendronate10: rxnorm('904419', 'alendronic acid 10 MG Oral Tablet'),
  allopurinol100: rxnorm('197319', 'allopurinol 100 MG Oral Tablet'),
  amlodipine10: rxnorm('308135', 'amlodipine 10 MG Oral Tablet'),
  amlodipine5: rxnorm('197361', 'amlodipine 5 MG Oral Tablet'),
  apixaban25: rxnorm('1364435', 'apixaban 2.5 MG Oral Tablet'),
  aspirin81: rxnorm('243670', 'aspirin 81 MG Oral Tablet'),
  atorvastatin40: rxnorm('617311', 'atorvastatin 40 MG Oral Tablet'),
  atorvastatin80: rxnorm('259255', 'atorvastatin 80 MG Oral Tablet'),
  cefuroxime250: rxnorm('309097', 'cefuroxime 250 MG Oral Tablet'),
  chlorthalidone25: rxnorm('197499', 'chlorthalidone 25 MG Oral Tablet'),
  clopidogrel75: rxnorm('309362', 'clopidogrel 75 MG Oral Tablet'),
  digoxin0125: rxnorm('197604', 'digoxin 0.125 MG Oral Tablet'),
  ferrousSulfate325: rxnorm('310325', 'ferrous sulfate 325 MG Oral Tablet'),
  epoetin4000: rxnorm('239999', '1 ML epoetin alfa 4000 UNT/ML Injection'),
  fluticasoneInhaler: rxnorm('895994', '120 ACTUAT fluticasone propionate 0.044 MG/ACTUAT Metered Dose Inhaler'),
  folicAcid1: rxnorm('310410', 'folic acid 1 MG Oral Tablet'),
  furosemide40: rxnorm('313988', 'furosemide 40 MG Oral Tablet'),
  ibuprofen200: rxnorm('310965', 'ibuprofen 200 MG Oral Tablet'),
  lisinopril10: rxnorm('314076', 'lisinopril 10 MG Oral Tablet'),
  lisinopril20: rxnorm('314077', 'lisinopril 20 MG Oral Tablet'),
  loratadine10: rxnorm('311372', 'loratadine 10 MG Oral Tablet'),
  losartan100: rxnorm('979480', 'losartan potassium 100 MG Oral Tablet'),
  losartan50: rxnorm('979492', 'losartan potassium 50 MG Oral Tablet'),
  metformin500: rxnorm('861007', 'metformin hydrochloride 500 MG Oral Tablet'),
  metformin1000: rxnorm('861004', 'metformin hydrochloride 1000 MG Oral Tablet'),
  metoprololSuccinate50: rxnorm('866436', '24 HR metoprolol succinate 50 MG Extended Release Oral Tablet'),
  metoprololTartrate25: rxnorm('866924', 'metoprolol tartrate 25 MG Oral Tablet'),
  naproxen500: rxnorm('198014', 'naproxen 500 MG Oral Tablet'),
  nitroglycerinSpray: rxnorm('705129', 'nitroglycerin 0.4 MG/ACTUAT Mucosal Spray'),
  omeprazole20: rxnorm('198051', 'omeprazole 20 MG Delayed Release Oral Capsule'),
  prednisone5: rxnorm('312617', 'prednisone 5 MG Oral Tablet'),
  prednisone20: rxnorm('312615', 'prednisone 20 MG Oral Tablet'),
  sevelamer800: rxnorm('749206', 'sevelamer carbonate 800 MG Oral Tablet'),
  simvastatin20: rxnorm('312961', 'simvastatin 20 MG Oral Tablet'),
  tenofovir300: rxnorm('349251', 'tenofovir disoproxil fumarate 300 MG Oral Tablet'),
  warfarin5: rxnorm('855332', 'warfarin sodium 5 MG Oral Tablet'),
} as const

/** What somebody reacts to: ingredients (IN). */
export const ingredients = {
  aspirin: rxnorm('1191', 'aspirin'),
  codeine: rxnorm('2670', 'codeine'),
  ibuprofen: rxnorm('5640', 'ibuprofen'),
  lisinopril: rxnorm('29046', 'lisinopril'),
  penicillinG: rxnorm('7980', 'penicillin G'),
  testosterone: rxnorm('10379', 'testosterone'),
  sulfamethoxazole: rxnorm('10180', 'sulfamethoxazole'),
} as const
