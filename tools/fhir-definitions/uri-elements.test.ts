import { expect, it } from 'vitest'
import { addressKind } from '../../packages/server/src/fhir/write/uri-elements.ts'
import { withoutPackage } from './absent-packages.ts'
import type { StructureDefinition } from './definitions.ts'
import { definitionsFolder, PACKAGE, readDefinitions, withoutDefinitions } from './read-definitions.ts'

/** Of type uri, and names of things: a transaction leaves them. Elements of a Bundle are not a resource's own. */
const names = new Set(
  `Age.system Bundle.entry.fullUrl Bundle.entry.response.location Coding.system Count.system Distance.system Duration.system
  ElementDefinition.type.code Identifier.system Quantity.system Reference.type StructureDefinition.type
  ValueSet.compose.include.system ValueSet.expansion.contains.system`.split(/\s+/),
)
const rewritten = new Set(['uri', 'url', 'oid', 'uuid'])

interface Primitive {
  readonly path: string
  readonly code: string
  readonly isAddress: boolean
}

/** Every element of a primitive type, and whether the table takes it for an address. */
function primitivesOf({ type, kind, snapshot }: StructureDefinition): readonly Primitive[] {
  return snapshot.element.slice(1).flatMap(({ path, type: types = [] }) => {
    const steps = path.split('.')
    const last = steps.at(-1) ?? ''
    const above = steps.length > 2 ? (steps.at(-2) ?? null) : parentOf(type, kind)
    return types.flatMap(({ code }) => {
      if (!/^[a-z]/.test(code) || code.startsWith('http')) return []
      const name = last.replace('[x]', code.charAt(0).toUpperCase() + code.slice(1))
      const isAddress = addressKind(kind === 'resource' ? type : 'Basic', above, name) !== null
      return [{ path, code, isAddress }]
    })
  })
}

/** The element around the members of a type: none for a resource, some name or other for a data type. */
function parentOf(type: string, kind: string): string | null {
  if (kind === 'resource') return null
  return { Meta: 'meta', Extension: 'extension' }[type] ?? 'element'
}

it('addresses are exactly the elements of type uri, url, oid and uuid that name nothing (smart-on-fhir e.3)', () => {
  const folder = definitionsFolder()
  if (folder === null) return withoutPackage(PACKAGE, withoutDefinitions)
  const { structures } = readDefinitions(folder)
  const primitives = structures.filter(({ kind }) => kind !== 'primitive-type').flatMap(primitivesOf)
  expect(primitives.length).toBeGreaterThan(2000)
  // The own name of a definition is its `url`; `Reference.reference` is a string by definition.
  const isOwnName = (path: string): boolean =>
    /^[A-Z][A-Za-z]+\.url$/.test(path) && !/^(Attachment|RelatedArtifact)/.test(path)
  const wrong = primitives.filter(({ path, code, isAddress }) => {
    const isDue = path === 'Reference.reference' || (rewritten.has(code) && !names.has(path) && !isOwnName(path))
    return isAddress !== isDue
  })
  expect(wrong).toEqual([])
})
