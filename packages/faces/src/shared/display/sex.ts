const words: Readonly<Record<string, string>> = { female: 'Female', male: 'Male', other: 'Other', unknown: 'Unknown' }

/** Sex in full (ui 3.1); undefined when nobody said. */
export function sexText(gender: string | undefined): string | undefined {
  return gender === undefined ? undefined : (words[gender] ?? gender)
}
