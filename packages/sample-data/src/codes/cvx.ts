import type { Coding } from '../fhir.ts'
import { systems } from './systems.ts'

const cvx = (code: string, display: string): Coding => ({ system: systems.cvx, code, display })

export const vaccines = {
  hepatitisBAdult: cvx('43', 'Hep B, adult'),
  hpv9: cvx('165', 'HPV9'),
  meningococcalACWY: cvx('114', 'meningococcal MCV4P'),
  meningococcalB: cvx('163', 'meningococcal B, OMV'),
  pneumococcal20: cvx('216', 'Pneumococcal conjugate PCV20, polysaccharide CRM197 conjugate, adjuvant, PF'),
  dtap: cvx('20', 'DTaP'),
  hepatitisA: cvx('83', 'Hep A, ped/adol, 2 dose'),
  hepatitisAAdult: cvx('52', 'Hep A, adult'),
  hepatitisB: cvx('08', 'Hep B, adolescent or pediatric'),
  hib: cvx('49', 'Hib (PRP-OMP)'),
  covid19: cvx('309', 'COVID-19, mRNA, LNP-S, PF, tris-sucrose, 30 mcg/0.3 mL'),
  covid19First: cvx('208', 'COVID-19, mRNA, LNP-S, PF, 30 mcg/0.3 mL dose'),
  influenza: cvx('140', 'Influenza, split virus, trivalent, PF'),
  influenzaQuadrivalent: cvx('150', 'Influenza, split virus, quadrivalent, PF'),
  measlesMumpsRubella: cvx('03', 'MMR'),
  pneumococcal7: cvx('100', 'pneumococcal conjugate PCV 7'),
  pneumococcal13: cvx('133', 'Pneumococcal conjugate PCV 13'),
  pneumococcal23: cvx('33', 'pneumococcal polysaccharide PPV23'),
  polio: cvx('10', 'IPV'),
  rotavirus: cvx('119', 'rotavirus, monovalent'),
  tdap: cvx('115', 'Tdap'),
  varicella: cvx('21', 'varicella'),
  zoster: cvx('187', 'zoster recombinant'),
} as const
