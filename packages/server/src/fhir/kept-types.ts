import { homePaths, isSharedType } from './compartment.ts'
import { searchDefinitionsOf } from './index-rows/search-table.ts'

/**
 * Whether a resource of this type can be kept: it belongs to nobody, or R4 gives it an element that says whose it is. All other
 * types can be asked for, and there are none.
 */
export function canBeKept(type: string): boolean {
  if (isSharedType(type) || type === 'Patient') return true
  const paths = homePaths(type)
  return (
    named.has(type) ||
    Object.values(searchDefinitionsOf(type)).some((definition) => {
      const { kind, targets, paths: at = [] } = definition
      if (kind !== 'reference' || !(targets === 'any' || targets?.includes('Patient'))) return false
      return at.some((path) => paths.includes(path.replace(/\[[^\]]*\]/g, '').split(':', 1)[0] ?? ''))
    })
  )
}

/** Those whose element is no search parameter. */
const named: ReadonlySet<string> = new Set(['Binary'])
