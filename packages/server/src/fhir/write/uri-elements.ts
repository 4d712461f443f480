/**
 * Which strings of a resource are addresses that a transaction rewrites (smart-on-fhir e.3): `Reference.reference`, and the
 * elements of type uri, url, oid and uuid. Told by the element's name, and where a name has other types elsewhere (string,
 * code, markdown, canonical), by its parent and resource type. Checked against the StructureDefinitions of R4 4.0.1.
 *
 * Left as they are, though of type uri, because they name a thing and do not lead to it, and what refers to them by that
 * name is not rewritten either: `system`, `Extension.url`, the own `url` of a definition (canonicals refer to it),
 * `Reference.type`, `StructureDefinition.type`, `ElementDefinition.type.code`. A canonical is never rewritten.
 */
export type AddressKind = 'reference' | 'url' | 'uri'

const uriNames = new Set(
  `authority authorizationUrl contentReference definitionUri derivedFromUri eventUri implicitRules instantiatesUri issuer
  jurisdiction link moduleUri onlineInformation policy protocol sourceUri targetUri`.split(/\s+/),
)
const urlNames = new Set(['endpoint', 'nameUrl', 'relativePath', 'rendering'])

/** Names of several types: `Type/parent.name`, `Type/name` at the resource's root. */
const byPlace: ReadonlyMap<string, AddressKind> = new Map([
  ['CapabilityStatement/endpoint.address', 'url'],
  ['CodeSystem/property.uri', 'uri'],
  ['ConceptMap/dependsOn.property', 'uri'],
  ['ConceptMap/group.source', 'uri'],
  ['ConceptMap/group.target', 'uri'],
  ['ConceptMap/product.property', 'uri'],
  ['Consent/policy.uri', 'uri'],
  ['DetectedIssue/reference', 'uri'],
  ['DocumentManifest/source', 'uri'],
  ['Endpoint/address', 'url'],
  ['Immunization/education.reference', 'uri'],
  ['MedicationAdministration/instantiates', 'uri'],
  ['NutritionOrder/instantiates', 'uri'],
  ['Questionnaire/item.definition', 'uri'],
  ['QuestionnaireResponse/item.definition', 'uri'],
  ['StructureDefinition/mapping.uri', 'uri'],
  ['TestReport/operation.detail', 'uri'],
  ['TestReport/participant.uri', 'uri'],
  ['ValueSet/expansion.identifier', 'uri'],
])

/** `url` where it is none: canonicals and a string. */
const otherUrls = new Set(['ConceptMap/unmapped.url', 'StructureMap/structure.url', 'TestScript/operation.url'])

/** A choice says its type in its name: `valueUri`, `defaultValueOid`, `fixedUuid`. */
const choice = /^(?:value|defaultValue|fixed|pattern)(Uri|Url|Oid|Uuid)$/

/**
 * @param type of the resource in which the element stands, a contained one's own
 * @param parent name of the element around it; null at the resource's root
 * @returns null for what is no address, or only names something
 */
export function addressKind(type: string, parent: string | null, name: string): AddressKind | null {
  const placed = byPlace.get(parent === null ? `${type}/${name}` : `${type}/${parent}.${name}`)
  if (placed !== undefined) return placed
  if (name === 'reference') return 'reference'
  if (name === 'source') return parent === 'meta' ? 'uri' : null
  if (name === 'url') {
    const names = parent === null || parent === 'extension' || parent === 'modifierExtension'
    return names || otherUrls.has(`${type}/${parent}.url`) ? null : 'url'
  }
  if (urlNames.has(name)) return 'url'
  if (uriNames.has(name)) return 'uri'
  const [, typed] = choice.exec(name) ?? []
  if (typed === undefined) return null
  return typed === 'Url' ? 'url' : 'uri'
}
