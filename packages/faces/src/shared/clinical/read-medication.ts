import { conceptText, referenceText } from '../fhir/concept.ts'
import { recordedNumber } from '../fhir/recorded-number.ts'
import type { Dosage, MedicationRequest, Quantity, Reference } from '../fhir/resources.ts'
import { readWhen, type When } from '../fhir/when.ts'
import { frequencyText } from './frequency.ts'
import { type Product, readProduct } from './product.ts'
import { withTallManLetters } from './tall-man.ts'
import { withCommas } from './value-text.ts'

export interface MedicationLine extends Product {
  readonly id: string
  /** "1,000 mg", a no-break space between number and unit; undefined: not recorded. */
  readonly dose: string | undefined
  /** Route, frequency, "as needed", in the order of the line (ui 3.6). */
  readonly manner: readonly string[]
  /** The whole instruction as text, when it was not recorded in parts. */
  readonly instruction: string | undefined
  readonly status: string
  readonly current: boolean
  readonly since: When | undefined
  readonly stopped: When | undefined
  readonly stopReason: string | undefined
  readonly prescriber: Reference | undefined
  /** Words, or what they refer to. */
  readonly reason: Reference | undefined
}

const unnamed: Product = { name: 'Medication not named', strength: undefined, brand: undefined }

/** A medication request as the parts of a medication line (ui 3.6); never says more than the record. */
export function readMedication(request: MedicationRequest): MedicationLine {
  const text = medicationText(request)
  const product = text === undefined ? unnamed : readProduct(text)
  const dosage = request.dosageInstruction?.[0]
  const parts = dosageParts(dosage)
  const structured = parts.dose !== undefined || parts.manner.length > 0
  return {
    ...product,
    name: withTallManLetters(product.name),
    id: request.id ?? '',
    ...parts,
    instruction: structured ? undefined : (dosage?.text ?? dosage?.patientInstruction),
    status: request.status ?? 'unknown',
    current: request.status === 'active' || request.status === 'on-hold',
    since: readWhen(request.authoredOn),
    stopped: readWhen(dosage?.timing?.repeat?.boundsPeriod?.end ?? request.dispenseRequest?.validityPeriod?.end),
    stopReason: conceptText(request.statusReason),
    prescriber: request.requester,
    reason: reasonOf(request),
  }
}

function reasonOf(request: MedicationRequest): Reference | undefined {
  const words = conceptText(request.reasonCode?.[0])
  return words === undefined ? request.reasonReference?.[0] : { display: words }
}

function medicationText(request: MedicationRequest): string | undefined {
  const contained = request.contained?.find((part) => `#${part.id}` === request.medicationReference?.reference)
  return (
    conceptText(request.medicationCodeableConcept) ??
    conceptText(contained?.code) ??
    referenceText(request.medicationReference)
  )
}

function dosageParts(dosage: Dosage | undefined): { dose: string | undefined; manner: string[] } {
  if (dosage === undefined) return { dose: undefined, manner: [] }
  const asNeeded = conceptText(dosage.asNeededCodeableConcept)
  const needed =
    asNeeded !== undefined
      ? `as needed for ${asNeeded.toLowerCase()}`
      : dosage.asNeededBoolean
        ? 'as needed'
        : undefined
  const manner = [routeText(conceptText(dosage.route)), frequencyText(dosage.timing), needed]
  return { dose: doseText(dosage.doseAndRate?.[0]?.doseQuantity), manner: manner.filter((part) => part !== undefined) }
}

const doseUnits: Readonly<Record<string, string>> = {
  ug: 'mcg',
  µg: 'mcg',
  U: 'units',
  IU: 'units',
  '[iU]': 'units',
  '[IU]': 'units',
  ml: 'mL',
}

/** Doses: leading zero, no trailing zero, commas, `mcg`, `units`, a space before the unit (ui 3.7). */
export function doseText(quantity: Quantity | undefined): string | undefined {
  if (quantity?.value === undefined) return undefined
  const digits = (recordedNumber(quantity, 'value') ?? '').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
  const unit = quantity.unit ?? quantity.code ?? ''
  const word = doseUnits[unit] ?? unit.replace(/^\{|\}$/g, '')
  const plural = /^(tablet|capsule|puff|drop|patch|dose)$/.test(word) && quantity.value > 1
  return `${withCommas(digits)}\u00a0${word}${plural ? (word === 'patch' ? 'es' : 's') : ''}`.trim()
}

const routes: Readonly<Record<string, string>> = {
  oral: 'by mouth',
  'oral route': 'by mouth',
  'oral use': 'by mouth',
  'per oral': 'by mouth',
  'inhalation route': 'inhaled',
  'respiratory tract route': 'inhaled',
  inhalation: 'inhaled',
  'subcutaneous route': 'under the skin',
  subcutaneous: 'under the skin',
  'intravenous route': 'into a vein',
  'topical route': 'on the skin',
  'sublingual route': 'under the tongue',
}

function routeText(route: string | undefined): string | undefined {
  if (route === undefined) return undefined
  return routes[route.toLowerCase()] ?? route
}
