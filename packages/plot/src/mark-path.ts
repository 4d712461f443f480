import type { MarkShape } from './flag.ts'

/** The outline of a flag's mark around (x, y), about 2·r wide. Doubles are stacked, so they differ without colour. */
export function markPath(shape: MarkShape, x: number, y: number, r: number): string {
  switch (shape) {
    case 'triangle-up':
      return triangle(x, y, r, -1)
    case 'triangle-down':
      return triangle(x, y, r, 1)
    case 'diamond':
      return diamond(x, y, r)
    case 'double-up':
      return triangle(x, y - r * 0.8, r, -1) + triangle(x, y + r * 0.9, r, -1)
    case 'double-down':
      return triangle(x, y - r * 0.9, r, 1) + triangle(x, y + r * 0.8, r, 1)
    case 'double-diamond':
      return diamond(x - r * 0.9, y, r) + diamond(x + r * 0.9, y, r)
  }
}

function triangle(x: number, y: number, r: number, direction: 1 | -1): string {
  const tip = y + direction * r
  const base = y - direction * r * 0.8
  return `M${n(x)} ${n(tip)}L${n(x + r)} ${n(base)}H${n(x - r)}Z`
}

function diamond(x: number, y: number, r: number): string {
  return `M${n(x)} ${n(y - r)}L${n(x + r)} ${n(y)}L${n(x)} ${n(y + r)}L${n(x - r)} ${n(y)}Z`
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}
