import { type AllergyFacts, allergy, noKnownAllergies } from '../build/allergy.ts'
import { ingredients } from '../codes/rxnorm.ts'
import { problems } from '../codes/snomed.ts'
import { happens, pick } from './chance.ts'
import { everydayAllergies } from './codes.ts'
import { exactAge } from './days.ts'
import type { DrugAllergy } from './disease.ts'
import type { Life } from './life.ts'

type Known = Pick<AllergyFacts, 'code' | 'text' | 'category'> & {
  /** Among how many in a hundred; after reviews of allergy lists (Zhou, Allergy 2016; 71:1305) and NHIS, rounded. */
  readonly percent: number
  readonly drug?: DrugAllergy
  readonly fromAge: number
}

const known: readonly Known[] = [
  {
    code: ingredients.penicillinG,
    text: 'Penicillin',
    category: 'medication',
    percent: 8,
    drug: 'penicillin',
    fromAge: 2,
  },
  {
    code: ingredients.sulfamethoxazole,
    text: 'Sulfamethoxazole',
    category: 'medication',
    percent: 3.5,
    drug: 'sulfonamide',
    fromAge: 5,
  },
  { code: ingredients.codeine, text: 'Codeine', category: 'medication', percent: 2, drug: 'codeine', fromAge: 18 },
  {
    code: ingredients.ibuprofen,
    text: 'Ibuprofen',
    category: 'medication',
    percent: 1.5,
    drug: 'ibuprofen',
    fromAge: 12,
  },
  { code: everydayAllergies.peanut, text: 'Peanut', category: 'food', percent: 1.5, fromAge: 1 },
  { code: everydayAllergies.egg, text: 'Egg', category: 'food', percent: 0.8, fromAge: 0.7 },
  { code: everydayAllergies.grassPollen, text: 'Grass pollen', category: 'environment', percent: 5, fromAge: 5 },
  { code: everydayAllergies.cat, text: 'Cats', category: 'environment', percent: 3, fromAge: 4 },
  { code: everydayAllergies.beeVenom, text: 'Bee stings', category: 'environment', percent: 1, fromAge: 6 },
  { code: everydayAllergies.latex, text: 'Latex', category: 'environment', percent: 0.7, fromAge: 18 },
]

const severities = [
  { severity: 'mild', manifestation: problems.urticaria, criticality: 'low' },
  { severity: 'mild', manifestation: problems.urticaria, criticality: 'low' },
  { severity: 'moderate', manifestation: problems.urticaria, criticality: 'low' },
  { severity: 'severe', manifestation: problems.anaphylaxis, criticality: 'high' },
] as const

const sneezing = { severity: 'mild', manifestation: problems.seasonalRhinitis, criticality: 'low' } as const

/** Asked at the first visit: what there is, or that there is none; of one person in eight nobody asked. */
export function writeAllergies(life: Life): void {
  const { person, random, chart, resources } = life
  const age = exactAge(person.birth, person.since)
  const asked = !happens(random, 0.12)
  const has = known.filter(({ percent, fromAge }) => happens(random, percent / 100) && age >= fromAge)
  if (!asked) return
  for (const { code, text, category, drug } of has) {
    if (drug !== undefined) life.drugAllergies.add(drug)
    const { criticality, ...reaction } =
      category === 'environment' && text !== 'Bee stings' ? sneezing : pick(random, severities)
    const name = `allergy-${text.toLowerCase().replaceAll(' ', '-')}`
    resources.push(
      allergy(chart, name, {
        code,
        text,
        category,
        criticality,
        recorded: person.since,
        ...(happens(random, 0.75) ? { reaction } : {}),
      }),
    )
  }
  if (has.length === 0) resources.push(noKnownAllergies(chart, person.since))
}
