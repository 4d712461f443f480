import type { Access } from '../auth/access.ts'
import { parseScopes } from '../auth/scope.ts'

/** The operator at the command line: the only access that writes whole records. It is audited like any other. */
export const importAccess: Access = {
  app: null,
  account: { id: 'import', full_name: 'Import by the operator', role: 'system', organizations: [], records: [] },
  record: null,
  scopes: parseScopes('system/*.cruds'),
  purpose: 'operations',
}
