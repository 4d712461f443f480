export { clientCalls } from './generate/client-calls.ts'
export {
  type LinkedObjects,
  linkObjects,
  type Reference,
  type SmartDocument,
  type SmartObject,
} from './objects/link-objects.ts'
export { type CallTemplate, methodName, parseTemplate } from './ontology/call-template.ts'
export { calls } from './ontology/calls.ts'
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
