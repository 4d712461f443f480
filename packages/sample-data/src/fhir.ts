/** The few FHIR R4 shapes that the builders write. */

export type Coding = { readonly system: string; readonly code: string; readonly display?: string }
export type CodeableConcept = { readonly coding?: readonly Coding[]; readonly text?: string }
export type Reference = { readonly reference: string; readonly display?: string }
export type Quantity = { readonly value: number; readonly unit: string; readonly system: string; readonly code: string }

/** Any resource: its type, its id, and the elements that its builder wrote. */
export type Resource = { readonly resourceType: string; readonly id: string; readonly [element: string]: unknown }

export type BundleEntry = {
  readonly fullUrl: string
  readonly resource: Resource
  readonly request: { readonly method: 'PUT'; readonly url: string }
}
export type Bundle = {
  readonly resourceType: 'Bundle'
  readonly type: 'transaction'
  readonly entry: readonly BundleEntry[]
}

/** Leaves out members that are undefined, since FHIR has no empty elements (R4 §2.6.2). */
export function resource(resourceType: string, id: string, elements: Readonly<Record<string, unknown>>): Resource {
  return Object.assign(
    { resourceType, id },
    Object.fromEntries(Object.entries(elements).filter(([, value]) => value !== undefined)),
  )
}

export function referenceTo(target: Resource, display?: string): Reference {
  const reference = `${target.resourceType}/${target.id}`
  return display === undefined ? { reference } : { reference, display }
}

/** One coded concept with the text that a person reads. */
export function concept(coding: Coding, text = coding.display): CodeableConcept {
  return text === undefined ? { coding: [coding] } : { coding: [coding], text }
}

/** Writes resources with their own ids (`PUT Type/id`), so that importing twice changes nothing. */
export function transaction(resources: readonly Resource[]): Bundle {
  return {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: resources.map((one) => ({
      fullUrl: `https://chartroom.example/fhir/${one.resourceType}/${one.id}`,
      resource: one,
      request: { method: 'PUT', url: `${one.resourceType}/${one.id}` },
    })),
  }
}
