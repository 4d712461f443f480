import type { ExtractedRows, RowKind, RowOf } from '../../index-rows.ts'

/** The name that the rows of a composite's part are kept under; no parameter's own name has a `$`. */
export function partName(composite: string, part: number): string {
  return `${composite}$${part}`
}

/**
 * Visits all rows of one kind: the resource's own, of the element 0, and those of the parts of composites, by element.
 * Each with the name that it is kept under.
 */
export function eachRow<Kind extends RowKind>(
  kind: Kind,
  own: readonly RowOf[Kind][],
  { composites }: ExtractedRows,
  visit: (row: RowOf[Kind], param: string, element: number) => void,
): void {
  for (const row of own) visit(row, row.param, 0)
  for (const { param, ordinal, parts } of composites) {
    for (let at = 0; at < parts.length; at++) {
      const part = parts[at]
      if (part?.kind !== kind) continue
      const name = partName(param, at)
      // The rows of a part are of its kind.
      for (const row of part.rows as readonly RowOf[Kind][]) visit(row, name, ordinal)
    }
  }
}
