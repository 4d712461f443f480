import { condition } from '../../build/condition.ts'
import { addDays } from '../../calendar.ts'
import { drugs } from '../../codes/rxnorm.ts'
import { problems } from '../../codes/snomed.ts'
import { happens, whole } from '../chance.ts'
import { exactAge, workday } from '../days.ts'
import { type Life, note, order, see } from '../life.ts'
import { prescribe } from '../prescribe.ts'

/** One in sixty women of childbearing age in a year is found to lack iron, and is treated for three months. */
export function ironDeficiency(life: Life): void {
  const { person, random } = life
  if (person.sex !== 'female') return
  for (let year = addDays(person.since, 20); year < person.until; year = addDays(year, 365)) {
    const age = exactAge(person.birth, year)
    if (age < 14 || age > 50 || !happens(random, 1 / 60)) continue
    const date = workday(addDays(year, whole(random, 0, 300)))
    if (date > person.until || isWithChild(life, date)) continue
    tell(life, date)
    return
  }
}

function isWithChild({ pregnancies }: Life, date: string): boolean {
  return pregnancies.some(({ from, to }) => from <= date && date <= addDays(to, 120))
}

function tell(life: Life, date: string): void {
  const { person, chart, random } = life
  const until = addDays(date, 89)
  const control = workday(addDays(date, whole(random, 100, 130)))
  const over = control <= person.until ? control : undefined
  const because = condition(chart, 'iron-deficiency', {
    code: problems.ironDeficiencyAnemia,
    onset: date.slice(0, 7),
    ...(over === undefined ? {} : { abated: over }),
    recorded: date,
    recorder: person.practitioner,
  })
  life.resources.push(because)
  life.ironless.push({ from: addDays(date, -60), to: addDays(control, -1) })
  see(life, date, { reason: 'Tired and pale', diagnosis: because })
  order(life, date, 'blood-count', 'iron')
  note(life, date, () => {
    const value = life.results.get(`hemoglobin ${date}`)
    return value === undefined ? undefined : `Hemoglobin ${value} g/dL and little ferritin: iron for three months.`
  })
  prescribe(life, {
    name: 'ferrous-sulfate',
    drug: drugs.ferrousSulfate325,
    text: 'Ferrous sulfate 325 mg tablet',
    because,
    from: date,
    until,
    acute: true,
    regimen: { text: '1 tablet once a day on an empty stomach, for three months', dose: [1, '{tbl}'], times: 1 },
    supply: [90, '{tbl}', 90],
  })
  if (over === undefined) return
  see(life, over, { reason: 'Blood count after three months of iron', diagnosis: because })
  order(life, over, 'blood-count', 'iron')
}
