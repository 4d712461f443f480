import { createHash } from 'node:crypto'
import { searchTable } from './search-table.ts'
import { textElements } from './text-elements.ts'
import { mostWords } from './word-rows.ts'

/** Counts the changes of rules (how a value becomes rows); a change of the tables shows by itself. `tools/fhir-definitions/rule-version.test.ts` holds it to that. */
export const ruleVersion = 2

let known: string | undefined

/** Which index rows this version makes: other rows of the same resource, another text. */
export function indexDefinition(): string {
  known ??= createHash('sha256')
    .update(JSON.stringify([ruleVersion, [...searchTable], [...textElements], mostWords]))
    .digest('base64url')
  return known
}
