import type { Indexed } from './png.ts'

export type Colour = readonly [red: number, green: number, blue: number]
/** Whether a point belongs to a shape; the picture spans 0 to 1 from left to right and from top to bottom. */
export type Shape = (x: number, y: number) => boolean
/** Painted in order, each over the one before. */
export type Layer = readonly [shape: Shape, colour: Colour]

/** Points looked at along each side of a pixel, so that edges are soft. */
const samples = 3
/** Colours are rounded to multiples of this, so that soft edges stay within a palette. */
const step = 12

/** Paints layers over a background; `size` in pixels. Throws a RangeError when it takes more than 256 colours. */
export function paint(size: number, background: Colour, layers: readonly Layer[]): Indexed {
  const indexes = new Map<string, number>()
  const palette: Colour[] = []
  const pixels = new Uint8Array(size * size)
  const topmostFirst = layers.toReversed()
  const colourAt = (x: number, y: number): Colour => topmostFirst.find(([shape]) => shape(x, y))?.[1] ?? background
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const colour = average(row, column, (x, y) => colourAt(x / size, y / size))
      const key = colour.join()
      const index = indexes.get(key) ?? palette.push(colour) - 1
      indexes.set(key, index)
      pixels[row * size + column] = index
    }
  }
  if (palette.length > 256) throw new RangeError(`${palette.length} colours are more than a palette holds`)
  return { width: size, height: size, palette, pixels }
}

function average(row: number, column: number, colourAt: (x: number, y: number) => Colour): Colour {
  const sum: [number, number, number] = [0, 0, 0]
  for (let down = 0; down < samples; down += 1) {
    for (let across = 0; across < samples; across += 1) {
      const [red, green, blue] = colourAt(column + (across + 0.5) / samples, row + (down + 0.5) / samples)
      sum[0] += red
      sum[1] += green
      sum[2] += blue
    }
  }
  const rounded = (total: number): number => Math.min(255, Math.round(total / samples ** 2 / step) * step)
  return [rounded(sum[0]), rounded(sum[1]), rounded(sum[2])]
}

export function ellipse(centreX: number, centreY: number, radiusX: number, radiusY = radiusX): Shape {
  return (x, y) => ((x - centreX) / radiusX) ** 2 + ((y - centreY) / radiusY) ** 2 <= 1
}

export function box(left: number, top: number, right: number, bottom: number): Shape {
  return (x, y) => x >= left && x <= right && y >= top && y <= bottom
}

/** What lies in all of the shapes. */
export function within(...shapes: readonly Shape[]): Shape {
  return (x, y) => shapes.every((shape) => shape(x, y))
}

export function without(shape: Shape, ...holes: readonly Shape[]): Shape {
  return (x, y) => shape(x, y) && !holes.some((hole) => hole(x, y))
}

/** A straight stroke of some thickness. */
export function stroke(fromX: number, fromY: number, toX: number, toY: number, thickness: number): Shape {
  const [dx, dy] = [toX - fromX, toY - fromY]
  const square = dx * dx + dy * dy
  return (x, y) => {
    const along = Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / square))
    return (x - fromX - along * dx) ** 2 + (y - fromY - along * dy) ** 2 <= (thickness / 2) ** 2
  }
}
