import { problems } from '../../codes/snomed.ts'
import { everydayDrugs } from '../codes.ts'
import { diagnose } from '../diagnose.ts'
import { note } from '../life.ts'
import { prescribe } from '../prescribe.ts'
import type { Lasting } from './lasting.ts'

/** Shares: American Migraine Prevalence and Prevention study, rounded. */
export const migraine: Lasting = {
  disease: 'migraine',
  share: {
    female: [
      [8, 0],
      [15, 0.05],
      [25, 0.11],
      [45, 0.17],
    ],
    male: [
      [8, 0],
      [15, 0.03],
      [45, 0.065],
    ],
  },
  write(life, onset) {
    const found = diagnose(life, { name: 'migraine', code: problems.migraine, onset, reason: 'Headaches with nausea' })
    if (found === undefined) return
    note(life, found.date, 'Migraine, one to three attacks a month; keeps a diary.')
    if (found.date < `${Number(life.person.birth.slice(0, 4)) + 18}${life.person.birth.slice(4)}`) return
    const arteries = ['coronary-disease', 'stroke'] as const
    const [narrow] = arteries.flatMap((disease) => life.onsets.get(disease) ?? []).sort()
    if (narrow !== undefined && narrow <= found.date)
      return note(life, found.date, 'No triptan, because of the arteries.')
    prescribe(life, {
      name: 'sumatriptan',
      drug: everydayDrugs.sumatriptan50,
      text: 'Sumatriptan 50 mg tablet',
      because: found.condition,
      from: found.date,
      regimen: {
        text: '1 tablet when an attack begins; may be repeated after 2 hours, at most 4 in a day',
        dose: [1, '{tbl}'],
        asNeeded: true,
        maxPerDay: 4,
      },
      supply: [9, '{tbl}', 90],
      ...(narrow === undefined ? {} : { until: narrow, stopped: 'Narrow arteries' }),
    })
  },
}
