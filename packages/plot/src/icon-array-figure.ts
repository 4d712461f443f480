import type { FigureContent } from './figure.ts'
import { drawIcons, legend } from './icon-array-picture.ts'
import { iconArrayTable } from './icon-array-table.ts'
import { type Risk, riskGroups, riskSentence } from './risk-groups.ts'

/** A risk as people among 100, as content of the common frame. */
export function iconArrayFigure(risk: Risk, label: string): FigureContent {
  const groups = riskGroups(risk)
  return {
    caption: riskSentence(risk),
    name: label || `100 people who could ${risk.outcome}`,
    resting: legend(groups),
    note: groups.length === 0 ? '' : `Each figure is 1 of 100 people, over ${risk.years} years.`,
    picture: groups.length === 0 ? undefined : drawIcons(groups),
    table: groups.length === 0 ? undefined : () => iconArrayTable(risk),
    arrival: 0,
  }
}
