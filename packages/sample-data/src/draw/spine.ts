import { type Colour, ellipse, type Layer, paint, type Shape, stroke } from './picture.ts'
import { png } from './png.ts'

const film: Colour = [24, 24, 24]
const bone: Colour = [216, 216, 216]
const ink: Colour = [252, 204, 96]
const vertebrae = 17

/** Drawing takes longer than all else of a chart, and gives the same each time. */
const drawn = new Map<number, Uint8Array>()

/**
 * A drawing in the manner of an X-ray: T1 to L5 seen from behind, bent to the right by about so many degrees (Cobb), with
 * the two lines between which the angle is measured. 160 pixels wide and high, as the bytes of a PNG.
 */
export function spineFromBehind(cobb: number): Uint8Array {
  const known = drawn.get(cobb) ?? draw(cobb)
  drawn.set(cobb, known)
  return known
}

function draw(cobb: number): Uint8Array {
  const halfTilt = ((cobb / 2) * Math.PI) / 180
  const height = 0.05
  const top = 0.09
  const bend = (y: number): number =>
    0.5 + ((Math.tan(halfTilt) * 0.7) / Math.PI) * Math.sin(((y - top) / 0.7) * Math.PI)
  const slope = (y: number): number => Math.tan(halfTilt) * Math.cos(((y - top) / 0.7) * Math.PI)
  const bones = Array.from({ length: vertebrae }, (_, index): Layer => {
    const y = top + index * height
    return [tilted(bend(y), y, 0.035 + index * 0.0015, slope(y)), bone]
  })
  const ribs = Array.from({ length: 10 }, (_, index): Layer[] => {
    const y = top + index * height
    return [-1, 1].map((side) => [stroke(bend(y), y, bend(y) + side * 0.24, y + 0.09, 0.01), [96, 96, 96]])
  }).flat()
  const lines = [top, top + 0.7].map((y): Layer => {
    const x = bend(y)
    return [stroke(x - 0.2, y + 0.2 * slope(y), x + 0.2, y - 0.2 * slope(y), 0.007), ink]
  })
  const pelvis: Layer[] = [-1, 1].map((side) => [ellipse(0.5 + side * 0.13, 0.97, 0.12, 0.06), [144, 144, 144]])
  return png(paint(160, film, [...ribs, ...pelvis, ...bones, ...lines]))
}

/** A vertebra: a short thick bar that leans as the curve does there. */
function tilted(x: number, y: number, half: number, slope: number): Shape {
  return stroke(x - half, y + half * slope, x + half, y - half * slope, 0.034)
}
