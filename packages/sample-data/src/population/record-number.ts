/** Numbers that begin with 0 belong to the sample people. */
const first = 10_000_000
const count = 90_000_000
/** Has no factor in common with `count`, so that no two people of one population share a number. */
const step = 7_654_321

/** Eight digits, scattered as those of a register look, for the nth person of a population. */
export function recordNumber(seed: number, n: number): string {
  return String(first + (((((n % count) * step) % count) + (seed % count) * 104_729) % count))
}
