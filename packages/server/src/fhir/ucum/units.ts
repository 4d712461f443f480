/**
 * Units of UCUM 2.1 that records use, each by what it is in base units (m g s K A cd rad). Amounts of substance, equivalents,
 * osmoles and arbitrary units keep a dimension of their own: UCUM makes numbers of some, and then 1 mol/L would be as many per
 * litre as cells are.
 */
export interface Unit {
  readonly factor: number
  /** Exponents of base units, none of them 0. */
  readonly of: Readonly<Record<string, number>>
  /** Prefixes may stand before it (UCUM §27). */
  readonly metric?: true
  /** To be added after the factor, alone: temperatures are points on a scale (UCUM §21). */
  readonly offset?: number
}

const metric = (factor: number, of: Unit['of'] = {}): Unit => ({ factor, of, metric: true })
const plain = (factor: number, of: Unit['of'] = {}): Unit => ({ factor, of })
const base = (name: string): Unit => metric(1, { [name]: 1 })
const own = (name: string): readonly [string, Unit] => [name, metric(1, { [name]: 1 })]

const energy = { g: 1, m: 2, s: -2 }
const pressure = { g: 1, m: -1, s: -2 }
const volume = { m: 3 }
const inch = 0.0254
const pound = 453.59237
const day = 86_400
const year = 365.25 * day

export const units: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...['m', 'g', 's', 'K', 'cd', 'rad'].map((name) => [name, base(name)] as const),
  ['A', base('A')],
  // Counted in dimensions of their own.
  ...[
    'mol',
    'eq',
    'osm',
    '[iU]',
    "[arb'U]",
    "[USP'U]",
    "[GPL'U]",
    "[MPL'U]",
    "[APL'U]",
    "[beth'U]",
    "[todd'U]",
    '[pH]',
    '[FEU]',
    '[ELU]',
    '[EU]',
    '[CFU]',
    '[PFU]',
    '[pfu]',
    "[anti'Xa'U]",
    '[CCID_50]',
    '[TCID_50]',
    '[EID_50]',
    "[D'ag'U]",
    '[AU]',
    '[BAU]',
    "[Amb'a'1'U]",
    '[IR]',
    '[Ch]',
    "[ka'U]",
    "[knk'U]",
    "[mclg'U]",
    "[tb'U]",
    "[smgy'U]",
    "[bdsk'U]",
    "[dye'U]",
    "[hnsf'U]",
  ].map(own),
  ['[IU]', metric(1, { '[iU]': 1 })],
  // Numbers.
  ['%', plain(0.01)],
  ['[ppth]', plain(1e-3)],
  ['[ppm]', plain(1e-6)],
  ['[ppb]', plain(1e-9)],
  ['[pptr]', plain(1e-12)],
  ['10*', plain(10)],
  ['10^', plain(10)],
  ['sr', metric(1, { rad: 2 })],
  ['deg', plain(Math.PI / 180, { rad: 1 })],
  ["'", plain(Math.PI / 10_800, { rad: 1 })],
  ["''", plain(Math.PI / 648_000, { rad: 1 })],
  // Time.
  ['min', plain(60, { s: 1 })],
  ['h', plain(3600, { s: 1 })],
  ['d', plain(day, { s: 1 })],
  ['wk', plain(7 * day, { s: 1 })],
  ['mo', plain(year / 12, { s: 1 })],
  ['mo_j', plain(year / 12, { s: 1 })],
  ['a', plain(year, { s: 1 })],
  ['a_j', plain(year, { s: 1 })],
  ['Hz', metric(1, { s: -1 })],
  // Length, area, volume.
  ['L', metric(1e-3, volume)],
  ['l', metric(1e-3, volume)],
  ['ar', metric(100, { m: 2 })],
  ['Ao', plain(1e-10, { m: 1 })],
  ['[in_i]', plain(inch, { m: 1 })],
  ['[in_us]', plain(100 / 3937, { m: 1 })],
  ['[ft_i]', plain(12 * inch, { m: 1 })],
  ['[yd_i]', plain(36 * inch, { m: 1 })],
  ['[mi_i]', plain(63_360 * inch, { m: 1 })],
  ['[sin_i]', plain(inch ** 2, { m: 2 })],
  ['[sft_i]', plain((12 * inch) ** 2, { m: 2 })],
  ['[cin_i]', plain(inch ** 3, volume)],
  ['[gal_us]', plain(231 * inch ** 3, volume)],
  ['[qt_us]', plain((231 * inch ** 3) / 4, volume)],
  ['[pt_us]', plain((231 * inch ** 3) / 8, volume)],
  ['[cup_us]', plain((231 * inch ** 3) / 16, volume)],
  ['[foz_us]', plain((231 * inch ** 3) / 128, volume)],
  ['[tbs_us]', plain((231 * inch ** 3) / 256, volume)],
  ['[tsp_us]', plain((231 * inch ** 3) / 768, volume)],
  ['[drp]', plain(5e-8, volume)],
  ['[diop]', plain(1, { m: -1 })],
  // Mass.
  ['t', metric(1e6, { g: 1 })],
  ['[lb_av]', plain(pound, { g: 1 })],
  ['[oz_av]', plain(pound / 16, { g: 1 })],
  ['[gr]', plain(0.06479891, { g: 1 })],
  ['[stone_av]', plain(14 * pound, { g: 1 })],
  // Force, pressure, energy, power.
  ['N', metric(1e3, { g: 1, m: 1, s: -2 })],
  ['dyn', metric(1e-2, { g: 1, m: 1, s: -2 })],
  ['Pa', metric(1e3, pressure)],
  ['bar', metric(1e8, pressure)],
  ['atm', plain(101_325e3, pressure)],
  ['m[Hg]', metric(133_322e3, pressure)],
  ['m[H2O]', metric(9806.65e3, pressure)],
  ['J', metric(1e3, energy)],
  ['cal', metric(4184, energy)],
  ['[Cal]', plain(4_184_000, energy)],
  ['W', metric(1e3, { g: 1, m: 2, s: -3 })],
  ['P', metric(100, { g: 1, m: -1, s: -1 })],
  // Electricity, radiation, catalysis.
  ['C', metric(1, { A: 1, s: 1 })],
  ['V', metric(1e3, { g: 1, m: 2, s: -3, A: -1 })],
  ['Ohm', metric(1e3, { g: 1, m: 2, s: -3, A: -2 })],
  ['S', metric(1e-3, { g: -1, m: -2, s: 3, A: 2 })],
  ['F', metric(1e-3, { g: -1, m: -2, s: 4, A: 2 })],
  ['T', metric(1e3, { g: 1, s: -2, A: -1 })],
  ['lm', metric(1, { cd: 1, rad: 2 })],
  ['lx', metric(1, { cd: 1, rad: 2, m: -2 })],
  ['Bq', metric(1, { s: -1 })],
  ['Ci', metric(37e9, { s: -1 })],
  ['Gy', metric(1, { m: 2, s: -2 })],
  ['Sv', metric(1, { m: 2, s: -2 })],
  ['RAD', metric(0.01, { m: 2, s: -2 })],
  ['REM', metric(0.01, { m: 2, s: -2 })],
  ['kat', metric(1, { mol: 1, s: -1 })],
  ['U', metric(1e-6 / 60, { mol: 1, s: -1 })],
  // Temperatures.
  ['Cel', { factor: 1, of: { K: 1 }, metric: true, offset: 273.15 }],
  ['[degF]', { factor: 5 / 9, of: { K: 1 }, offset: 459.67 * (5 / 9) }],
])

export const prefixes: ReadonlyMap<string, number> = new Map([
  ['Y', 1e24],
  ['Z', 1e21],
  ['E', 1e18],
  ['P', 1e15],
  ['T', 1e12],
  ['G', 1e9],
  ['M', 1e6],
  ['k', 1e3],
  ['h', 1e2],
  ['da', 1e1],
  ['d', 1e-1],
  ['c', 1e-2],
  ['m', 1e-3],
  ['u', 1e-6],
  ['n', 1e-9],
  ['p', 1e-12],
  ['f', 1e-15],
  ['a', 1e-18],
  ['z', 1e-21],
  ['y', 1e-24],
])
