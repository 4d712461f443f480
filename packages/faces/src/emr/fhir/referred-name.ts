import { conceptText } from '../../shared/fhir/concept.ts'
import { fhirRead } from '../../shared/fhir/fhir-fetch.ts'
import type { CodeableConcept, Reference, Resource } from '../../shared/fhir/resources.ts'

interface Named extends Resource {
  readonly name?:
    | string
    | readonly {
        readonly text?: string
        readonly family?: string
        readonly given?: readonly string[]
        readonly prefix?: readonly string[]
      }[]
  readonly code?: CodeableConcept
}

const named = /^(Practitioner|Organization|Location|Patient|RelatedPerson|Condition)\/([A-Za-z0-9\-.]{1,64})$/

/** Whether a reference names something that can be read and called by its name. */
export function canBeNamed(reference: Reference): boolean {
  return named.test(reference.reference ?? '')
}

/** The name of what a reference points to, read from the server; undefined when it has none. Throws FhirFailure. */
export async function referredName(reference: Reference, signal: AbortSignal): Promise<string | undefined> {
  const [, type = '', id = ''] = named.exec(reference.reference ?? '') ?? []
  return nameOf(await fhirRead<Named>(type, id, signal))
}

export function nameOf({ name, code }: Named): string | undefined {
  if (typeof name === 'string') return name
  const first = name?.[0]
  if (first === undefined) return conceptText(code)
  const parts = [...(first.prefix ?? []), ...(first.given ?? []), first.family ?? '']
  return first.text ?? (parts.join(' ').trim() || undefined)
}
