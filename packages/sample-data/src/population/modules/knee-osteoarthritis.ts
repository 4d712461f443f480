import { procedure } from '../../build/procedure.ts'
import { drugs } from '../../codes/rxnorm.ts'
import { problems, procedures } from '../../codes/snomed.ts'
import { diagnose } from '../diagnose.ts'
import { note } from '../life.ts'
import { prescribe } from '../prescribe.ts'
import type { Lasting } from './lasting.ts'

/** Shares: symptomatic osteoarthritis of the knee, Johnston County Project, rounded. */
export const kneeOsteoarthritis: Lasting = {
  disease: 'knee-osteoarthritis',
  share: {
    female: [
      [45, 0],
      [60, 0.11],
      [80, 0.26],
    ],
    male: [
      [45, 0],
      [60, 0.08],
      [80, 0.19],
    ],
  },
  risk: ({ stoutness }) => (stoutness > 31 ? 1.5 : 0.9),
  write(life, onset) {
    const found = diagnose(life, {
      name: 'knee-osteoarthritis',
      code: problems.osteoarthritisOfKnee,
      text: 'Arthritis of the knee',
      onset,
      reason: 'Knee pain on stairs',
    })
    if (found === undefined) return
    const { date, condition: because, earlier } = found
    if (!earlier)
      life.resources.push(
        procedure(life.chart, `knee-x-ray-${date}`, { code: procedures.kneeXRay, when: date, because }),
      )
    note(life, date, 'Worn cartilage of the knee: exercises, acetaminophen when it hurts.')
    prescribe(life, {
      name: 'acetaminophen',
      drug: drugs.acetaminophen325,
      text: 'Acetaminophen 325 mg tablet',
      because,
      from: date,
      regimen: {
        text: '2 tablets when the knee hurts, at most 8 in a day',
        dose: [2, '{tbl}'],
        asNeeded: true,
        maxPerDay: 8,
      },
      supply: [100, '{tbl}', 90],
    })
  },
}
