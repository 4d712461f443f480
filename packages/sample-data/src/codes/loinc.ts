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
  tsh: measure('3016-3', 'Thyrotropin [Units/volume] in Serum or Plasma', 'TSH', 'm[IU]/L', { low: 0.4, high: 4.5 }),
} as const

/** Codes of panels and of observations that are not plain numbers. */
export const loincCodes = {
  bloodPressure: loinc('85354-9', 'Blood pressure panel with all children optional'),
  smokingStatus: loinc('72166-2', 'Tobacco smoking status'),
  lipidPanel: loinc('24331-1', 'Lipid 1996 panel - Serum or Plasma'),
  metabolicPanel: loinc('24321-2', 'Basic metabolic 2000 panel - Serum or Plasma'),
  bloodCount: loinc('58410-2', 'CBC panel - Blood by Automated count'),
  estimatedDelivery: loinc('11778-8', 'Delivery date Estimated'),
} as const
