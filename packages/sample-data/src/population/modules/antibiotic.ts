import { addDays } from '../../calendar.ts'
import { drugs } from '../../codes/rxnorm.ts'
import type { Resource } from '../../fhir.ts'
import { everydayDrugs } from '../codes.ts'
import { type Life, note } from '../life.ts'
import { prescribe } from '../prescribe.ts'

/** Amoxicillin for so many days, or azithromycin for who must not have penicillins. */
export function amoxicillin(
  life: Life,
  date: string,
  because: Resource,
  { each, times, days }: { readonly each: number; readonly times: number; readonly days: number },
): void {
  if (life.drugAllergies.has('penicillin')) {
    prescribe(life, {
      name: 'azithromycin',
      drug: drugs.azithromycin500,
      text: 'Azithromycin 500 mg tablet',
      because,
      from: date,
      until: addDays(date, 2),
      acute: true,
      regimen: { text: '1 tablet once a day for 3 days', dose: [1, '{tbl}'], times: 1 },
      supply: [3, '{tbl}', 3],
    })
    note(life, date, 'Azithromycin, because of the penicillin allergy.')
    return
  }
  const often = { 2: 'twice', 3: 'three times' }[times] ?? `${times} times`
  prescribe(life, {
    name: 'amoxicillin',
    drug: everydayDrugs.amoxicillin500,
    text: 'Amoxicillin 500 mg capsule',
    because,
    from: date,
    until: addDays(date, days - 1),
    acute: true,
    regimen: {
      text: `${each} capsule${each > 1 ? 's' : ''} ${often} a day for ${days} days`,
      dose: [each, '{capsule}'],
      times,
    },
    supply: [each * times * days, '{capsule}', days],
  })
}
