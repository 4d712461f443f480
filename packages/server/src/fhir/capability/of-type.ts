import { canBeKept } from '../kept-types.ts'
import { type InteractionName, operationsOf } from '../offered.ts'
import { includesOf, parametersOf, reverseIncludesOf } from './search-parameters.ts'

/** By the names of R4's TypeRestfulInteraction, in the order in which they are told. */
const reading = ['read', 'vread', 'history-instance', 'history-type', 'search-type'] satisfies InteractionName[]
const writing = ['create', 'update', 'patch', 'delete'] satisfies InteractionName[]

/** What the statement says of one resource type (CapabilityStatement.rest.resource). */
export function resourceOf(type: string): Readonly<Record<string, unknown>> {
  const operations = operationsOf(type)
  const kept = canBeKept(type)
  return {
    type,
    interaction: [...reading, ...(kept ? writing : [])].map((code) => ({ code })),
    versioning: 'versioned-update',
    readHistory: true,
    updateCreate: kept,
    conditionalCreate: kept,
    conditionalRead: 'full-support',
    conditionalUpdate: kept,
    conditionalDelete: kept ? 'single' : 'not-supported',
    referencePolicy: ['literal', 'logical', 'local'],
    searchInclude: includesOf(type),
    searchRevInclude: reverseIncludesOf(type),
    searchParam: parametersOf(type),
    ...(operations.length > 0 && {
      operation: operations.map(({ name, definition }) => ({ name, definition })),
    }),
  }
}
