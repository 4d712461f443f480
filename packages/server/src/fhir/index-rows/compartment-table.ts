import generated from '../generated/compartments.json' with { type: 'json' }

/** The five compartments of R4 (hl7.org/fhir/R4/compartmentdefinition.html). */
export const compartments = ['Patient', 'Encounter', 'Practitioner', 'RelatedPerson', 'Device'] as const
export type Compartment = (typeof compartments)[number]

const table: Readonly<Record<Compartment, Readonly<Record<string, readonly string[]>>>> = generated

/**
 * The reference parameters by any of which a resource of this type is in somebody's compartment; none: it never is. Beside
 * them, a resource is in the compartment that it is itself.
 */
export function compartmentParameters(compartment: Compartment, type: string): readonly string[] {
  const parameters = table[compartment]
  return Object.hasOwn(parameters, type) ? (parameters[type] ?? []) : []
}
