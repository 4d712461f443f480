import { consultation } from '../build/consultation.ts'
import { labPanel } from '../build/lab-panel.ts'
import { lab } from '../build/observation.ts'
import { addDays, at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { labs, loincCodes } from '../codes/loinc.ts'
import { visits } from '../codes/snomed.ts'
import { estimatedFiltration } from '../estimated-filtration.ts'
import type { Resource } from '../fhir.ts'

/** Below this the method finds nothing. */
const limit = 20

type Visit = readonly [date: string, copies: number, cd4: number, weight: number, words: string]

function course(chart: Chart): readonly Visit[] {
  const { yearsAgo, monthsAgo } = chart.day
  return [
    [
      yearsAgo(9, 100),
      184000,
      168,
      64.1,
      'Has lost 9 kg, white coating of the mouth. Test positive, told today. He is silent, then asks about work.',
    ],
    [
      addDays(yearsAgo(9, 100), 14),
      184000,
      168,
      64.8,
      'Begins treatment today: one evening dose. Trimethoprim-sulfamethoxazole until CD4 is above 200.',
    ],
    [
      yearsAgo(8, 300),
      410,
      236,
      68.9,
      'Vivid dreams in the first weeks, fewer now. Has not missed a dose. Trimethoprim-sulfamethoxazole ends.',
    ],
    [
      yearsAgo(8, 100),
      0,
      301,
      71.2,
      'Undetectable: what he takes works, and he passes it to nobody. Sleep still broken.',
    ],
    [yearsAgo(7, 20), 0, 388, 72.5, 'Well. New job.'],
    [
      yearsAgo(6, 10),
      64,
      402,
      73.0,
      'A blip: missed four days while travelling. Repeat in six weeks, nothing changes.',
    ],
    [addDays(yearsAgo(6, 10), 42), 0, 410, 73.1, 'Undetectable again.'],
    [yearsAgo(5, 15), 0, 466, 74.0, 'Well, but the dreams never left. Dolutegravir discussed for next year.'],
    [yearsAgo(4, 30), 0, 498, 74.2, 'Changed to dolutegravir and lamivudine today, two drugs instead of three.'],
    [yearsAgo(3, 20), 0, 561, 77.8, 'Sleeps “like a stone”. Has gained weight; talked about food and running.'],
    [yearsAgo(2, 40), 0, 588, 77.1, 'Well. Partner tested negative again.'],
    [yearsAgo(1, 25), 0, 604, 76.6, 'Well.'],
    [monthsAgo(2), 0, 631, 76.2, 'Well. Runs ten kilometers. Next visit in half a year.'],
  ]
}

/** Each visit with viral load and CD4 cells; a load below the method’s limit is told as such (R4 Quantity.comparator). */
export function visitsAndLabs(chart: Chart, infection: Resource): readonly Resource[] {
  const seen = course(chart).flatMap(([date, copies, cd4, weight, words], index) => {
    const facts = { when: at(date, '08:00') }
    const load =
      copies < limit
        ? lab(chart, `hiv-rna-${date}`, labs.hivRna, limit, { ...facts, comparator: '<', note: 'Not detected.' })
        : lab(chart, `hiv-rna-${date}`, labs.hivRna, copies, facts)
    const results = index === 1 ? [] : [load, lab(chart, `cd4-${date}`, labs.cd4, cd4, facts)]
    const told = copies < limit ? `below ${limit} copies/mL` : `${copies} copies/mL`
    return [
      ...results,
      ...consultation(chart, {
        date,
        type: index === 0 ? visits.symptom : visits.followUp,
        reason: index === 0 ? 'Losing weight, sore mouth' : 'HIV, follow-up',
        diagnosis: infection,
        pressure: [chart.random.around(122, 5), chart.random.around(76, 4)],
        size: { height: 177, weight },
        note: {
          title: 'HIV, follow-up',
          about: [infection],
          lines: [words, `Viral load ${told}, CD4 cells ${cd4} /µL.`],
        },
      }),
    ]
  })
  return [...seen, ...kidneys(chart)]
}

function kidneys(chart: Chart): readonly Resource[] {
  return [8, 6, 4, 3, 2, 1].flatMap((years) => {
    const creatinine = chart.random.around(years > 3 ? 0.94 : 1.08, 0.04, 2)
    return labPanel(chart, 'kidneys-and-liver', {
      code: loincCodes.metabolicPanel,
      text: 'Kidneys and liver',
      date: chart.day.yearsAgo(years, 30),
      results: {
        creatinine: [labs.creatinine, creatinine],
        egfr: [labs.egfr, estimatedFiltration(creatinine, 41 - years, 'male')],
        alt: [labs.alt, chart.random.around(26, 6)],
        glucose: [labs.glucose, chart.random.around(88, 6)],
      },
      ...(years === 3
        ? {
            conclusion:
              'Creatinine a little higher since dolutegravir, which hinders its secretion: no loss of function.',
          }
        : {}),
    })
  })
}
