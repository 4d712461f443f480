import type { Domain } from './scale.ts'

/** Round values inside the domain, at most `most` of them, in steps of 1, 2 or 5 times a power of ten. */
export function valueTicks(domain: Domain, most: number): number[] {
  const span = domain.to - domain.from
  if (!(span > 0) || most < 1) return []
  const rough = span / most
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10, 20].map((m) => m * power).find((s) => inside(domain, s).length <= most)
  return step === undefined ? [] : inside(domain, step)
}

function inside(domain: Domain, step: number): number[] {
  const ticks: number[] = []
  const first = Math.ceil(domain.from / step - 1e-9)
  for (let i = first; i * step <= domain.to + step * 1e-9; i++) ticks.push(round(i * step))
  return ticks
}

/** Takes off the dust of binary fractions: 0.30000000000000004 is drawn as 0.3. */
function round(value: number): number {
  return Number(value.toPrecision(12))
}

/** Labels of one axis have the same number of decimals, and commas from 1,000 (ui 3.7). */
export function tickLabels(ticks: readonly number[]): string[] {
  const decimals = Math.max(0, ...ticks.map((t) => (String(t).split('.')[1] ?? '').length))
  return ticks.map((t) =>
    t.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
  )
}
