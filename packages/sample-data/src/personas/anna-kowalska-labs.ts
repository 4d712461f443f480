import { labPanel } from '../build/lab-panel.ts'
import { provenance } from '../build/provenance.ts'
import { addDays, at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { labs, loincCodes } from '../codes/loinc.ts'
import type { Resource } from '../fhir.ts'

/** Days on which blood was taken; hemoglobin in g/dL, ferritin in ng/mL. Iron was low once, before her move. */
export function bloodOfTwoLaboratories(chart: Chart): readonly Resource[] {
  const { day } = chart
  const earlier = bloodCount(chart, day.yearsAgo(7, 35), 11.6, 9)
  const taken = addDays(day.yearsAgo(6, 30), 20)
  return [
    ...earlier,
    provenance(chart, 'taken-over', {
      target: earlier,
      recorded: at(taken, '09:25'),
      activity: 'create',
      agents: [
        { part: 'author', who: 'Practitioner/ravi-iyer', onBehalfOf: 'Organization/hillside-practice' },
        { part: 'custodian', who: 'Organization/hillside-practice' },
        { part: 'verifier', who: 'Practitioner/dave-okafor', onBehalfOf: 'Organization/harbour-clinic' },
      ],
    }),
    ...bloodCount(chart, day.yearsAgo(4, 38), 12.9, 34),
    ...bloodCount(chart, day.yearsAgo(1, 38), 13.3, 41),
  ]
}

function bloodCount(chart: Chart, date: string, hemoglobin: number, ferritin: number): readonly Resource[] {
  return labPanel(chart, 'blood-count', {
    code: loincCodes.bloodCount,
    text: 'Blood count, ferritin',
    date,
    results: {
      hemoglobin: [labs.hemoglobin, hemoglobin],
      leukocytes: [labs.leukocytes, chart.random.around(6.9, 0.6, 1)],
      platelets: [labs.platelets, chart.random.around(270, 25)],
      ferritin: [labs.ferritin, ferritin],
    },
  })
}
