import type { ExtractedRows, RowKind, RowOf } from '../../index-rows.ts'

/** A row with the name it is kept under and the element it is of: 0 of the resource as a whole. */
export type KeptRow<Kind extends RowKind> = readonly [param: string, element: number, row: RowOf[Kind]]

/** The name that the rows of a composite's part are kept under; no parameter's own name has a `$`. */
export function partName(composite: string, part: number): string {
  return `${composite}$${part}`
}

/** All rows of one kind: the resource's own, and those of the parts of composites, by element. */
export function rowsOfKind<Kind extends RowKind>(
  index: ExtractedRows,
  kind: Kind,
  own: readonly RowOf[Kind][],
): readonly KeptRow<Kind>[] {
  const kept: KeptRow<Kind>[] = own.map((row) => [row.param, 0, row])
  for (const { param, ordinal, parts } of index.composites) {
    for (const [at, part] of parts.entries()) {
      if (part.kind !== kind) continue
      // The rows of a part are of its kind.
      for (const row of part.rows as readonly RowOf[Kind][]) kept.push([partName(param, at), ordinal, row])
    }
  }
  return kept
}
