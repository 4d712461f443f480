/**
 * CVX codes of one vaccine group each, or of several for combinations, after the CDC's table "CVX codes mapped to
 * vaccine groups" (www2.cdc.gov/vaccines/iis/iisstandards). A code that is not here stands in a group of its own name.
 */
const table = `
COVID-19: 207 208 211 212 213 217 218 219 221 227 228 229 230 300 301 302 308 309 310 311 312 313
Diphtheria, tetanus, pertussis: 01 09 20 22 28 50 102 106 107 110 113 115 120 130 138 139 146 198
Haemophilus influenzae type b: 17 22 46 47 48 49 50 51 102 120 146 198
Hepatitis A: 31 52 83 84 85 104
Hepatitis B: 08 42 43 44 45 51 102 104 110 146 189 198 220
Human papillomavirus: 62 118 137 165
Influenza: 15 16 88 111 135 140 141 144 149 150 153 155 158 161 166 168 171 185 186 197 205
Measles, mumps, rubella: 03 94
Meningococcal ACWY: 32 108 114 136 147 203
Meningococcal B: 162 163 164
Pneumococcal: 33 100 109 133 152 215 216
Polio: 02 10 89 110 120 130 146
Rotavirus: 74 116 119 122
Varicella: 21 94
Zoster: 121 187 188
`

const byCode = new Map<string, string[]>()
for (const line of table.trim().split('\n')) {
  const [group = '', codes = ''] = line.split(': ')
  for (const code of codes.split(' ')) byCode.set(code, [...(byCode.get(code) ?? []), group])
}

/** The groups to which a dose with this CVX code belongs; empty for a code that is not known here. */
export function vaccineGroups(code: string | undefined): readonly string[] {
  return byCode.get(code?.padStart(2, '0') ?? '') ?? []
}
