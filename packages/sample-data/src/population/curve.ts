/** A quantity that changes with age: points in rising order of age, straight lines between them. */
export type Curve = readonly (readonly [age: number, value: number])[]

/** The value at an age; before the first point and after the last one that point's value. */
export function valueAt(curve: Curve, age: number): number {
  let [before] = curve
  for (const point of curve) {
    if (before === undefined || point[0] >= age) return interpolate(before ?? point, point, age)
    before = point
  }
  return before?.[1] ?? 0
}

/** The age at which a rising curve reaches a value; undefined when it never does. */
export function ageOf(curve: Curve, value: number): number | undefined {
  let [before] = curve
  for (const point of curve) {
    if (point[1] >= value) return interpolateAge(before ?? point, point, value)
    before = point
  }
  return undefined
}

function interpolate(from: readonly [number, number], to: readonly [number, number], age: number): number {
  if (to[0] === from[0] || age <= from[0]) return age <= from[0] ? from[1] : to[1]
  return from[1] + ((to[1] - from[1]) * (age - from[0])) / (to[0] - from[0])
}

function interpolateAge(from: readonly [number, number], to: readonly [number, number], value: number): number {
  if (to[1] === from[1]) return to[0]
  return from[0] + ((to[0] - from[0]) * (value - from[1])) / (to[1] - from[1])
}
