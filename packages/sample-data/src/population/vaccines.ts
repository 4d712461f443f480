import { immunization } from '../build/immunization.ts'
import { addDays, ageInYears } from '../calendar.ts'
import { vaccines } from '../codes/cvx.ts'
import { happens, whole } from './chance.ts'
import { exactAge, later, workday } from './days.ts'
import type { Life } from './life.ts'

type Dose = readonly [vaccine: keyof typeof vaccines, days: number, dose: number]

/** Days after birth on which doses are due: the United States' schedule for children (CDC 2025), as far as the codes go. */
const schedule: readonly Dose[] = [
  ['hepatitisB', 1, 1],
  ['hepatitisB', 62, 2],
  ['hepatitisB', 184, 3],
  ['rotavirus', 62, 1],
  ['rotavirus', 123, 2],
  ['dtap', 62, 1],
  ['dtap', 123, 2],
  ['dtap', 184, 3],
  ['dtap', 490, 4],
  ['dtap', 1640, 5],
  ['hib', 62, 1],
  ['hib', 123, 2],
  ['hib', 400, 3],
  ['pneumococcal13', 62, 1],
  ['pneumococcal13', 123, 2],
  ['pneumococcal13', 184, 3],
  ['pneumococcal13', 400, 4],
  ['polio', 62, 1],
  ['polio', 123, 2],
  ['polio', 250, 3],
  ['polio', 1640, 4],
  ['measlesMumpsRubella', 380, 1],
  ['measlesMumpsRubella', 1640, 2],
  ['varicella', 380, 1],
  ['varicella', 1640, 2],
  ['hepatitisA', 390, 1],
  ['hepatitisA', 580, 2],
  ['tdap', 4080, 1],
]

/** A child's whole card, told from before the chart as well; of older people what falls into the chart, and flu. */
export function vaccinate(life: Life): void {
  const { person, random } = life
  const age = exactAge(person.birth, person.until)
  // One family in twenty comes late, one in fifty not at all.
  const late = happens(random, 0.05) ? whole(random, 30, 200) : 0
  const refused = happens(random, 0.02)
  if (age < 18 && !refused) card(life, late)
  if (age >= 18) ofAdult(life)
  if (!refused) influenza(life)
}

function card(life: Life, late: number): void {
  const { person, chart, resources } = life
  const days = new Map<number, string>()
  for (const [name, due, dose] of schedule) {
    const when = days.get(due) ?? dayOf(life, due, late)
    days.set(due, when)
    if (when > person.until) continue
    const reported = when < person.since && due > 1
    resources.push(
      immunization(chart, `${name.toLowerCase()}-${dose}`, { vaccine: vaccines[name], when, dose, reported }),
    )
  }
}

/** What is due at an age is given on one day: at the routine visit, where there is one in the following weeks. */
function dayOf({ person, random, reviews }: Life, due: number, late: number): string {
  if (due === 1) return addDays(person.birth, 1)
  const first = addDays(person.birth, due + late)
  const visit = reviews.find((date) => date >= first && date <= addDays(first, 21))
  return visit ?? workday(addDays(first, whole(random, 0, 12)))
}

function ofAdult(life: Life): void {
  const { person, chart, random, resources } = life
  const when = (): string => workday(addDays(person.since, whole(random, 0, 900)))
  const once = (name: 'tdap' | 'pneumococcal20' | 'zoster', share: number, from: number): void => {
    const day = when()
    if (happens(random, share) && day <= person.until && ageInYears(person.birth, day) >= from) {
      resources.push(immunization(chart, name.toLowerCase(), { vaccine: vaccines[name], when: day }))
    }
  }
  once('tdap', 0.35, 19)
  once('pneumococcal20', 0.6, 65)
  once('zoster', 0.35, 50)
}

/** In October or November, by half of the people, and more of the old (FluVaxView 2019-20, rounded). */
function influenza(life: Life): void {
  const { person, chart, random, resources } = life
  const share = exactAge(person.birth, person.since) > 64 ? 0.7 : 0.42
  const first = later(person.since, addDays(person.birth, 200))
  for (let year = Number(first.slice(0, 4)); year <= Number(person.until.slice(0, 4)); year++) {
    const day = workday(addDays(`${year}-10-01`, whole(random, 0, 56)))
    if (!happens(random, share) || day < first || day > person.until) continue
    resources.push(immunization(chart, `influenza-${year}`, { vaccine: vaccines.influenza, when: day }))
  }
}
