/** `sp:quantity` and `sp:frequency`: only when one dosage says it all. smart-classic c.4 Medication */

import { child, type FhirResource, has, isTrue, list, text } from '../fhir/read.ts'
import type { Node } from '../rdf/graph.ts'
import { valueAndUnit } from './amount.ts'
import { frequencyOf } from './frequency.ts'
import type { Report } from './workspace.ts'

export interface Dosing {
  readonly quantity?: Node | undefined
  readonly frequency?: Node | undefined
}

export function dosingOf(request: FhirResource, report: Report): Dosing {
  const dosages = list(request, 'dosageInstruction')
  const [dosage] = dosages
  if (dosage === undefined || !(has(dosage, 'doseAndRate') || has(dosage, 'timing'))) return {}
  // As needed: what is recorded is a limit, not a schedule, and an app that counts doses must not take it for one.
  const asNeeded = isTrue(dosage, 'asNeededBoolean') || has(dosage, 'asNeededCodeableConcept')
  if (dosages.length > 1 || asNeeded || list(dosage, 'modifierExtension').length > 0) {
    report('mapping/dosing-not-simple', 'dosageInstruction')
    return {}
  }
  const path = 'dosageInstruction[0]'
  const timing = child(dosage, 'timing')
  const frequency = timing && frequencyOf(timing)
  if (timing !== undefined && frequency === undefined) report('mapping/dosing-not-simple', `${path}.timing`)
  const doses = list(dosage, 'doseAndRate')
  const dose = doses.length === 1 ? doses[0] : undefined
  const quantity = dose && valueAndUnit(child(dose, 'doseQuantity'))
  if (doses.length > 0 && quantity === undefined) {
    const amountOnly = dose !== undefined && text(child(dose, 'doseQuantity'), 'comparator') === undefined
    report(
      amountOnly && has(dose, 'doseQuantity') ? 'mapping/unit-not-known' : 'mapping/dosing-not-simple',
      `${path}.doseAndRate`,
    )
  }
  return { quantity, frequency }
}
