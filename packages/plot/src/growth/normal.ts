/** The share of a normal distribution below `z`, 0 to 1, by the series of Marsaglia (2004, J Stat Softw 11(4)). */
export function shareBelow(z: number): number {
  if (z < -8) return 0
  if (z > 8) return 1
  let term = z
  let sum = z
  for (let i = 3; Math.abs(term) > 1e-17; i += 2) {
    term *= (z * z) / i
    sum += term
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)
}

/** The z below which this share lies; the inverse of `shareBelow`, by halving. */
export function zOfShare(share: number): number {
  let [low, high] = [-8, 8]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (shareBelow(middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
