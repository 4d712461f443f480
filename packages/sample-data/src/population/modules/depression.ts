import { observation } from '../../build/observation.ts'
import { addDays } from '../../calendar.ts'
import { scores } from '../../codes/loinc.ts'
import { drugs } from '../../codes/rxnorm.ts'
import { quantity } from '../../codes/ucum.ts'
import { concept } from '../../fhir.ts'
import { between, happens, rounded, whole } from '../chance.ts'
import { clinicTime } from '../clinic-hours.ts'
import { everydayProblems } from '../codes.ts'
import { workday } from '../days.ts'
import { diagnose } from '../diagnose.ts'
import { type Life, note, see, treat } from '../life.ts'
import { reviewsFrom } from './follow-up.ts'
import type { Lasting } from './lasting.ts'
import { longTerm } from './long-term.ts'

/** Shares: lifetime major depression, National Comorbidity Survey Replication, rounded. */
export const depression: Lasting = {
  disease: 'depression',
  share: {
    female: [
      [12, 0],
      [18, 0.06],
      [30, 0.13],
      [50, 0.2],
      [70, 0.23],
    ],
    male: [
      [12, 0],
      [18, 0.03],
      [30, 0.07],
      [50, 0.11],
      [70, 0.13],
    ],
  },
  write(life, onset) {
    const found = diagnose(life, {
      name: 'depression',
      code: everydayProblems.majorDepression,
      text: 'Depression',
      onset,
      reason: 'Low mood, sleeps badly',
    })
    if (found === undefined) return
    const { date, condition: because } = found
    let score = whole(life.random, found.earlier ? 4 : 11, found.earlier ? 14 : 21)
    questionnaire(life, date, score)
    note(life, date, `PHQ-9 ${score} of 27.`)
    if (!happens(life.random, 0.6)) return
    longTerm(life, {
      name: 'sertraline',
      drug: drugs.sertraline50,
      text: 'Sertraline 50 mg tablet',
      because,
      from: date,
      how: '1 tablet each morning',
    })
    treat(life, 'antidepressant', date)
    note(life, date, 'Sertraline; will be called in two weeks.')
    const soon = workday(addDays(date, whole(life.random, 42, 56)))
    if (soon <= life.person.until && !found.earlier)
      see(life, soon, { reason: 'Mood, six weeks after sertraline was begun', diagnosis: because })
    for (const one of [...(found.earlier ? [] : [soon]), ...reviewsFrom(life, addDays(soon, 30)).slice(0, 3)]) {
      if (one > life.person.until) continue
      score = between(rounded(score * 0.65 + whole(life.random, -2, 2)), 0, 27)
      questionnaire(life, one, score)
      note(life, one, `PHQ-9 ${score} of 27.`)
    }
  },
}

function questionnaire(life: Life, date: string, score: number): void {
  const encounter = see(life, date)
  life.resources.push(
    observation(life.chart, `phq-9-${date}`, 'survey', {
      when: clinicTime(life.person.slug, date, 12),
      encounter,
      performer: `Practitioner/${life.person.practitioner}`,
      code: concept(scores.phq9.coding, scores.phq9.text),
      value: { valueQuantity: quantity(score, '{score}') },
    }),
  )
}
