import { conceptText, referenceText } from '../fhir/concept.ts'
import { recordedNumber } from '../fhir/recorded-number.ts'
import type { Dosage, DoseRange, MedicationRequest, Quantity, Reference } from '../fhir/resources.ts'
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
  /** What was written for the person, all steps of it; said beside the parts, never instead of them or left out. */
  readonly instruction: string | undefined
  readonly status: string
  readonly current: boolean
  readonly since: When | undefined
  /** It follows an earlier prescription: the medicine was begun before `since`. */
  readonly renewed: boolean
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
  const steps = [...(request.dosageInstruction ?? [])].sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0))
  // A line tells one dose: of several steps only the recorded words tell the whole.
  const parts = dosageParts(steps.length === 1 ? steps[0] : undefined)
  return {
    ...product,
    name: withTallManLetters(product.name),
    id: request.id ?? '',
    ...parts,
    instruction: instructionOf(steps),
    status: request.status ?? 'unknown',
    current: request.status === 'active' || request.status === 'on-hold',
    since: readWhen(request.authoredOn),
    renewed: request.priorPrescription !== undefined,
    stopped: readWhen(latestEnd(steps) ?? request.dispenseRequest?.validityPeriod?.end),
    stopReason: conceptText(request.statusReason),
    prescriber: request.requester,
    reason: reasonOf(request),
  }
}

/** Every step in its own words; a step without words in the words of its parts; none is merged or left out. */
function instructionOf(steps: readonly Dosage[]): string | undefined {
  const words = steps.map((step) => {
    const written = [step.text, step.patientInstruction].filter((text) => text !== undefined)
    const { dose, manner } = dosageParts(step)
    // One step alone is told by its parts in the line itself.
    const parts = steps.length > 1 && written.length === 0 ? [dose, ...manner].filter((part) => part !== undefined) : []
    return [...new Set(written), ...parts].join(', ')
  })
  const told = words.map((text) => (text === '' ? 'a step without a recorded dose' : text))
  if (words.every((text) => text === '')) return undefined
  return told.reduce((before, text) => (/^then\b/i.test(text) ? `${before}; ${text}` : `${before}; then ${text}`))
}

/** The end of the last step: a taper is over when all of it is. */
function latestEnd(steps: readonly Dosage[]): string | undefined {
  const ends = steps.map((step) => step.timing?.repeat?.boundsPeriod?.end)
  return ends.includes(undefined)
    ? undefined
    : ends
        .filter((end) => end !== undefined)
        .sort()
        .at(-1)
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
  const manner = [
    routeText(conceptText(dosage.route)),
    frequencyText(dosage.timing),
    needed,
    mostText(dosage.maxDosePerPeriod),
  ]
  const { doseQuantity, doseRange } = dosage.doseAndRate?.[0] ?? {}
  return { dose: doseText(doseQuantity) ?? rangeText(doseRange), manner: manner.filter((part) => part !== undefined) }
}

/** "1 to 2 tablets" */
function rangeText(range: DoseRange | undefined): string | undefined {
  const high = doseText(range?.high)
  const low = range?.low?.value
  return high === undefined
    ? doseText(range?.low)
    : low === undefined
      ? `up to ${high}`
      : `${withCommas(String(low))} to ${high}`
}

/** "at most 8 tablets in 1 day" */
function mostText(most: Dosage['maxDosePerPeriod']): string | undefined {
  const amount = doseText(most?.numerator)
  const { value, unit, code } = most?.denominator ?? {}
  if (amount === undefined || value === undefined) return undefined
  const word = periods[code ?? ''] ?? unit ?? code ?? ''
  return `at most ${amount} in ${value === 1 ? `a ${word}` : `${value} ${word}s`}`
}

const periods: Readonly<Record<string, string>> = { h: 'hour', d: 'day', wk: 'week', mo: 'month' }

const doseUnits: Readonly<Record<string, string>> = {
  ug: 'mcg',
  µg: 'mcg',
  U: 'units',
  IU: 'units',
  '[iU]': 'units',
  '[IU]': 'units',
  ml: 'mL',
  microgram: 'mcg',
  micrograms: 'mcg',
}

/** What is counted has a plural; units of measure have none. */
const counted: ReadonlySet<string> = new Set(
  'tablet capsule puff spray drop patch dose ampule ampoule actuation application bag film injection insert lozenge pack pen piece sachet spoonful spoon suppository syringe teaspoon tablespoon vial unit'.split(
    ' ',
  ),
)

/** Doses: leading zero, no trailing zero, commas, `mcg`, `units`, a space before the unit (ui 3.7). */
export function doseText(quantity: Quantity | undefined): string | undefined {
  if (quantity?.value === undefined) return undefined
  const digits = (recordedNumber(quantity, 'value') ?? '').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
  const unit = quantity.unit ?? quantity.code ?? ''
  const word = doseUnits[unit] ?? unit.replace(/^\{|\}$/g, '')
  const plural = counted.has(word) && quantity.value > 1
  return `${withCommas(digits)}\u00a0${plural ? pluralOf(word) : word}`.trim()
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return word.endsWith('ch') ? `${word}es` : `${word}s`
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
  'intramuscular route': 'into a muscle',
  'topical route': 'on the skin',
  'sublingual route': 'under the tongue',
}

function routeText(route: string | undefined): string | undefined {
  if (route === undefined) return undefined
  return routes[route.toLowerCase()] ?? route
}
