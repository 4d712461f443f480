import { box, type Colour, ellipse, type Layer, paint, type Shape, stroke, within, without } from './picture.ts'
import { png } from './png.ts'

export type Portrait = {
  readonly skin: keyof typeof skins
  readonly hair: 'short' | 'long' | 'bun' | 'curly' | 'bald' | 'tuft' | 'scarf'
  readonly hairColour: keyof typeof hairColours
  readonly clothes: keyof typeof clothesColours
  readonly glasses?: boolean
  readonly beard?: boolean
}

const skins = {
  pale: [240, 204, 180],
  light: [228, 180, 144],
  olive: [204, 156, 108],
  brown: [156, 108, 72],
  dark: [108, 72, 48],
} as const satisfies Readonly<Record<string, Colour>>

const hairColours = {
  black: [36, 24, 24],
  brown: [96, 60, 36],
  blond: [216, 180, 108],
  red: [168, 84, 36],
  grey: [156, 156, 156],
  white: [228, 228, 228],
} as const satisfies Readonly<Record<string, Colour>>

const clothesColours = {
  blue: [48, 84, 132],
  green: [60, 120, 96],
  plum: [120, 60, 96],
  sand: [192, 168, 120],
  slate: [84, 96, 108],
} as const satisfies Readonly<Record<string, Colour>>

const background: Colour = [204, 216, 216]
const dark: Colour = [48, 36, 36]
const size = 96

/** Drawing takes longer than all else of a chart, and gives the same each time. */
const drawn = new Map<string, Uint8Array>()

/** A drawn head and shoulders, nobody's likeness, as the bytes of a PNG 96 pixels wide and high. */
export function portrait(facts: Portrait): Uint8Array {
  const key = JSON.stringify(facts)
  const known = drawn.get(key) ?? draw(facts)
  drawn.set(key, known)
  return known
}

function draw(facts: Portrait): Uint8Array {
  const skin = skins[facts.skin]
  const hair = hairColours[facts.hairColour]
  const shade: Colour = [skin[0] - 24, skin[1] - 24, skin[2] - 24]
  const [behind, before] = hairShapes[facts.hair]
  const covering = facts.hair === 'scarf' ? clothesColours[facts.clothes] : hair
  const layers: Layer[] = [
    ...behind.map((shape): Layer => [shape, covering]),
    [ellipse(0.5, 1.06, 0.4, 0.3), clothesColours[facts.clothes]],
    [box(0.42, 0.6, 0.58, 0.8), shade],
    [ellipse(0.5, 0.79, 0.08, 0.05), shade],
    [head, skin],
    ...(facts.beard ? [[beard, hair] as const] : []),
    [ellipse(0.41, 0.45, 0.022, 0.026), dark],
    [ellipse(0.59, 0.45, 0.022, 0.026), dark],
    [stroke(0.37, 0.39, 0.45, 0.385, 0.016), dark],
    [stroke(0.55, 0.385, 0.63, 0.39, 0.016), dark],
    [stroke(0.5, 0.47, 0.485, 0.53, 0.014), shade],
    [smile, [156, 72, 72]],
    ...before.map((shape): Layer => [shape, covering]),
    ...(facts.glasses ? glasses.map((shape): Layer => [shape, dark]) : []),
  ]
  return png(paint(size, background, layers))
}

const head = ellipse(0.5, 0.46, 0.2, 0.25)
const smile = within(without(ellipse(0.5, 0.57, 0.075, 0.045), ellipse(0.5, 0.55, 0.085, 0.045)), box(0, 0.57, 1, 1))
const beard = within(
  head,
  without(box(0, 0.46, 1, 1), ellipse(0.5, 0.43, 0.17, 0.17), ellipse(0.5, 0.585, 0.07, 0.022)),
)
const glasses: readonly Shape[] = [
  without(ellipse(0.41, 0.45, 0.07, 0.055), ellipse(0.41, 0.45, 0.056, 0.042)),
  without(ellipse(0.59, 0.45, 0.07, 0.055), ellipse(0.59, 0.45, 0.056, 0.042)),
  box(0.475, 0.435, 0.525, 0.45),
]

const cap = without(ellipse(0.5, 0.42, 0.225, 0.25), ellipse(0.5, 0.5, 0.18, 0.2))
const fringe = within(cap, box(0, 0, 1, 0.46))
const curls = [0.28, 0.36, 0.43, 0.5, 0.57, 0.64, 0.72].map((x) => ellipse(x, 0.2 + 4 * (x - 0.5) ** 2, 0.085))
/** What of the hair lies behind the head, and what before the forehead. */
const hairShapes: Readonly<Record<Portrait['hair'], readonly [behind: readonly Shape[], before: readonly Shape[]]>> = {
  short: [[], [fringe]],
  long: [[within(ellipse(0.5, 0.5, 0.27, 0.36), box(0, 0, 1, 0.82))], [fringe]],
  bun: [[ellipse(0.5, 0.16, 0.09)], [fringe]],
  curly: [curls, [fringe]],
  bald: [[ellipse(0.305, 0.46, 0.04, 0.07), ellipse(0.695, 0.46, 0.04, 0.07)], []],
  tuft: [[ellipse(0.5, 0.2, 0.07, 0.05)], []],
  scarf: [
    [ellipse(0.5, 0.45, 0.26, 0.3), ellipse(0.5, 0.84, 0.3, 0.2)],
    [without(ellipse(0.5, 0.44, 0.24, 0.28), ellipse(0.5, 0.49, 0.165, 0.215))],
  ],
}
