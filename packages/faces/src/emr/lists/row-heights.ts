/**
 * Heights of the rows of a long list, in px: an estimate until a row was measured. Sums are kept in a Fenwick tree, so
 * that a place is found and a height is changed in logarithmic time.
 */
export class RowHeights {
  readonly count: number
  readonly #heights: Float64Array
  readonly #sums: Float64Array

  constructor(count: number, heightOf: (index: number) => number) {
    this.count = count
    this.#heights = Float64Array.from({ length: count }, (_, index) => heightOf(index))
    this.#sums = new Float64Array(count + 1)
    for (let index = 0; index < count; index++) this.#add(index, this.#heights[index] ?? 0)
  }

  height(index: number): number {
    return this.#heights[index] ?? 0
  }

  /** True when it changed anything. */
  set(index: number, height: number): boolean {
    const change = height - this.height(index)
    if (change === 0 || index < 0 || index >= this.count) return false
    this.#heights[index] = height
    this.#add(index, change)
    return true
  }

  /** Where the row begins; for `count`, where the list ends. */
  offset(index: number): number {
    let sum = 0
    for (let node = Math.min(Math.max(index, 0), this.count); node > 0; node -= node & -node) {
      sum += this.#sums[node] ?? 0
    }
    return sum
  }

  /** The row at this distance from the top; the first or last for what lies outside. -1 in an empty list. */
  indexAt(y: number): number {
    let [index, rest] = [0, y]
    for (let step = 2 ** Math.floor(Math.log2(this.count || 1)); step >= 1; step /= 2) {
      const sum = this.#sums[index + step]
      if (index + step <= this.count && sum !== undefined && sum <= rest) {
        index += step
        rest -= sum
      }
    }
    return Math.min(index, this.count - 1)
  }

  #add(index: number, change: number): void {
    for (let node = index + 1; node <= this.count; node += node & -node) {
      this.#sums[node] = (this.#sums[node] ?? 0) + change
    }
  }
}
