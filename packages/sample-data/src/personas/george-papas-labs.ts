import { labReport } from '../build/diagnostic-report.ts'
import { labPanel } from '../build/lab-panel.ts'
import { lab, observation } from '../build/observation.ts'
import { provenance } from '../build/provenance.ts'
import { ageInYears, at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { hl7 } from '../codes/hl7.ts'
import { labs, loincCodes } from '../codes/loinc.ts'
import { estimatedFiltration } from '../estimated-filtration.ts'
import { concept, type Resource } from '../fhir.ts'

/** Sound results of earlier years, then the exchanged tube, and a test that could not be done. */
export function correctedResults(chart: Chart): readonly Resource[] {
  return [...earlier(chart), ...exchangedTube(chart), ...neverDone(chart)]
}

function earlier(chart: Chart): readonly Resource[] {
  const { day, random } = chart
  return [5, 4, 3, 2, 1].flatMap((years) => {
    const date = day.yearsAgo(years, 22)
    const creatinine = random.around(0.98, 0.04, 2)
    return labPanel(chart, 'metabolic', {
      code: loincCodes.metabolicPanel,
      text: 'Basic metabolic panel',
      date,
      results: {
        sodium: [labs.sodium, random.around(140, 2)],
        potassium: [labs.potassium, random.around(4.3, 0.2, 1)],
        creatinine: [labs.creatinine, creatinine],
        egfr: [labs.egfr, estimatedFiltration(creatinine, ageInYears(day.yearsAgo(55, 211), date), 'male')],
      },
    })
  })
}

/** Another patient's potassium under his name, and his own, which took its place. */
function exchangedTube(chart: Chart): readonly Resource[] {
  const { day } = chart
  const when = at(day.daysAgo(14), '10:00')
  const wrong = lab(chart, 'potassium-wrong', labs.potassium, 7.9, {
    when,
    status: 'entered-in-error',
    note: 'Tubes exchanged: this is not the blood of this patient.',
  })
  const right = lab(chart, 'potassium-corrected', labs.potassium, 4.4, {
    when,
    status: 'corrected',
    note: 'Corrects the 7.9 mmol/L that was reported first.',
  })
  const sodium = lab(chart, 'sodium-corrected', labs.sodium, 139, { when, status: 'corrected' })
  return [
    wrong,
    right,
    sodium,
    labReport(chart, 'metabolic-corrected', {
      code: loincCodes.metabolicPanel,
      text: 'Basic metabolic panel',
      when,
      results: [right, sodium],
      status: 'corrected',
      conclusion: 'Corrected report. The first one held results of another patient; telephoned to the clinic.',
    }),
    provenance(chart, 'potassium-replaced', {
      target: [right],
      recorded: at(day.daysAgo(13), '11:00'),
      activity: 'update',
      agents: [{ part: 'author', who: 'Organization/harbour-laboratory' }],
      from: [{ role: 'revision', what: wrong }],
    }),
  ]
}

/** The order was cancelled: a report and a result without a value, with the reason why there is none. */
function neverDone(chart: Chart): readonly Resource[] {
  const when = at(chart.day.yearsAgo(1, 20), '10:00')
  const missing = observation(chart, 'tsh-cancelled', 'laboratory', {
    when,
    status: 'cancelled',
    performer: 'Organization/harbour-laboratory',
    code: concept(labs.tsh.coding, labs.tsh.text),
    value: { dataAbsentReason: hl7('data-absent-reason', 'not-performed', 'Not Performed') },
    note: 'Tube broken on the way.',
  })
  return [
    missing,
    labReport(chart, 'tsh-cancelled-report', {
      code: labs.tsh.coding,
      text: 'TSH',
      when,
      results: [missing],
      status: 'cancelled',
      conclusion: 'Not done: the tube was broken. Please send another one if it is still wished.',
    }),
  ]
}
