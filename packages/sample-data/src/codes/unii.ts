import type { Coding } from '../fhir.ts'
import { systems } from './systems.ts'

const unii = (code: string, display: string): Coding => ({ system: systems.unii, code, display })

/**
 * FDA's identifiers of substances by SNOMED CT's code of the allergy to them, with FDA's preferred terms (FHIR R4 §4.3, UNII).
 * Only where both mean one and the same: house dust mites, grass pollen, bee venom and cat dander are of several species or
 * materials, each with an identifier of its own.
 */
const substances: Readonly<Record<string, Coding>> = {
  '300916003': unii('2LQ0UUW8IN', 'NATURAL LATEX RUBBER'),
  '91930004': unii('291P45F896', 'EGG'),
  '91935009': unii('QE1QX6B99R', 'PEANUT'),
}

/** The substance of an allergy that has a code of SNOMED CT. */
export function substanceOf({ system, code }: Coding): Coding | undefined {
  return system === systems.snomed && Object.hasOwn(substances, code) ? substances[code] : undefined
}
