import type { Definitions } from './definitions.ts'
import { validationTable } from './validation-table.ts'

/** The table of the validator: one line for each type and each list, so that a change shows as the lines it touches. */
export function validationText(definitions: Definitions): string {
  const { types, targets, valueSets, notListed } = validationTable(definitions)
  const members = [
    `"types":{\n${linesOf(types)}\n}`,
    `"targets":[\n${targets.map((each) => JSON.stringify(each)).join(',\n')}\n]`,
    `"valueSets":[\n${valueSets.map((each) => JSON.stringify(each)).join(',\n')}\n]`,
    `"notListed":{\n${linesOf(notListed)}\n}`,
  ]
  return `{\n${members.join(',\n')}\n}\n`
}

function linesOf(table: Readonly<Record<string, unknown>>): string {
  return Object.entries(table)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
    .join(',\n')
}
