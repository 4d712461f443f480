import type { Coding } from '../fhir.ts'
import { systems } from './systems.ts'

const dicom = (code: string, display: string): Coding => ({ system: systems.dicom, code, display })

/** How a picture is made (DICOM PS3.3 §C.7.3.1.1.1), with the class of its objects (PS3.4 §B.5). */
export const modalities = {
  digitalRadiography: { coding: dicom('DX', 'Digital Radiography'), sopClass: '1.2.840.10008.5.1.4.1.1.1.1' },
  mammography: { coding: dicom('MG', 'Mammography'), sopClass: '1.2.840.10008.5.1.4.1.1.1.2' },
  tomography: { coding: dicom('CT', 'Computed Tomography'), sopClass: '1.2.840.10008.5.1.4.1.1.2' },
  magneticResonance: { coding: dicom('MR', 'Magnetic Resonance'), sopClass: '1.2.840.10008.5.1.4.1.1.4' },
  ultrasound: { coding: dicom('US', 'Ultrasound'), sopClass: '1.2.840.10008.5.1.4.1.1.6.1' },
} as const
