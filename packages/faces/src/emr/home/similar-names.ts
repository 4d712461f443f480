export interface NamedPerson {
  readonly id: string
  readonly family: string
  readonly given: string
}

/**
 * Ids of people in one list whose names look or sound alike, so that each gets the mark "similar name" (ui 3.3,
 * SAFER patient identification). Alike: family and first given name each differ by one letter at most or sound the
 * same; family and given exchanged count too.
 */
export function similarNames(people: readonly NamedPerson[]): ReadonlySet<string> {
  const folded = people.map((person) => ({
    id: person.id,
    family: fold(person.family),
    given: fold(person.given.split(/\s+/)[0] ?? ''),
  }))
  const similar = new Set<string>()
  folded.forEach((a, i) => {
    for (const b of folded.slice(i + 1)) {
      if (a.id === b.id) continue
      const straight = alike(a.family, b.family) && alike(a.given, b.given)
      const crossed = a.family !== '' && a.given !== '' && a.family === b.given && a.given === b.family
      if (straight || crossed) similar.add(a.id).add(b.id)
    }
  })
  return similar
}

const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
}

/** Lower case, without accents: "Nguyễn" and "Nguyen" look alike to a hurried reader. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øđðłßæœþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function alike(a: string, b: string): boolean {
  if (a === b) return true
  if (a === '' || b === '') return false
  // In a name of three letters one letter is a different name: Lee and Leo, Kim and Tim.
  if (Math.min(a.length, b.length) >= 4 && withinOneEdit(a, b)) return true
  const sound = soundOf(a)
  return sound.length > 2 && sound === soundOf(b)
}

/** One letter added, left out, replaced, or two neighbours exchanged. */
function withinOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  if (long.length > short.length) return short.slice(i) === long.slice(i + 1)
  if (short.slice(i + 1) === long.slice(i + 1)) return true
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2)
}

/** Consonants by place of speech, vowels dropped, doubles joined: "Catherine" and "Kathryn" agree. Latin only. */
function soundOf(name: string): string {
  if (/[^a-z]/.test(name)) return ''
  const said = name
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ck|c(?=[aouhlrkt]|$)|q/g, 'k')
    .replace(/c|z/g, 's')
    .replace(/[vw]/g, 'f')
    .replace(/j/g, 'y')
  return (
    said.slice(0, 1).replace(/[aeiouy]/, 'a') +
    said
      .slice(1)
      .replace(/[aeiouyh]/g, '')
      .replace(/(.)\1+/g, '$1')
  )
}
