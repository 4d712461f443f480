import type { Random } from '../random.ts'

/** Only sums and products of what `Random` gives: functions such as sine and logarithm differ between machines. */

export function happens(random: Random, share: number): boolean {
  return random.next() < share
}

export function pick<T>(random: Random, list: readonly [T, ...T[]] | readonly T[]): T {
  const found = list[Math.floor(random.next() * list.length)]
  if (found === undefined) throw new TypeError('nothing to pick from')
  return found
}

/** One of several, each as often as its weight says. */
export function pickWeighted<T extends { readonly weight: number }>(random: Random, list: readonly T[]): T {
  let left = random.next() * list.reduce((sum, one) => sum + one.weight, 0)
  for (const one of list) {
    left -= one.weight
    if (left < 0) return one
  }
  return pick(random, list)
}

/** A whole number between two, both included. */
export function whole(random: Random, low: number, high: number): number {
  return low + Math.floor(random.next() * (high - low + 1))
}

/** Bell-shaped around 0 with a standard deviation of 1, within ±3.5: the sum of four even chances (Irwin-Hall). */
export function bell(random: Random): number {
  return (random.next() + random.next() + random.next() + random.next() - 2) * 1.732
}

export function rounded(value: number, decimals = 0): number {
  return Number(value.toFixed(decimals))
}

export function between(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
