/** A risk as people among 100. ui 5.8: never a bare percentage, never "1 in x". */

export function aboutPeople(percent: number): string {
  if (percent < 0.5) return 'fewer than 1 of 100'
  return `about ${Math.round(percent)} of 100`
}
