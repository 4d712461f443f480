/** Chance that repeats: the same seed gives the same numbers on every machine. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A value that scatters around another, rounded to so many decimals. */
  around(value: number, spread: number, decimals?: number): number
}

/** A generator of its own for each name, so that a change in one persona leaves the others as they were. */
export function createRandom(seed: number, name: string): Random {
  let state = (seed ^ hashOf(name)) >>> 0
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
  return {
    next,
    around(value, spread, decimals = 0) {
      const scattered = value + (next() * 2 - 1) * spread
      return Number(scattered.toFixed(decimals))
    },
  }
}

/** FNV-1a over UTF-16 code units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}
