export interface Block {
  readonly word: 'low' | 'usual' | 'high'
  readonly from: number
  readonly to: number
  readonly usual: boolean
}

export interface Blocks {
  readonly parts: readonly Block[]
  /** Where the value stands, in the same units as the blocks: 0 to 240. */
  readonly place: number
}

const width = 240
const edge = 8

/**
 * Blocks of a line 240 wide. The usual block is wide enough to read a place in it; a value beyond stands in its own
 * block, nearer to its end the farther away it is, never outside. Undefined without a number or without a range.
 */
export function blocksOf(
  value: number | undefined,
  low: number | undefined,
  high: number | undefined,
): Blocks | undefined {
  if (value === undefined || (low === undefined && high === undefined)) return undefined
  const left = low === undefined ? 0 : 60
  const right = high === undefined ? width : width - 60
  const parts: Block[] = [
    { word: 'low', from: 0, to: left, usual: false },
    { word: 'usual', from: left, to: right, usual: true },
    { word: 'high', from: right, to: width, usual: false },
  ]
  return { parts: parts.filter(({ from, to }) => to > from), place: placeOf(value, { low, high, left, right }) }
}

interface Frame {
  readonly low: number | undefined
  readonly high: number | undefined
  readonly left: number
  readonly right: number
}

function placeOf(value: number, { low, high, left, right }: Frame): number {
  const span = Math.abs((high ?? low ?? 1) - (low ?? 0)) || 1
  if (low !== undefined && value < low) return Math.max(edge, left - edge - ((low - value) / span) * (left - edge))
  if (high !== undefined && value > high)
    return Math.min(width - edge, right + edge + ((value - high) / span) * (width - right - edge))
  if (low === undefined) return Math.max(edge, right - edge - (((high ?? value) - value) / span) * (right - edge))
  if (high === undefined) return Math.min(width - edge, left + edge + ((value - low) / span) * (width - left))
  return left + ((value - low) / span) * (right - left)
}
