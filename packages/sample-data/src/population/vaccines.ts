import { immunization } from '../build/immunization.ts'
import { twentyPneumococci } from '../build/vaccines-of-infancy.ts'
import { addDays, ageInYears } from '../calendar.ts'
import { vaccines } from '../codes/cvx.ts'
import { happens, whole } from './chance.ts'
import { exactAge, later, workday } from './days.ts'
import type { Life } from './life.ts'

type Vaccine = keyof typeof vaccines
type Dose = readonly [vaccine: Vaccine | 'pneumococcal', days: number, dose: number]

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
  ['pneumococcal', 62, 1],
  ['pneumococcal', 123, 2],
  ['pneumococcal', 184, 3],
  ['pneumococcal', 400, 4],
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
  ['hpv9', 4080, 1],
  ['hpv9', 4270, 2],
  ['meningococcalACWY', 4080, 1],
  ['meningococcalACWY', 5880, 2],
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
  if (!refused) covid19(life)
}

/** Days in which what is due waits for a routine visit. */
const window = 21

function card(life: Life, late: number): void {
  const { person, chart, resources } = life
  const days = new Map<number, string>()
  // Three families in four agree to it (NIS-Teen 2023, rounded).
  const wantsHpv = happens(life.random, 0.75)
  for (const [name, due, dose] of schedule) {
    const when = days.get(due) ?? dayOf(life, due, late)
    days.set(due, when)
    if (when > person.until) continue
    if (name === 'rotavirus' && isTooOldForRotavirus(late)) continue
    if (name === 'hpv9' && !wantsHpv) continue
    const kind = name === 'pneumococcal' ? pneumococcalOn(when) : name
    const reported = when < person.since && due > 1
    resources.push(
      immunization(chart, `${kind.toLowerCase()}-${dose}`, { vaccine: vaccines[kind], when, dose, reported }),
    )
  }
}

/** The first dose is given before 15 weeks, or none is (CDC 2025). */
function isTooOldForRotavirus(late: number): boolean {
  return 62 + late + window >= 15 * 7
}

/** 7, then 13 pneumococci (licensed on 24 February 2010), then 20. */
function pneumococcalOn(day: string): Vaccine {
  if (day < '2010-04-01') return 'pneumococcal7'
  return day < twentyPneumococci ? 'pneumococcal13' : 'pneumococcal20'
}

/** What is due at an age is given on one day: at the routine visit, where there is one in the following weeks. */
function dayOf({ person, random, reviews }: Life, due: number, late: number): string {
  if (due === 1) return addDays(person.birth, 1)
  const first = addDays(person.birth, due + late)
  const visit = reviews.find((date) => date >= first && date <= addDays(first, window))
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
    // Since the season of 2024 without the Yamagata line, which is no longer seen.
    const kind = day < '2024-07-01' ? 'influenzaQuadrivalent' : 'influenza'
    resources.push(immunization(chart, `influenza-${year}`, { vaccine: vaccines[kind], when: day }))
  }
}

/** Two doses told from 2021 and one each autumn since 2023, of adults (COVIDVaxView 2021 and 2023-24, rounded). */
function covid19(life: Life): void {
  const { person, chart, random, resources } = life
  const old = exactAge(person.birth, '2021-06-01') > 64
  const first = workday(addDays(old ? '2021-02-01' : '2021-04-12', whole(random, 0, 120)))
  const begun = happens(random, old ? 0.92 : 0.75)
  if (!begun || ageInYears(person.birth, first) < 18) return
  for (const [index, when] of [first, addDays(first, 21)].entries()) {
    resources.push(
      immunization(chart, `covid19-${index + 1}`, {
        vaccine: vaccines.covid19First,
        when,
        dose: index + 1,
        reported: true,
      }),
    )
  }
  for (let year = 2023; year <= Number(person.until.slice(0, 4)); year++) {
    const when = workday(addDays(`${year}-10-01`, whole(random, 0, 56)))
    if (!happens(random, old ? 0.4 : 0.16) || when < person.since || when > person.until) continue
    resources.push(immunization(chart, `covid19-${year}`, { vaccine: vaccines.covid19, when }))
  }
}
