export { type CallData, describeCalls } from './calls/describe-calls.ts'
export { FilterError } from './calls/filter-error.ts'
export { type Filters, noFilters, parseFilters } from './calls/filters.ts'
export { allowedMethods, type MatchedCall, matchCall } from './calls/match-call.ts'
export { orderStatements } from './calls/order.ts'
export { type AnswerContext, type Projected, project } from './calls/project.ts'
export { ExactNumber, parseExact } from './fhir/exact-number.ts'
export { followedReferences, type ResourceKey } from './fhir/followed-references.ts'
export type { FhirResource, Json } from './fhir/read.ts'
export { isResource } from './fhir/read.ts'
export { clientCalls } from './generate/client-calls.ts'
export {
  type LinkedObjects,
  linkObjects,
  type Reference,
  type SmartDocument,
  type SmartObject,
} from './objects/link-objects.ts'
export { type CallTemplate, methodName, parseTemplate } from './ontology/call-template.ts'
export { addresses, calls } from './ontology/calls.ts'
export { classes, describeClass, isStatement, setKeys } from './ontology/classes.ts'
export { type CodeSet, type CodeSystem, codeSets } from './ontology/code-systems.ts'
export type {
  CallDescription,
  CallReturns,
  ClassDescription,
  FilterDescription,
  PropertyDescription,
} from './ontology/describe.ts'
export { expandName, jsonKey, NAMESPACES, type PrefixedName } from './ontology/namespaces.ts'
export { type Issue, type IssueCode, issueCodes } from './projection/issues.ts'
export { leftOut } from './projection/left-out.ts'
export { checkCardinality, type Violation } from './rdf/check-cardinality.ts'
export type { Graph, Iri, IriList, Node, Property, Value } from './rdf/graph.ts'
export { jsonLdContext } from './rdf/json-ld-context.ts'
export { writeJsonLd } from './rdf/write-json-ld.ts'
export { writeNTriples } from './rdf/write-n-triples.ts'
export { writeRdfXml } from './rdf/write-rdf-xml.ts'
