import { noKnownAllergies } from '../build/allergy.ts'
import { condition } from '../build/condition.ts'
import { goal } from '../build/goal.ts'
import { imagingReport } from '../build/imaging-report.ts'
import { imagingStudy } from '../build/imaging-study.ts'
import { immunization } from '../build/immunization.ts'
import { patient } from '../build/patient.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { at, monthOf } from '../calendar.ts'
import type { PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { documents } from '../codes/documents.ts'
import { labs } from '../codes/loinc.ts'
import { problems } from '../codes/snomed.ts'
import { medicines } from './ingrid-solberg-medicines.ts'
import { visitsAndLabs } from './ingrid-solberg-visits.ts'

export const ingridSolberg: PersonaSource = {
  slug: 'ingrid-solberg',
  title: 'Ingrid Solberg, rheumatoid arthritis on methotrexate',
  story:
    'Methotrexate once a WEEK, folic acid on another day: an app that shows “6 tablets” and drops the week would harm her. ' +
    'Blood counts and liver values watch over it; once ALT rose, and the dose came down.',
  write(chart) {
    const { day } = chart
    const found = day.monthsAgo(38)
    const arthritis = condition(chart, 'rheumatoid-arthritis', {
      code: problems.rheumatoidArthritis,
      text: 'Rheumatoid arthritis, seropositive',
      onset: monthOf(day.monthsAgo(43)),
      recorded: found,
    })
    const hypertension = condition(chart, 'hypertension', {
      code: problems.essentialHypertension,
      text: 'High blood pressure',
      onset: monthOf(day.monthsAgo(20)),
      recorded: day.monthsAgo(20),
    })
    const seen = visitsAndLabs(chart, arthritis)
    const hands = imagingStudy(chart, 'hands-images', {
      modality: 'digitalRadiography',
      description: 'Both hands, from behind',
      when: at(found, '09:25'),
      series: [['Both hands', 1]],
      because: arthritis,
    })
    return [
      patient(chart, {
        recordNumber: '00694473',
        names: [{ use: 'official', family: 'Solberg', given: ['Ingrid', 'Åse'] }],
        gender: 'female',
        birthDate: day.yearsAgo(52, 5),
        line: '12 Boathouse Lane',
        postalCode: '01998',
        phone: '+1 555 0187',
        language: ['no', 'Norwegian'],
      }),
      arthritis,
      hypertension,
      noKnownAllergies(chart, found),
      ...seen,
      hands,
      imagingReport(chart, 'hands-report', {
        code: documents.imaging,
        text: 'X-ray of both hands',
        when: at(found, '09:28'),
        study: hands,
        conclusion: 'Soft tissue swelling over the second and third knuckles on both sides. No erosion.',
      }),
      ...medicines(chart, arthritis, hypertension, seen),
      goal(chart, 'goal-crp', {
        text: 'No swollen joint, CRP below 5 mg/L',
        since: found,
        achievement: 'sustaining',
        judged: day.monthsAgo(1),
        addresses: [arthritis],
        target: { measure: labs.crp, high: 5 },
      }),
      smokingStatus(chart, 'former', at(found, '09:15')),
      immunization(chart, 'influenza', { vaccine: vaccines.influenza, when: day.daysAgo(29) }),
      immunization(chart, 'pneumococcal', { vaccine: vaccines.pneumococcal20, when: day.monthsAgo(36) }),
      immunization(chart, 'zoster-1', { vaccine: vaccines.zoster, when: day.monthsAgo(30), dose: 1 }),
      immunization(chart, 'zoster-2', { vaccine: vaccines.zoster, when: day.monthsAgo(27), dose: 2 }),
    ]
  },
}
