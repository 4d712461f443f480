import { procedure } from '../../build/procedure.ts'
import { problems } from '../../codes/snomed.ts'
import { everydayProblems, everydayProcedures } from '../codes.ts'
import type { Episode } from './episode.ts'
import { painReliever } from './pain-reliever.ts'

/** Visits for injuries in a year, by age: after the National Hospital Ambulatory Medical Care Survey, rounded. */
export const injuries: readonly Episode[] = [
  {
    name: 'ankle-sprain',
    code: problems.sprainOfAnkle,
    rate: [
      [5, 0.004],
      [14, 0.03],
      [25, 0.018],
      [50, 0.01],
      [80, 0.005],
    ],
    reason: 'Twisted the ankle',
    lasts: [14, 42],
    note: 'Swollen at the outer side, can put weight on it: no fracture. Rest, ice, bandage.',
    treat: painReliever,
  },
  {
    name: 'wrist-sprain',
    code: everydayProblems.sprainOfWrist,
    rate: [
      [6, 0.006],
      [14, 0.015],
      [30, 0.008],
      [80, 0.006],
    ],
    reason: 'Fell on the hand',
    lasts: [14, 35],
    note: 'No fracture; splint for a week.',
    treat: painReliever,
  },
  {
    name: 'forearm-fracture',
    code: problems.forearmFracture,
    rate: ({ onsets }) => [
      [3, 0.006],
      [11, 0.013],
      [18, 0.004],
      [50, 0.003],
      [80, onsets.has('osteoporosis') ? 0.03 : 0.008],
    ],
    reason: 'Fell, the forearm is bent',
    lasts: [42, 75],
    kind: 'EMER',
    note: 'Fracture of the forearm on the X-ray; cast for six weeks.',
    treat: painReliever,
  },
  {
    name: 'laceration',
    code: everydayProblems.forearmLaceration,
    rate: [
      [3, 0.01],
      [20, 0.014],
      [60, 0.008],
      [85, 0.008],
    ],
    reason: 'Cut at the forearm',
    lasts: [10, 18],
    kind: 'EMER',
    note: 'Clean wound, sutured; tetanus protection was checked.',
    treat: (life, date, because) => {
      life.resources.push(
        procedure(life.chart, `suture-${date}`, { code: everydayProcedures.suture, when: date, because }),
      )
    },
  },
  {
    name: 'concussion',
    code: everydayProblems.concussion,
    rate: [
      [3, 0.005],
      [15, 0.012],
      [25, 0.005],
      [70, 0.003],
      [85, 0.008],
    ],
    reason: 'Hit the head, vomited once',
    lasts: [7, 25],
    kind: 'EMER',
    note: 'Awake and oriented; rest, to come back at once if drowsy.',
  },
]
