/** Box-Cox power, median and coefficient of variation at one age: the LMS method of Cole and Green (1992). */
export interface Lms {
  readonly l: number
  readonly m: number
  readonly s: number
}

/** Rows by rising age (or length), each with its L, M and S. */
export type LmsTable = readonly (Lms & { readonly x: number })[]

/** Reads the data files beside this: `x L M S` a line. `per` is how many units of the file make one of the table. */
export function readTable(text: string, per = 1): LmsTable {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [x = Number.NaN, l = Number.NaN, m = Number.NaN, s = Number.NaN] = line.split(' ').map(Number)
      return { x: x / per, l, m, s }
    })
}

/** L, M and S between two rows, each by straight line, as the CDC advises; at an end, that row. */
export function lmsAt(table: LmsTable, x: number): Lms | undefined {
  const after = table.findIndex((row) => row.x >= x)
  const next = after === -1 ? table.at(-1) : table[after]
  const before = table[after - 1] ?? next
  if (next === undefined || before === undefined) return undefined
  const share = next.x === before.x ? 0 : (x - before.x) / (next.x - before.x)
  const between = (key: 'l' | 'm' | 's') => before[key] + share * (next[key] - before[key])
  return { l: between('l'), m: between('m'), s: between('s') }
}

export function zOf(value: number, { l, m, s }: Lms): number {
  return Math.abs(l) < 1e-9 ? Math.log(value / m) / s : ((value / m) ** l - 1) / (l * s)
}

export function valueAtZ(z: number, { l, m, s }: Lms): number {
  return Math.abs(l) < 1e-9 ? m * Math.exp(s * z) : m * (1 + l * s * z) ** (1 / l)
}
