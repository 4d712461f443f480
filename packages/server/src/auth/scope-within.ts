import type { Scope } from './access.ts'

const rights = ['create', 'read', 'update', 'delete', 'search'] as const

/**
 * Whether one of `allowed` gives everything that `scope` gives: same context, the type or `*`, no right more, and either no
 * constraint or one whose every term `scope` has too. Several allowed scopes are not added up: what is asked is registered as such.
 */
export function isWithin(scope: Scope, allowed: readonly Scope[]): boolean {
  return allowed.some(
    (wider) =>
      wider.context === scope.context &&
      (wider.type === '*' || wider.type === scope.type) &&
      rights.every((right) => wider[right] || !scope[right]) &&
      wider.constraint.every((term) =>
        scope.constraint.some((own) => own.param === term.param && own.value === term.value),
      ),
  )
}
