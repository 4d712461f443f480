import { condition } from '../../build/condition.ts'
import { observation } from '../../build/observation.ts'
import { procedure } from '../../build/procedure.ts'
import { addDays } from '../../calendar.ts'
import { loincCodes } from '../../codes/loinc.ts'
import { drugs } from '../../codes/rxnorm.ts'
import { problems, visits } from '../../codes/snomed.ts'
import { concept, type Resource } from '../../fhir.ts'
import { happens, whole } from '../chance.ts'
import { clinicTime } from '../clinic-hours.ts'
import { everydayProcedures } from '../codes.ts'
import { type Curve, valueAt } from '../curve.ts'
import { exactAge, workday } from '../days.ts'
import type { Disease } from '../disease.ts'
import { type Life, note, order, see } from '../life.ts'
import { prescribe } from '../prescribe.ts'

/** Births in a year by age of the mother. National Vital Statistics Reports, births 2019, rounded. */
const births: Curve = [
  [15, 0],
  [18, 0.02],
  [23, 0.066],
  [28, 0.095],
  [33, 0.098],
  [37, 0.053],
  [42, 0.012],
  [45, 0],
]

/** With these a pregnancy is another clinic's care. */
const elsewhere: readonly Disease[] = [
  'hypertension',
  'diabetes',
  'hyperlipidemia',
  'epilepsy',
  'breast-cancer',
  'stroke',
  'coronary-disease',
  'colon-cancer',
  'kidney-disease',
  'heart-failure',
  'atrial-fibrillation',
]

/** Weeks of the visits. */
const weeks = [9, 13, 17, 21, 25, 29, 33, 36, 38, 39] as const

export function pregnancies(life: Life): void {
  const { person, random, onsets } = life
  if (person.sex !== 'female' || elsewhere.some((disease) => onsets.has(disease))) return
  for (let year = addDays(person.since, 5); year < person.until; year = addDays(year, 365)) {
    if (!happens(random, valueAt(births, exactAge(person.birth, year)))) continue
    const from = addDays(year, whole(random, 0, 300))
    const last = life.pregnancies.at(-1)
    if (last !== undefined && from < addDays(last.to, 250)) continue
    // Known from the ninth week on; who died first is not told to have been with child.
    if (addDays(from, 80) < person.until && (person.died === undefined || addDays(from, 400) < person.died))
      tell(life, from)
  }
}

function tell(life: Life, from: string): void {
  const { person, chart, random } = life
  const to = addDays(from, 280 + whole(random, -12, 9))
  life.pregnancies.push({ from, to })
  const days = weeks
    .map((week) => workday(addDays(from, 7 * week + 2)))
    .filter((date) => date <= person.until && date < to)
  const [first] = days
  if (first === undefined) return
  const born = to <= person.until
  const pregnancy = condition(chart, `pregnancy-${from}`, {
    code: problems.normalPregnancy,
    text: 'Pregnancy',
    onset: from,
    ...(born ? { abated: to } : {}),
    recorded: first,
    recorder: person.practitioner,
  })
  life.resources.push(pregnancy)
  for (const date of days) {
    const type = date === first ? visits.prenatalInitial : visits.prenatal
    see(life, date, {
      type,
      diagnosis: pregnancy,
      reason: `Pregnancy, week ${Math.floor((Date.parse(date) - Date.parse(from)) / 604_800_000)}`,
    })
  }
  for (const date of [days[0], days[4]]) if (date !== undefined) order(life, date, 'blood-count')
  expect(life, first, from, pregnancy)
  note(life, first, 'Pregnancy confirmed; folic acid, no alcohol.')
  prescribe(life, {
    name: 'folic-acid',
    drug: drugs.folicAcid1,
    text: 'Folic acid 1 mg tablet',
    because: pregnancy,
    from: first,
    until: addDays(first, 89),
    acute: true,
    regimen: { text: '1 tablet once a day for three months', dose: [1, '{tbl}'], times: 1 },
    supply: [90, '{tbl}', 90],
  })
  if (born) give(life, to, pregnancy)
}

function expect(life: Life, date: string, from: string, because: Resource): void {
  life.resources.push(
    observation(life.chart, `estimated-delivery-${from}`, 'survey', {
      when: clinicTime(life.person.slug, date, 15),
      encounter: see(life, date, { diagnosis: because }),
      performer: `Practitioner/${life.person.practitioner}`,
      code: concept(loincCodes.estimatedDelivery, 'Estimated date of delivery'),
      value: { valueDateTime: addDays(from, 280) },
    }),
  )
}

/** The birth, and the visit six weeks after it. */
function give(life: Life, date: string, because: Resource): void {
  const code = happens(life.random, 0.31) ? everydayProcedures.cesarean : everydayProcedures.delivery
  life.resources.push(procedure(life.chart, `birth-${date}`, { code, when: date, because }))
  const control = workday(addDays(date, 43))
  if (control > life.person.until) return
  see(life, control, { reason: 'Six weeks after the birth' })
  note(life, control, 'Well after the birth; sleep is short.')
}
