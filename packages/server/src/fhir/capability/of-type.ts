import { isOffered, operationsOf } from '../offered.ts'
import { includesOf, parametersOf, reverseIncludesOf } from './search-parameters.ts'

/** By the names of R4's TypeRestfulInteraction, in the order in which they are told. */
const ofTypes = [
  'read',
  'vread',
  'history-instance',
  'history-type',
  'search-type',
  'create',
  'update',
  'patch',
  'delete',
]

/** What the statement says of one resource type (CapabilityStatement.rest.resource). */
export function resourceOf(type: string): Readonly<Record<string, unknown>> {
  const operations = operationsOf(type)
  return {
    type,
    interaction: ofTypes.filter(isOffered).map((code) => ({ code })),
    versioning: isOffered('update') ? 'versioned-update' : 'versioned',
    readHistory: isOffered('vread'),
    updateCreate: isOffered('update'),
    conditionalCreate: isOffered('create'),
    conditionalRead: 'full-support',
    conditionalUpdate: isOffered('update'),
    conditionalDelete: isOffered('delete') ? 'single' : 'not-supported',
    referencePolicy: ['literal', 'logical', 'local'],
    searchInclude: includesOf(type),
    searchRevInclude: reverseIncludesOf(type),
    searchParam: parametersOf(type),
    ...(operations.length > 0 && {
      operation: operations.map(({ name, definition }) => ({ name, definition })),
    }),
  }
}
