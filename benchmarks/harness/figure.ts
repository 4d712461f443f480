import type { Summary } from './summary.ts'

/** One line of the table. */
export interface Figure {
  readonly work: string
  readonly unit: string
  readonly ours: Summary
  readonly floor?: Summary
  /** Ours divided by the floor, round by round. */
  readonly ratio?: Summary
  /** What the project holds itself to, in words, and whether the median meets it. Absent: no bar was set. */
  readonly bar?: { readonly text: string; readonly met: boolean }
}

export const tableHead =
  '| work | unit | ours: median (min to max) | floor: median (min to max) | ours ÷ floor | bar | met |\n| --- | --- | --- | --- | --- | --- | --- |'

export function tableLine({ work, unit, ours, floor, ratio, bar }: Figure): string {
  const cells = [
    work,
    unit,
    show(ours),
    floor === undefined ? '' : show(floor),
    ratio === undefined ? '' : show(ratio),
    bar?.text ?? 'none',
    bar === undefined ? '' : bar.met ? 'yes' : '**no**',
  ]
  return `| ${cells.join(' | ')} |`
}

function show({ median, min, max }: Summary): string {
  return min === max ? digits(median) : `${digits(median)} (${digits(min)} to ${digits(max)})`
}

function digits(value: number): string {
  const places = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return value.toLocaleString('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places })
}
