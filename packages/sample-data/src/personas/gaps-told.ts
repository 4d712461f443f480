/** Prescriptions, or whole charts by slug, whose story is that a medicine was not fetched, or is taken in courses. */
export const gapsTold: ReadonlySet<string> = new Set([
  'liam-obrien',
  'nguyen-thi-minh-khai-atorvastatin',
  'maria-fernandes-multivitamin',
  'jack-sullivan-naltrexone',
  'jack-sullivan-thiamine',
  'layla-haddad-filgrastim',
])
