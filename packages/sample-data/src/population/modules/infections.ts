import { procedure } from '../../build/procedure.ts'
import { addDays } from '../../calendar.ts'
import { problems, procedures } from '../../codes/snomed.ts'
import { happens } from '../chance.ts'
import { everydayDrugs, everydayProblems } from '../codes.ts'
import { prescribe } from '../prescribe.ts'
import { amoxicillin } from './antibiotic.ts'
import type { Episode } from './episode.ts'

/** Visits for infections in a year, by age: after the National Ambulatory Medical Care Survey, rounded. */
export const infections: readonly Episode[] = [
  {
    name: 'otitis-media',
    code: problems.otitisMedia,
    text: 'Middle ear infection',
    rate: [
      [0.3, 0.2],
      [1, 0.45],
      [3, 0.3],
      [6, 0.12],
      [12, 0.02],
      [18, 0],
    ],
    reason: 'Fever, pulls at the ear',
    lasts: [5, 12],
    feverish: true,
    note: 'Ear drum red and bulging; to come again if not better in two days.',
    // Capsules are for those who can swallow them; the younger are watched.
    treat: (life, date, because, age) => {
      if (age >= 8) amoxicillin(life, date, because, { each: 1, times: 2, days: 7 })
    },
  },
  {
    name: 'viral-pharyngitis',
    code: everydayProblems.viralPharyngitis,
    text: 'Sore throat, viral',
    rate: [
      [1, 0.15],
      [5, 0.25],
      [15, 0.12],
      [40, 0.06],
      [80, 0.03],
    ],
    reason: 'Sore throat and runny nose',
    lasts: [4, 10],
    feverish: true,
    note: 'Viral; rest, warm drinks, no antibiotic.',
  },
  {
    name: 'strep-throat',
    code: everydayProblems.streptococcalSoreThroat,
    text: 'Strep throat',
    rate: [
      [3, 0.02],
      [6, 0.1],
      [12, 0.07],
      [18, 0.03],
      [40, 0.015],
      [60, 0.003],
    ],
    reason: 'Sore throat and fever since yesterday',
    lasts: [6, 11],
    feverish: true,
    note: 'Rapid test for streptococci positive.',
    treat: (life, date, because, age) => {
      if (age >= 8) amoxicillin(life, date, because, { each: 1, times: 2, days: 10 })
    },
  },
  {
    name: 'sinusitis',
    code: problems.sinusitis,
    rate: [
      [10, 0.01],
      [18, 0.05],
      [40, 0.08],
      [70, 0.05],
    ],
    reason: 'Pressure above the eyes for ten days',
    lasts: [8, 20],
    note: 'Sinusitis; salt water rinses.',
    treat: (life, date, because) => {
      if (happens(life.random, 0.5)) amoxicillin(life, date, because, { each: 1, times: 3, days: 7 })
    },
  },
  {
    name: 'bronchitis',
    code: everydayProblems.acuteBronchitis,
    rate: ({ person, onsets }) => [
      [2, 0.05],
      [18, 0.05],
      [50, (person.smoking === 'daily' ? 0.14 : 0.07) * (onsets.has('copd') ? 2.5 : 1)],
      [80, 0.12 * (onsets.has('copd') ? 2.5 : 1)],
    ],
    reason: 'Cough for a week',
    lasts: [10, 24],
    feverish: true,
    note: 'Lungs clear, no pneumonia; the cough may last three weeks.',
  },
  {
    name: 'pneumonia',
    code: problems.pneumonia,
    rate: ({ onsets }) => [
      [0.5, 0.012],
      [5, 0.008],
      [18, 0.003],
      [60, 0.008],
      [80, 0.03 * (onsets.has('copd') ? 2 : 1)],
    ],
    reason: 'Fever, cough, pain when breathing in',
    lasts: [14, 30],
    kind: 'EMER',
    feverish: true,
    note: 'Crackles on one side; pneumonia on the chest X-ray.',
    treat: (life, date, because, age) => {
      life.resources.push(
        procedure(life.chart, `chest-x-ray-${date}`, { code: procedures.chestXRay, when: date, because }),
      )
      if (age >= 12) amoxicillin(life, date, because, { each: 2, times: 3, days: 5 })
    },
  },
  {
    name: 'urinary-infection',
    code: everydayProblems.urinaryInfection,
    text: 'Bladder infection',
    rate: ({ person }) =>
      person.sex === 'female'
        ? [
            [2, 0.01],
            [16, 0.03],
            [20, 0.1],
            [40, 0.07],
            [60, 0.08],
            [85, 0.14],
          ]
        : [
            [50, 0.003],
            [85, 0.05],
          ],
    reason: 'Burning when passing water since two days',
    lasts: [4, 9],
    note: 'Urine strip positive for leukocytes and nitrite.',
    treat: (life, date, because, age) => {
      // Nitrofurantoin does not reach the urine of weak kidneys, and is not for children's doses here.
      if (age < 16 || life.onsets.has('kidney-disease')) return
      prescribe(life, {
        name: 'nitrofurantoin',
        drug: everydayDrugs.nitrofurantoin,
        text: 'Nitrofurantoin 100 mg capsule',
        because,
        from: date,
        until: addDays(date, 4),
        acute: true,
        regimen: { text: '1 capsule twice a day for 5 days', dose: [1, '{capsule}'], times: 2 },
        supply: [10, '{capsule}', 5],
      })
    },
  },
]
