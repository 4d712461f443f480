import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { corrected } from './corrections.ts'
import type {
  CodeSystem,
  CompartmentDefinition,
  Definitions,
  SearchParameterDefinition,
  StructureDefinition,
  ValueSet,
} from './definitions.ts'

export const PACKAGE = 'hl7.fhir.r4.examples'

/**
 * Folder of the official R4 definitions: the development dependency, or that package inside the `node_modules` folder
 * named by FHIR_DEFINITIONS_FOLDER. null when neither is there.
 */
export function definitionsFolder(): string | null {
  const elsewhere = process.env.FHIR_DEFINITIONS_FOLDER
  if (elsewhere !== undefined && existsSync(join(elsewhere, PACKAGE))) return join(elsewhere, PACKAGE)
  try {
    return dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null
    throw error
  }
}

/** For people and test logs: why a check that needs the definitions did not run. */
export const withoutDefinitions = `The official FHIR definitions (${PACKAGE}) are not installed, nor named by FHIR_DEFINITIONS_FOLDER`

/** The resources of one type in the package's folder, in the order of their file names. */
export function resourcesIn<Resource>(folder: string, type: string): readonly Resource[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${type}-`) && name.endsWith('.json'))
    .sort()
    .map((name): Resource => JSON.parse(readFileSync(join(folder, name), 'utf8')))
}

export function readDefinitions(folder: string): Definitions {
  return {
    searchParameters: resourcesIn<SearchParameterDefinition>(folder, 'SearchParameter')
      .filter(isOfficial)
      .map(corrected),
    structures: resourcesIn<StructureDefinition>(folder, 'StructureDefinition').filter(isBaseType),
    compartments: resourcesIn<CompartmentDefinition & { id: string }>(folder, 'CompartmentDefinition').filter(
      ({ id }) => id !== 'example',
    ),
    valueSets: resourcesIn<ValueSet>(folder, 'ValueSet'),
    codeSystems: resourcesIn<CodeSystem>(folder, 'CodeSystem'),
  }
}

/** Without the three examples and the 16 that have no expression (`_text`, `_content`, `_filter`, `_query`, old extensions). */
function isOfficial({ id, expression }: Partial<SearchParameterDefinition>): boolean {
  return expression !== undefined && id !== undefined && !id.startsWith('example')
}

function isBaseType({ kind, derivation, snapshot }: Partial<StructureDefinition>): boolean {
  return kind !== 'logical' && derivation !== 'constraint' && snapshot !== undefined
}
