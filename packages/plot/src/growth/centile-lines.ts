import { centile, type Reference } from './reference.ts'

export interface CentileLine {
  readonly percentile: number
  readonly places: readonly { readonly x: number; readonly value: number }[]
}

const steps = 72

/** The lines of a reference between two ages. A BMI above the 95th adds the extended lines up to the one above it. */
export function centileLines(reference: Reference, from: number, to: number, highest: number): CentileLine[] {
  const end = Math.min(to, reference.to)
  const start = Math.max(from, reference.from)
  if (!(end > start)) return []
  return [...reference.lines, ...extended(reference, highest)].map((percentile) => {
    const places: { x: number; value: number }[] = []
    for (let i = 0; i <= steps; i++) {
      const x = start + ((end - start) * i) / steps
      const value = centile(reference, x, percentile)
      if (value !== undefined) places.push({ x, value })
    }
    return { percentile, places }
  })
}

function extended(reference: Reference, highest: number): number[] {
  if (reference.tail !== 'half-normal' || highest < 95) return []
  const further = [98, 99, 99.9, 99.99]
  const above = further.findIndex((percentile) => percentile > highest)
  return above === -1 ? further : further.slice(0, above + 1)
}

/**
 * Moves labels apart until they are `apart` px from each other, the order kept, as near to their lines as they can be,
 * and within `top` and `foot`. Given and answered from above to below.
 */
export function spreadLabels(places: readonly number[], apart: number, top: number, foot: number): number[] {
  const at = [...places]
  for (let round = 0; round < 40; round++) {
    for (let i = 1; i < at.length; i++) {
      const [above = 0, below = 0] = [at[i - 1], at[i]]
      const missing = apart - (below - above)
      if (missing <= 0) continue
      at[i - 1] = above - missing / 2
      at[i] = below + missing / 2
    }
    const [first = top, last = foot] = [at[0], at.at(-1)]
    if (first < top) at[0] = top
    if (last > foot) at[at.length - 1] = foot
  }
  return at
}
