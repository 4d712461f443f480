import type { Chart } from '../chart.ts'
import { phq9Items, scores } from '../codes/loinc.ts'
import { quantity } from '../codes/ucum.ts'
import { concept, type Resource } from '../fhir.ts'
import { type ObservationFacts, observation } from './observation.ts'

/** Nine answers of 0 (not at all) to 3 (nearly every day). */
export type Phq9Answers = readonly [number, number, number, number, number, number, number, number, number]

/** The depression questionnaire PHQ-9: its answers as components, and their sum. */
export function phq9(chart: Chart, name: string, answers: Phq9Answers, facts: ObservationFacts): Resource {
  const total = answers.reduce((sum, answer) => sum + answer, 0)
  return observation(chart, name, 'survey', {
    ...facts,
    performer: chart.subject.reference,
    code: concept(scores.phq9.coding, scores.phq9.text),
    value: {
      valueQuantity: quantity(total, '{score}'),
      component: phq9Items.map((item, index) => ({
        code: concept(item, item.display),
        valueQuantity: quantity(answers[index] ?? 0, '{score}'),
      })),
    },
  })
}
