import type { HumanName, Patient } from '../fhir/types.ts'

export interface ChosenNames {
  readonly main: HumanName | undefined
  /** What she likes to be called, when it is not part of the name anyway. */
  readonly likes: string | undefined
  readonly others: readonly HumanName[]
}

const order = ['official', 'usual', undefined, 'temp', 'anonymous']

/** The official name; others stand under "also known as" (ui 3.3). */
export function chooseName(patient: Patient): ChosenNames {
  const names = (patient.name ?? []).filter((name) => name.text || name.family || name.given?.length)
  const current = names.filter((name) => name.use !== 'nickname' && name.use !== 'old' && name.use !== 'maiden')
  const rank = (name: HumanName) => (order.includes(name.use) ? order.indexOf(name.use) : order.length)
  const main = [...current].sort((a, b) => rank(a) - rank(b))[0] ?? names[0]
  const nickname = names.find((name) => name.use === 'nickname')
  const likes = nickname?.given?.[0] ?? nickname?.text
  return { main, likes, others: names.filter((name) => name !== main && name !== nickname) }
}

/** The name as one text, in the order that it is spoken: given names, then family name. */
export function spokenName(name: HumanName | undefined): string {
  if (name === undefined) return 'Name not recorded'
  return name.text ?? [...(name.given ?? []), name.family, ...(name.suffix ?? [])].filter(Boolean).join(' ')
}
