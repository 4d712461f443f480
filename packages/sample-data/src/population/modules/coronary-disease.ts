import { procedure } from '../../build/procedure.ts'
import { addDays, yearOf } from '../../calendar.ts'
import { drugs } from '../../codes/rxnorm.ts'
import { problems, procedures } from '../../codes/snomed.ts'
import { happens } from '../chance.ts'
import { diagnose } from '../diagnose.ts'
import { note, order, takenUntil, treat } from '../life.ts'
import { yearlyFrom } from './follow-up.ts'
import type { Lasting } from './lasting.ts'
import { longTerm } from './long-term.ts'

/** Shares: Heart Disease and Stroke Statistics 2020 (American Heart Association), rounded. */
export const coronaryDisease: Lasting = {
  disease: 'coronary-disease',
  share: {
    male: [
      [38, 0],
      [55, 0.05],
      [65, 0.1],
      [75, 0.17],
      [85, 0.24],
    ],
    female: [
      [45, 0],
      [65, 0.045],
      [75, 0.09],
      [85, 0.15],
    ],
  },
  risk: (person, onsets) =>
    Math.min(
      2.5,
      (onsets.has('diabetes') ? 1.5 : 0.9) *
        (onsets.has('hypertension') ? 1.2 : 0.8) *
        (person.smoking === 'never' ? 0.9 : 1.3),
    ),
  write(life, onset) {
    const found = diagnose(life, {
      name: 'coronary-disease',
      code: problems.coronaryHeartDisease,
      text: 'Coronary heart disease',
      onset,
      reason: 'Tightness in the chest when walking uphill',
    })
    if (found === undefined) return
    const { date, condition: because, earlier } = found
    if (happens(life.random, 0.4)) {
      const when = earlier ? yearOf(addDays(onset, 20)) : addDays(date, 14)
      if (when <= life.person.until) {
        life.resources.push(
          procedure(life.chart, 'coronary-intervention', { code: procedures.coronaryIntervention, when, because }),
        )
      }
    }
    // Apixaban takes the place of aspirin; both together bleed.
    const thinned = takenUntil(life, date, 'anticoagulant')
    if (thinned !== undefined) {
      longTerm(life, {
        name: 'aspirin',
        drug: drugs.aspirin81,
        text: 'Aspirin 81 mg tablet',
        because,
        from: date,
        ...thinned,
      })
      treat(life, 'antiplatelet', date)
    }
    longTerm(life, {
      name: 'atorvastatin-80',
      drug: drugs.atorvastatin80,
      text: 'Atorvastatin 80 mg tablet',
      because,
      from: date,
      how: '1 tablet at bedtime',
      when: 'HS',
    })
    treat(life, 'statin', date)
    const blocked = takenUntil(life, date, 'beta-blocker')
    if (blocked !== undefined) {
      longTerm(life, {
        name: 'metoprolol-coronary',
        drug: drugs.metoprololSuccinate50,
        text: 'Metoprolol succinate 50 mg extended-release tablet',
        because,
        from: date,
        how: '1 tablet each morning',
        ...blocked,
      })
      treat(life, 'beta-blocker', date)
    }
    order(life, date, 'lipids', 'metabolic')
    for (const one of yearlyFrom(life, date)) order(life, one, 'lipids', 'metabolic')
    note(life, date, 'Coronary heart disease: when chest pain lasts longer than 5 minutes, call an ambulance.')
  },
}
